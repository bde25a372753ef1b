import type { CaseStep, PersonLanguage } from './facts.ts';
import { en } from './words/en.ts';
import { zhHans } from './words/zh-hans.ts';

/** A subject, and what is told below it. */
export interface Said {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** What messages say in one language. A missing entry does not compile. */
export interface MessageWords {
  readonly code: (about: { readonly shop: string; readonly code: string; readonly minutes: number }) => Said;
  readonly priceAdjusted: (about: {
    readonly shop: string;
    readonly number: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
  }) => Said;
  readonly rating: (about: { readonly shop: string; readonly of: 'parcel' | 'case'; readonly number: string }) => Said;
  readonly needMet: (about: { readonly shop: string; readonly title: string; readonly outcome: string | null }) => Said;
  readonly steps: Readonly<Record<CaseStep, (about: { readonly shop: string; readonly number: string }) => Said>>;
  /** Where a store has no page for it. */
  readonly withoutPage: (shop: string) => string;
  readonly links: Readonly<Record<'rating' | 'case' | 'optOut', string>>;
  /** Why somebody gets this. */
  readonly closing: (shop: string) => string;
  /** The page that a link to be asked no more leads to. */
  readonly optOut: Readonly<Record<'title' | 'question' | 'button' | 'done' | 'ended', string>>;
}

export const wordsIn: Readonly<Record<PersonLanguage, MessageWords>> = { en, 'zh-Hans': zhHans };

export const documentLanguage = (language: string): PersonLanguage => (language === 'zh-Hans' ? language : 'en');
