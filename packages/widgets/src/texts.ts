/** For servers that render elements, and for pages that take over what they rendered. */
import { complaintTexts } from './locales/complaints/texts.ts';
import { caseTexts } from './locales/cases/texts.ts';
import { loadLocale, type Texts } from './locales/load.ts';
import { quoteTexts } from './locales/quotes/texts.ts';
import { makeReady } from './locales/ready.ts';
import { newsTexts } from './locales/reviews/news.ts';
import { ratingTexts } from './locales/reviews/texts.ts';
import { scorecardTexts } from './locales/scorecard/texts.ts';
import { formTexts } from './locales/tracking/texts.ts';

const first = {
  'track-shipment': formTexts,
  'shipping-quote': quoteTexts,
  'file-complaint': complaintTexts,
  'complaint-status': caseTexts,
  'service-rating': ratingTexts,
  'service-news': newsTexts,
  'service-scorecard': scorecardTexts,
} as const;

const load = async <M extends { readonly tag: string }>(tag: string, texts: Texts<M>): Promise<void> =>
  makeReady(texts, tag, await loadLocale(tag, texts));

/**
 * Loads what elements say first, so that they say it with their first picture instead of a moment later.
 *
 * @param lang BCP 47, as the elements' `lang` says it.
 * @param tags of the elements.
 * @example
 * await loadTexts('en', 'track-shipment');
 */
export const loadTexts = async (lang: string, ...tags: readonly (keyof typeof first)[]): Promise<void> => {
  await Promise.all(tags.map((tag) => load<{ readonly tag: string }>(lang, first[tag])));
};
