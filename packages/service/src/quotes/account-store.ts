import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import type { AccountTerms, AccountTier } from './facts.ts';

const tiers = ['A', 'B', 'C'] as const;
const tierOf = (written: string | null): AccountTerms['tier'] => tiers.find((tier) => tier === written) ?? null;

/** Without terms a merchant pays list prices, and its pages take no bookings. */
const none: AccountTerms = { tier: null, prepaid: null, shopperBookings: false };

export const findTerms = async (tx: Tx, merchantId: string): Promise<AccountTerms> => {
  const row = await tx.selectFrom('account_terms').selectAll().where('merchant_id', '=', merchantId).executeTakeFirst();
  if (!row) return none;
  return { tier: tierOf(row.tier), prepaid: row.prepaid, shopperBookings: row.shopper_bookings };
};

/** All but the tier, which has its own way. */
export const saveTerms = async (
  tx: Tx,
  merchantId: string,
  terms: Omit<AccountTerms, 'tier'>,
  now: Date,
): Promise<void> => {
  const values = { prepaid: terms.prepaid, shopper_bookings: terms.shopperBookings, updated_at: now };
  await tx
    .insertInto('account_terms')
    .values({
      merchant_id: merchantId,
      tier: null,
      tier_pinned_at: null,
      tier_pinned_by: null,
      tier_reason: null,
      ...values,
    })
    .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet(values))
    .execute();
};

/** The tiers of merchants, and who pinned them; a merchant that is not in the answer has none. */
export const findTiers = async (tx: Tx, merchantIds: readonly string[]): Promise<ReadonlyMap<string, AccountTier>> => {
  if (merchantIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('account_terms')
    .select(['merchant_id', 'tier', 'tier_pinned_at', 'tier_pinned_by', 'tier_reason'])
    .where('merchant_id', 'in', [...merchantIds])
    .execute();
  return new Map(
    rows.map((row) => {
      const { tier_pinned_at: at, tier_pinned_by: by, tier_reason: reason } = row;
      return [row.merchant_id, { tier: tierOf(row.tier), pin: at === null ? null : { at, by, reason } }];
    }),
  );
};

/** A merchant's tier; nobody else sets it until the transaction ends. */
export const findTierForChange = async (tx: Tx, merchantId: string): Promise<AccountTier> => {
  await sql`insert into account_terms (merchant_id) values (${merchantId}) on conflict do nothing`.execute(tx);
  await sql`select 1 from account_terms where merchant_id = ${merchantId} for update`.execute(tx);
  return (await findTiers(tx, [merchantId])).get(merchantId) ?? { tier: null, pin: null };
};

export const saveTier = async (tx: Tx, merchantId: string, { tier, pin }: AccountTier, now: Date): Promise<void> => {
  const values = {
    tier,
    tier_pinned_at: pin?.at ?? null,
    tier_pinned_by: pin?.by ?? null,
    tier_reason: pin?.reason ?? null,
    updated_at: now,
  };
  await tx
    .insertInto('account_terms')
    .values({ merchant_id: merchantId, prepaid: null, shopper_bookings: false, ...values })
    .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet(values))
    .execute();
};
