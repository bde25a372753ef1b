import { asOperator, type Tx } from '../db/index.ts';
import type { LoggedEvent, Platform } from '../platform/index.ts';
import { findCases } from '../cases/index.ts';
import { countAgain } from './counting.ts';
import { subjectKinds, type SubjectKind } from './facts.ts';
import { dueForNeeds, findChanging } from './store/counting-store.ts';
import { findReviewsOf } from './store/subjects-store.ts';

/** Subjects of events of some kind, each once. */
const told = (events: readonly LoggedEvent[], of: (event: LoggedEvent) => boolean): string[] => [
  ...new Set(events.filter(of).map(({ subject }) => subject)),
];

const about = (events: readonly LoggedEvent[], noun: string): string[] =>
  told(events, ({ type }) => type.startsWith(`${noun}.`));

/** Counts what the log tells of: what it is about is looked up as it now is. */
export const countNews = async (platform: Platform, tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  const suggestedIn = (source: string) =>
    told(events, ({ type, data }) => type === 'suggestion.changed' && data.source === source);
  const cases = [...about(events, 'case'), ...suggestedIn('case')];
  const files = cases.length === 0 ? [] : await findCases(tx, cases);
  const merchants = [...new Set(files.map(({ fact }) => fact.merchantId))];
  const ratings = cases.length === 0 ? [] : await findReviewsOf(tx, merchants, cases);
  await countAgain(platform, tx, {
    // What a case says of a parcel, such as that it came broken, is the parcel's to count.
    parcel: [
      ...about(events, 'shipment'),
      ...files.flatMap(({ fact: { parcel } }) => (parcel ? [parcel.shipmentId] : [])),
    ],
    case: cases,
    quote: told(events, ({ type }) => type === 'quote.accepted' || type === 'quote.adjusted'),
    review: [...about(events, 'review'), ...suggestedIn('review'), ...ratings],
  });
  // However many ask for a need, they are counted again some at a time.
  const needs = told(events, ({ type }) => type === 'need.changed');
  if (needs.length > 0) await dueForNeeds(tx, needs, platform.clock.now());
};

/** Things that are counted at once: others wait for no longer. */
const batch = 50;

/** Counts what time alone has changed: a promise that has fallen due, a clock that has run out. */
export const countDue = async (platform: Platform): Promise<void> => {
  for (let found = batch; found === batch;) {
    found = await asOperator(platform.db, async (tx) => {
      const due = await findChanging(tx, platform.clock.now(), batch);
      const of = (wanted: SubjectKind) => due.filter(({ kind }) => kind === wanted).map(({ subject }) => subject);
      await countAgain(platform, tx, Object.fromEntries(subjectKinds.map((kind) => [kind, of(kind)])));
      return due.length;
    });
  }
};
