import { findCases, findCasesAboutParcels, readClocks, stepsOfCase, wasKept, type CaseFile } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { findAccepted } from '../quotes/index.ts';
import { findOutcomes } from '../tracking/index.ts';
import type { Standing, SubjectKind } from './facts.ts';
import {
  caseChangesAt,
  contributionsOfCase,
  contributionsOfParcel,
  contributionsOfQuote,
  contributionsOfReview,
  contributionsOfSuggestion,
  countingIn,
  type CountedCase,
} from './rules/index.ts';
import { policyOf } from './settings.ts';
import { findEntries, findReviews, findSuggestions } from './store/subjects-store.ts';

type Standings = ReadonlyMap<string, Standing>;
type Look = (platform: Platform, tx: Tx, ids: readonly string[]) => Promise<Standings>;

const countingOf = (platform: Platform) => countingIn(policyOf(platform).timeZone);
const merchantsOf = (facts: readonly { readonly merchantId: string }[]): string[] => [
  ...new Set(facts.map(({ merchantId }) => merchantId)),
];

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): ((key: string) => readonly T[]) => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return (key) => groups.get(key) ?? [];
};

const parcels: Look = async (platform, tx, ids) => {
  const outcomes = await findOutcomes(platform, tx, ids);
  const merchants = merchantsOf(outcomes);
  const entries = await findEntries(tx, merchants, ids);
  const cases = await findCasesAboutParcels(tx, merchants, ids);
  const casesOf = grouped(cases, ({ parcel }) => parcel?.shipmentId ?? '');
  const count = countingOf(platform);
  return new Map(
    outcomes.map((outcome) => {
      const { shipmentId, merchantId, changesAt } = outcome;
      const entry = entries.get(shipmentId) ?? null;
      const contributions = contributionsOfParcel(count, { outcome, cases: casesOf(shipmentId), entry });
      return [shipmentId, { merchantId, contributions, changesAt }];
    }),
  );
};

const countedCase = ({ fact, entries }: CaseFile, now: Date): CountedCase => {
  const clocks = readClocks(fact, entries, now);
  return {
    ...{ fact, entries },
    clocks: clocks.map((clock) => ({ ...clock, kept: wasKept(clock) })),
    steps: stepsOfCase(fact, entries, clocks),
  };
};

const suggestionsIn = async (platform: Platform, tx: Tx, merchantIds: readonly string[], ids: readonly string[]) => {
  const count = countingOf(platform);
  const suggestionsOf = grouped(await findSuggestions(tx, merchantIds, ids), ({ sourceId }) => sourceId);
  return (id: string) => suggestionsOf(id).map((one) => contributionsOfSuggestion(count, one));
};

const cases: Look = async (platform, tx, ids) => {
  const files = await findCases(tx, ids);
  const suggestionsOf = await suggestionsIn(platform, tx, merchantsOf(files.map(({ fact }) => fact)), ids);
  const now = platform.clock.now();
  const count = countingOf(platform);
  return new Map(
    files.map((file) => {
      const { id, merchantId } = file.fact;
      const counted = countedCase(file, now);
      const contributions = [...contributionsOfCase(count, counted, now), ...suggestionsOf(id)];
      return [id, { merchantId, contributions, changesAt: caseChangesAt(counted, now) }];
    }),
  );
};

const quotes: Look = async (platform, tx, ids) => {
  const count = countingOf(platform);
  return new Map(
    (await findAccepted(tx, ids)).map((quote) => [
      quote.quoteId,
      { merchantId: quote.merchantId, contributions: contributionsOfQuote(count, quote), changesAt: null },
    ]),
  );
};

const reviews: Look = async (platform, tx, ids) => {
  const found = await findReviews(tx, ids);
  const suggestionsOf = await suggestionsIn(platform, tx, merchantsOf(found), ids);
  const count = countingOf(platform);
  return new Map(
    found.map((review) => {
      const contributions = [...contributionsOfReview(count, review), ...suggestionsOf(review.id)];
      return [review.id, { merchantId: review.merchantId, contributions, changesAt: null }];
    }),
  );
};

/** What things contribute as the tables now have them. What is not there any more is not in the answer. */
export const standingsOf: Readonly<Record<SubjectKind, Look>> = {
  parcel: parcels,
  case: cases,
  quote: quotes,
  review: reviews,
};
