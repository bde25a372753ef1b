import type { Refusal } from '@waybill/sdk/contract';
import { named, type Speech } from './speech.ts';

/** What is named, and what is said of it. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** The products that do not serve a parcel, each with its reason: the operator's own words where it has some. */
export const refusalLines = (refused: readonly Refusal[], { say, words }: Speech): readonly Line[] =>
  refused.map(({ name, reason, about, limit, words: own }) => {
    const known = Object.hasOwn(words.refusals, reason) ? (reason as keyof typeof words.refusals) : undefined;
    const what = named({ ...words.services, ...words.measures }, about ?? '');
    const ours = known === undefined ? named({}, reason) : words.refusals[known]({ about: what, limit: limit ?? '' });
    return { label: say(name), text: own === null ? ours : say(own) };
  });
