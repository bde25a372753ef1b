import type { Quote } from '@waybill/sdk/contract';
import { knownPlace } from '../rules/index.ts';
import type { Language } from './language.ts';
import { sectionOf, type OptionSection } from './option-section.ts';
import { placeName } from './places.ts';
import { refusalLines, type Line } from './refusals.ts';
import { speechIn, type Speech } from './speech.ts';

/** A heading, and what stands under it. */
export interface Part<T> {
  readonly heading: string;
  readonly entries: readonly T[];
}

/** A proposal in one language, every word of it written out: what the page and the PDF both show. */
export interface ProposalDocument {
  readonly language: Language;
  readonly title: string;
  /** The quote's id. */
  readonly number: string;
  /** RFC 3339. */
  readonly madeAt: string;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly Line[];
  /** What became of the quote, where it is not simply open. */
  readonly notice: string | null;
  /** All options, or the one that was chosen. */
  readonly options: Part<OptionSection>;
  /** Where one was chosen, the others in short; then the products that do not serve the parcel. */
  readonly lists: readonly Part<Line>[];
  readonly contacts: Part<string>;
  readonly closing: string;
  /** With `{page}` and `{pages}` in it. */
  readonly pageOf: string;
}

/**
 * @param quote as its reader may see it
 * @param merchant its name, where the reader is the merchant
 */
export const documentOf = (quote: Quote, language: Language, merchant: string | null): ProposalDocument => {
  const speech = speechIn(language);
  const { words } = speech;
  const { from, to } = quote.request;
  const { timeZone } = knownPlace(from, '#/from');
  return {
    language,
    title: words.title,
    number: quote.id,
    madeAt: quote.createdAt,
    from: placeName(from, to, language),
    to: placeName(to, from, language),
    facts: factsOf(quote, merchant, timeZone, speech),
    notice: noticeOf(quote, timeZone, speech),
    options: optionsOf(quote, timeZone, speech),
    lists: [
      { heading: words.headings.others, entries: othersOf(quote, speech) },
      { heading: words.headings.refused, entries: refusalLines(quote.refused, speech) },
    ].filter(({ entries }) => entries.length > 0),
    contacts: { heading: words.headings.contact, entries: contactsOf(quote, speech) },
    closing: words.closing,
    pageOf: words.pageOf,
  };
};

const factsOf = (quote: Quote, merchant: string | null, timeZone: string, speech: Speech): readonly Line[] => {
  const { facts, size } = speech.words;
  const { weight, length, width, height } = quote.request.parcel;
  const sides = [length, width, height].filter((side) => side !== null);
  return [
    ...(merchant === null ? [] : [{ label: facts.preparedFor, text: merchant }]),
    { label: facts.parcel, text: size(String(weight), sides) },
    { label: facts.made, text: speech.full(quote.createdAt, timeZone) },
    ...bookingFacts(quote, timeZone, speech),
    ...(quote.state === 'open' ? [{ label: facts.validUntil, text: speech.full(quote.validUntil, timeZone) }] : []),
  ];
};

const bookingFacts = ({ accepted, state }: Quote, timeZone: string, speech: Speech): readonly Line[] => {
  if (accepted === null || state === 'declined') return [];
  const { facts } = speech.words;
  const { pickup, shipment } = accepted;
  return [
    { label: facts.pickup, text: speech.span(pickup.from, pickup.to, timeZone) },
    ...(shipment === null ? [] : [{ label: facts.waybill, text: shipment.number }]),
  ];
};

const noticeOf = ({ state, accepted, declinedBecause }: Quote, timeZone: string, speech: Speech): string | null => {
  const { notices } = speech.words;
  if (state === 'expired') return notices.expired;
  if (accepted === null) return null;
  const at = speech.full(accepted.at, timeZone);
  if (state === 'declined') return notices.declined(declinedBecause ?? '');
  return state === 'requested' ? notices.requested(at) : notices.accepted(at);
};

const optionsOf = (quote: Quote, timeZone: string, speech: Speech): Part<OptionSection> => {
  const { headings } = speech.words;
  const { accepted, options, state } = quote;
  const entries = options
    .filter(({ code }) => accepted === null || code === accepted.option)
    .map((option) => sectionOf(option, { quote, timeZone, speech }));
  if (accepted === null) return { heading: headings.options, entries };
  if (state === 'requested') return { heading: headings.requested, entries };
  return { heading: state === 'declined' ? headings.declined : headings.accepted, entries };
};

const othersOf = ({ accepted, options }: Quote, { say, money, full, words }: Speech): readonly Line[] =>
  options
    .filter(({ code }) => accepted !== null && code !== accepted.option)
    .map(({ name, price, commitment: { promisedAt, timeZone } }) => ({
      label: say(name),
      text: [money(price.total), words.promise(full(promisedAt, timeZone))].join(' · '),
    }));

/** Each once, with the names of its products where there are several. */
const contactsOf = ({ options }: Quote, { say, words }: Speech): readonly string[] => {
  const lines = options.map(({ name, contact: { phone, email, hours } }) => ({
    name: say(name),
    line: words.contact(phone, email, say(hours)),
  }));
  const distinct = [...new Set(lines.map(({ line }) => line))];
  if (distinct.length === 1) return distinct;
  return distinct.map((line) => {
    const names = lines.filter((each) => each.line === line).map(({ name }) => name);
    return `${names.join(words.separator)}: ${line}`;
  });
};
