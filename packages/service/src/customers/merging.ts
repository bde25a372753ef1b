import { invalidAt, newId, ProblemError, type Platform } from '../platform/index.ts';
import type { Person as StaffPerson } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import type { Person } from './facts.ts';
import { personOf } from './gathering.ts';
import { regroup } from './grouping.ts';
import { pairOf } from './rules/index.ts';
import { takeTurn } from './store/contacts.ts';
import * as ties from './store/ties.ts';

/** Who says so, and why. */
export interface Said {
  readonly by: StaffPerson;
  readonly reason: string;
}

/**
 * Makes two shoppers of one merchant one person.
 *
 * @throws ProblemError shopper_not_found, invalid_request where they are one already, or of two merchants.
 */
export const merge = async (
  platform: Platform,
  tx: Tx,
  [oneId, otherId]: readonly [string, string],
  { by, reason }: Said,
): Promise<Person> => {
  const { merchantId } = await personOf(tx, null, oneId);
  await takeTurn(tx, merchantId);
  const one = await personOf(tx, merchantId, oneId);
  const other = await personOf(tx, null, otherId);
  if (other.merchantId !== merchantId) throw invalidAt('#/shopperId', 'This is a shopper of another merchant.');
  const [[ownContact], [otherContact]] = [one.contacts, other.contacts];
  if (one.id === other.id || !ownContact || !otherContact)
    throw invalidAt('#/shopperId', 'The two are one person already.');
  const pair = pairOf(ownContact.key, otherContact.key);
  const tie = { ...pair, id: newId('mrg'), proof: 'staff', subject: null, at: platform.clock.now() } as const;
  await ties.insert(tx, merchantId, { ...tie, by, reason });
  await regroup(platform, tx, merchantId, [pair.a, pair.b]);
  return personOf(tx, merchantId, oneId);
};

/**
 * Takes a merge back: all that ties its two contacts to each other. They may still be one person's by other contacts.
 *
 * @throws ProblemError shopper_not_found, merge_not_found.
 */
export const undo = async (
  platform: Platform,
  tx: Tx,
  { shopperId, mergeId }: { readonly shopperId: string; readonly mergeId: string },
  said: Said,
): Promise<Person> => {
  const { merchantId } = await personOf(tx, null, shopperId);
  await takeTurn(tx, merchantId);
  const person = await personOf(tx, merchantId, shopperId);
  const tie = person.ties.find(({ id, undone }) => id === mergeId && undone === null);
  if (!tie) throw new ProblemError('merge_not_found');
  await ties.undo(tx, merchantId, tie, { ...said, at: platform.clock.now() });
  await regroup(platform, tx, merchantId, [tie.a, tie.b]);
  return personOf(tx, merchantId, shopperId);
};
