import type { Failure } from '../controllers/failure.ts';
import type { ComplaintMessages, LaterMessages, StepName } from '../locales/complaints/messages.ts';
import { fieldAt } from './input.ts';

/** What the service finds wrong. */
export interface Refusal {
  readonly step: StepName;
  readonly field: string;
  readonly problem: string;
}

/** Where what was refused is to be mended; undefined where no field can mend it. */
export const refusalOf = (
  { code, issues = [] }: Failure,
  messages: ComplaintMessages & LaterMessages,
): Refusal | undefined => {
  const pointers = code === 'parcel_not_found' ? ['#/number'] : issues.map(({ pointer }) => pointer);
  const [step, field] = pointers.map(fieldAt).find((at) => at !== undefined) ?? [];
  const problems: Readonly<Record<string, string>> = {
    number: messages.numberUnknown,
    type: messages.troubleNeeded,
    text: messages.wordsNeeded,
    amount: messages.amountNeeded,
    ...messages.reachNeeded,
  };
  return step && field ? { step, field, problem: problems[field] ?? '' } : undefined;
};
