import type { Tx } from '../../db/index.ts';
import { newId, record } from '../../platform/index.ts';
import { pick, type One, type Stage } from './world.ts';

const insertQuote = async (tx: Tx, merchantId: string, total: number, tier: string | null, now: Date) => {
  const [id, bookingId] = [newId('qte'), newId('bkg')];
  const request = JSON.stringify({ customer: { merchantId, tier, prepaid: null } });
  const common = { merchant_id: merchantId, created_at: now };
  await tx
    .insertInto('quotes')
    .values({ id, ...common, audience: 'merchant', request, result: '{}', valid_until: now })
    .execute();
  await tx
    .insertInto('bookings')
    .values({
      ...{ id: bookingId, ...common, quote_id: id, asked_by: 'merchant', state: 'confirmed', option: 'standard' },
      ...{ price: priceOf(total), commitment: '{}', pickup_from: now, pickup_to: now, decided_at: now },
    })
    .execute();
  await record(tx, { merchantId, type: 'quote.accepted', subject: id, data: {}, at: now });
  return { id, bookingId, merchantId };
};

const priceOf = (cents: number): string =>
  JSON.stringify({
    ...{ items: [], total: (cents / 100).toFixed(2), currency: 'CNY' },
    chargeableWeight: { actual: '1.2', volumetric: '2.5', chargeable: '2.5', by: 'volumetric' },
  });

export const quote = async ({ world, now, merchantId, inIt }: Stage, one: One<'quote'>): Promise<void> => {
  const tier = pick(['A', 'B', 'C', null] as const, one.tier) ?? null;
  world.quotes.push(await inIt(merchantId, (tx) => insertQuote(tx, merchantId, one.total, tier, now)));
};

export const adjust = async ({ world, now, inIt }: Stage, one: One<'adjust'>): Promise<void> => {
  const adjusted = pick(world.quotes, one.which);
  if (!adjusted) return;
  await inIt(adjusted.merchantId, async (tx) => {
    await tx
      .updateTable('bookings')
      .set({ price: priceOf(one.total) })
      .where('id', '=', adjusted.bookingId)
      .execute();
    await record(tx, {
      merchantId: adjusted.merchantId,
      type: 'quote.adjusted',
      subject: adjusted.id,
      data: {},
      at: now,
    });
  });
};
