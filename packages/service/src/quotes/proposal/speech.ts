import type { Money, Words } from '@waybill/sdk/contract';
import type { Language } from './language.ts';
import { timesIn, type Times } from './times.ts';
import { wordsIn, type ProposalWords } from './words.ts';

/** How one language says things. */
export interface Speech extends Times {
  readonly language: Language;
  readonly words: ProposalWords;
  /** The operator's own words. */
  readonly say: (words: Words) => string;
  readonly money: (money: Money) => string;
  /** With a sign that is as wide as the digits. */
  readonly decimal: (text: string) => string;
}

const decimal = (text: string): string => text.replace(/^-/, '−');

export const speechIn = (language: Language): Speech => ({
  language,
  words: wordsIn[language],
  say: (words) => words[language] ?? words.en ?? Object.values(words)[0] ?? '',
  money: ({ amount, currency }) => `${decimal(amount)} ${currency}`,
  decimal,
  ...timesIn(language),
});

/** Our word for a code of the contract; a code that a newer service adds speaks for itself. */
export const named = (words: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? code.replaceAll('_', ' ');
