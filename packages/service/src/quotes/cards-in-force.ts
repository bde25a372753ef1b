import type { Tx } from '../db/index.ts';
import { ProblemError } from '../platform/index.ts';
import { parseRateCard } from './card.ts';
import { findInForce, findVersion, readDocument, type CardVersion } from './card-store.ts';
import type { RateCard } from './facts.ts';

/** Cards that were read, by digest. They are large, and a version never changes. */
const known = new Map<string, RateCard>();

/** Old versions are read now and then; they must not fill the memory. */
const mostKnown = 50;

const read = async (tx: Tx, version: CardVersion): Promise<RateCard> => {
  const remembered = known.get(version.digest);
  if (remembered !== undefined) return remembered;
  const card = parseRateCard(await readDocument(tx, version));
  if (known.size >= mostKnown) known.clear();
  known.set(version.digest, card);
  return card;
};

/**
 * Of every card the version in force, by id, with the overrides of all merchants: `cardFor` makes one merchant's of it.
 * @throws ProblemError no_rate_card where none has begun
 */
export const cardsInForce = async (tx: Tx, now: Date): Promise<readonly [RateCard, ...RateCard[]]> => {
  const cards: RateCard[] = [];
  for (const version of await findInForce(tx, now)) cards.push(await read(tx, version));
  const [first, ...others] = cards;
  if (first === undefined) throw new ProblemError('no_rate_card');
  return [first, ...others];
};

/** The version that a quote was made with. @throws RangeError where there is none. */
export const cardOf = async (tx: Tx, id: string, version: number): Promise<RateCard> => {
  const found = await findVersion(tx, id, version);
  if (found === undefined) throw new RangeError(`There is no version ${version} of the card ${id}`);
  return read(tx, found);
};
