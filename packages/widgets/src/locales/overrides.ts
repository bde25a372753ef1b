import type {
  AnswerMessages as CaseAnswers,
  CaseMessages,
  MoreMessages as MoreOfCases,
  NoCaseMessages,
} from './cases/messages.ts';
import type { ComplaintMessages, FileMessages, LaterMessages } from './complaints/messages.ts';
import type { ProofMessages } from './proofs/messages.ts';
import type { FormMessages, MoreMessages as MoreOfQuotes, QuoteMessages } from './quotes/messages.ts';
import type {
  MoreMessages as MoreOfReviews,
  NewsMessages,
  RatingMessages,
  SummaryMessages,
} from './reviews/messages.ts';
import type { DetailMessages, ReviewMessages, ScorecardMessages } from './scorecard/messages.ts';
import type { AnswerMessages, Messages, MoreMessages } from './tracking/messages.ts';

/** Everything that an element says. */
export interface ElementTexts {
  readonly 'track-shipment': Messages & AnswerMessages & MoreMessages;
  readonly 'shipping-quote': QuoteMessages & FormMessages & MoreOfQuotes;
  readonly 'file-complaint': ComplaintMessages & FileMessages & LaterMessages & ProofMessages;
  readonly 'complaint-status': CaseMessages & CaseAnswers & MoreOfCases & NoCaseMessages & ProofMessages;
  readonly 'service-rating': RatingMessages & MoreOfReviews & SummaryMessages;
  readonly 'service-news': NewsMessages;
  readonly 'service-scorecard': ScorecardMessages & DetailMessages & ReviewMessages;
}

/** A text by the number of things that it speaks of, as the language tells them apart: `{ one: '1 box', other: '{1} boxes' }`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/**
 * What stands in place of a text. One with parameters takes them by place, `{1}`, and times by name, `{day}` and
 * `{time}`; where one of them is not known, the element says what it says by itself.
 */
export type Override<T> = T extends (...args: never[]) => string
  ? string | PluralForms
  : T extends string
    ? string
    : { readonly [Key in keyof T]?: Override<T[Key]> };

type OwnTexts = { readonly [Name in keyof ElementTexts]?: Override<Omit<ElementTexts[Name], 'tag'>> };

/** A page's own texts: by language, by element, by name. What is left out stays as it is. */
export type TextOverrides = Readonly<Partial<Record<'en' | 'zh-Hans' | 'zh-Hant' | 'ar', OwnTexts>>>;
