import type { PersonLanguage } from '../facts.ts';

/** What is known of somebody who is written to. */
export interface Addressee {
  readonly name: string | null;
  /** As it was given, or in E.164. */
  readonly phone: string | null;
  /** ISO 3166, where an address says it. */
  readonly country: string | null;
}

const chineseCountries: ReadonlySet<string> = new Set(['CN', 'HK', 'MO', 'TW']);
/** Where names are written with the same characters, and other languages are spoken. */
const otherHanCountries: ReadonlySet<string> = new Set(['JP', 'KR']);

/** The language that somebody most likely reads, of those that we write: nobody is asked for it. */
export const languageOf = ({ name, phone, country }: Addressee): PersonLanguage => {
  if (country !== null && chineseCountries.has(country)) return 'zh-Hans';
  if (country !== null && otherHanCountries.has(country)) return 'en';
  if (name !== null && /\p{Script=Han}/u.test(name)) return 'zh-Hans';
  return country === null && phone !== null && /^\s*(\+|00)86/.test(phone) ? 'zh-Hans' : 'en';
};
