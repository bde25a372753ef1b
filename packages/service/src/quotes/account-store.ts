import type { Tx } from '../db/index.ts';
import type { AccountTerms } from './facts.ts';

const tiers = ['A', 'B', 'C'] as const;

/** Without terms a merchant pays list prices, and its pages take no bookings. */
const none: AccountTerms = { tier: null, prepaid: null, shopperBookings: false };

export const findTerms = async (tx: Tx, merchantId: string): Promise<AccountTerms> => {
  const row = await tx.selectFrom('account_terms').selectAll().where('merchant_id', '=', merchantId).executeTakeFirst();
  if (!row) return none;
  return {
    tier: tiers.find((tier) => tier === row.tier) ?? null,
    prepaid: row.prepaid,
    shopperBookings: row.shopper_bookings,
  };
};

export const saveTerms = async (tx: Tx, merchantId: string, terms: AccountTerms, now: Date): Promise<void> => {
  const values = {
    tier: terms.tier,
    prepaid: terms.prepaid,
    shopper_bookings: terms.shopperBookings,
    updated_at: now,
  };
  await tx
    .insertInto('account_terms')
    .values({ merchant_id: merchantId, ...values })
    .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet(values))
    .execute();
};
