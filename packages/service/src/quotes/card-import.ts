import { createHash } from 'node:crypto';
import { asOperator, type Database, type Tx } from '../db/index.ts';
import { listMerchants } from '../platform/index.ts';
import { pointerTo, RateCardError, type CardIssue } from './card-error.ts';
import * as store from './card-store.ts';
import { parseRateCard } from './card.ts';
import { cardOf } from './cards-in-force.ts';
import type { RateCard } from './facts.ts';

/** A version of a card, and whether an import made it. */
export interface ImportedCard {
  readonly card: string;
  readonly version: number;
  readonly effectiveFrom: string;
  /** False where the same document was there already, and on a dry run. */
  readonly imported: boolean;
}

/**
 * Adds a version of a rate card. It counts from its `effectiveFrom` on; quotes that were made before keep theirs. The
 * same document again changes nothing.
 *
 * @param dryRun says what would be wrong, and changes nothing
 * @throws RateCardError naming every place that is wrong, in itself or beside the cards that are there
 */
export const importCard = async (db: Database, document: unknown, dryRun = false): Promise<ImportedCard> => {
  const card = parseRateCard(document);
  const { id, version } = card;
  const effectiveFrom = new Date(card.effectiveFrom);
  const text = JSON.stringify(document);
  const digest = createHash('sha256').update(text).digest('base64url');
  const merchants = new Set((await listMerchants(db)).map((merchant) => merchant.id));
  return asOperator(db, async (tx) => {
    await store.lock(tx);
    const versions = await store.listVersions(tx);
    const isThere = versions.some((each) => each.id === id && each.version === version && each.digest === digest);
    if (!isThere) {
      const issues = [
        ...versionIssues(card, versions),
        ...(await neighbourIssues(tx, card, versions)),
        ...merchantIssues(card, merchants),
      ];
      if (issues.length > 0) throw new RateCardError(issues);
      if (!dryRun) await store.insert(tx, { id, version, effectiveFrom, digest }, text);
    }
    return { card: id, version, effectiveFrom: card.effectiveFrom, imported: !isThere && !dryRun };
  });
};

const versionIssues = (card: RateCard, versions: readonly store.CardVersion[]): readonly CardIssue[] => {
  const own = versions.filter(({ id }) => id === card.id);
  const highest = Math.max(0, ...own.map(({ version }) => version));
  const sameTime = own.find(({ effectiveFrom }) => effectiveFrom.getTime() === Date.parse(card.effectiveFrom));
  return [
    ...(card.version > highest
      ? []
      : [{ pointer: pointerTo('version'), message: `must be above ${highest}, the last one of this card` }]),
    ...(sameTime === undefined
      ? []
      : [{ pointer: pointerTo('effectiveFrom'), message: `is when version ${sameTime.version} begins` }]),
  ];
};

/** A question goes to all cards at once: their prices must compare, and a product's code lead to one of them. */
const neighbourIssues = async (
  tx: Tx,
  card: RateCard,
  versions: readonly store.CardVersion[],
): Promise<readonly CardIssue[]> => {
  const begins = new Date(card.effectiveFrom);
  const isOver = (each: store.CardVersion) =>
    versions.some(
      (later) => later.id === each.id && later.effectiveFrom > each.effectiveFrom && later.effectiveFrom <= begins,
    );
  const issues: CardIssue[] = [];
  for (const each of versions.filter((other) => other.id !== card.id && !isOver(other))) {
    const other = await cardOf(tx, each.id, each.version);
    const named = `the card ${other.id} (version ${other.version})`;
    if (other.currency !== card.currency)
      issues.push({ pointer: pointerTo('currency'), message: `must be ${other.currency}, as in ${named}` });
    for (const code of Object.keys(card.products))
      if (Object.hasOwn(other.products, code))
        issues.push({ pointer: pointerTo('products', code), message: `is a product of ${named} already` });
  }
  return issues;
};

const merchantIssues = (card: RateCard, known: ReadonlySet<string>): readonly CardIssue[] =>
  Object.keys(card.merchants ?? {})
    .filter((merchant) => !known.has(merchant))
    .map((merchant) => ({ pointer: pointerTo('merchants', merchant), message: 'is no merchant of this operator' }));
