import { asOperator, type Database } from '../db/index.ts';
import * as store from './card-store.ts';

/** A version of a rate card, for whoever keeps the cards. */
export interface ListedCard {
  readonly card: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly importedAt: string;
  readonly inForce: boolean;
}

/** Every version of every card, by card, newest first. */
export const listCards = (db: Database, now: Date): Promise<ListedCard[]> =>
  asOperator(db, async (tx) => {
    const inForce = await store.findInForce(tx, now);
    const versions = await store.listVersions(tx);
    return versions.map(({ id, version, effectiveFrom, importedAt }) => ({
      card: id,
      version,
      effectiveFrom: effectiveFrom.toISOString(),
      importedAt: importedAt.toISOString(),
      inForce: inForce.some((each) => each.id === id && each.version === version),
    }));
  });

/**
 * The document of a card as it was imported.
 *
 * @param asked which; without a version the one in force, without a card the only one that there is
 * @throws TypeError where that leads to none or to several
 */
export const exportCard = (
  db: Database,
  asked: { readonly card?: string | undefined; readonly version?: number | undefined },
  now: Date,
): Promise<object> =>
  asOperator(db, async (tx) => {
    const versions = await store.listVersions(tx);
    const ids = [...new Set(versions.map(({ id }) => id))];
    const [only] = ids;
    if (only === undefined)
      throw new TypeError('There is no rate card yet. Import one with: waybill rates import FILE');
    if (asked.card === undefined && ids.length > 1)
      throw new TypeError(`Say which card with --card: ${ids.join(', ')}.`);
    const { card = only, version } = asked;
    if (!ids.includes(card)) throw new TypeError(`There is no card ${card}. Known: ${ids.join(', ')}.`);
    const found =
      version === undefined
        ? (await store.findInForce(tx, now)).find(({ id }) => id === card)
        : versions.find((each) => each.id === card && each.version === version);
    if (found !== undefined) return store.readDocument(tx, found);
    const known = versions.filter(({ id }) => id === card).map((each) => each.version);
    throw new TypeError(
      version === undefined
        ? `No version of ${card} is in force yet. Say which with --version: ${known.join(', ')}.`
        : `There is no version ${version} of ${card}. Known: ${known.join(', ')}.`,
    );
  });
