import type { Tx } from '../db/index.ts';
import { record } from '../platform/index.ts';
import { findTierForChange, saveTier } from './account-store.ts';
import type { AccountTier } from './facts.ts';

/**
 * Sets what a merchant's prices and clocks go by from now on. The log hears of it where the tier is another.
 *
 * @param choose what it is to be, given what it is; undefined: as it is
 */
export const setTier = async (
  tx: Tx,
  merchantId: string,
  choose: (before: AccountTier) => AccountTier | undefined,
  now: Date,
): Promise<AccountTier> => {
  const before = await findTierForChange(tx, merchantId);
  const after = choose(before);
  if (after === undefined) return before;
  await saveTier(tx, merchantId, after, now);
  if (after.tier !== before.tier) {
    const data = { from: before.tier, to: after.tier, pinned: after.pin !== null };
    await record(tx, { merchantId, type: 'merchant.tiered', subject: merchantId, data, at: now });
  }
  return after;
};
