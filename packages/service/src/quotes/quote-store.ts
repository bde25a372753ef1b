import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import { findByQuote } from './booking-store.ts';
import type { QuoteFromCards, QuoteRequest, StoredQuote } from './facts.ts';
import { readRequest, readResult, type Written } from './written.ts';

export const insert = async (tx: Tx, quote: Omit<StoredQuote, 'booking'>): Promise<void> => {
  await tx
    .insertInto('quotes')
    .values({
      id: quote.id,
      merchant_id: quote.merchantId,
      audience: quote.audience,
      request: JSON.stringify(quote.request),
      result: JSON.stringify(quote.result),
      valid_until: quote.validUntil,
      created_at: quote.createdAt,
    })
    .execute();
};

/** @param merchantId null: any merchant's, for staff */
export const findQuote = async (tx: Tx, merchantId: string | null, id: string): Promise<StoredQuote | undefined> => {
  let query = tx.selectFrom('quotes').selectAll().where('id', '=', id);
  if (merchantId !== null) query = query.where('merchant_id', '=', merchantId);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    merchantId: row.merchant_id,
    audience: row.audience === 'shopper' ? 'shopper' : 'merchant',
    // What the tables hold was checked before it was written.
    request: readRequest(row.request as Written<QuoteRequest>),
    result: readResult(row.result as Written<QuoteFromCards>),
    validUntil: row.valid_until,
    createdAt: row.created_at,
    booking: (await findByQuote(tx, row.merchant_id, id)) ?? null,
  };
};

/** The quotes whose promises shipments keep. */
export const quotesOfShipments = async (
  tx: Tx,
  merchantId: string,
  shipmentIds: readonly string[],
): Promise<StoredQuote[]> => {
  if (shipmentIds.length === 0) return [];
  const rows = await tx
    .selectFrom('bookings')
    .select('quote_id')
    .where('merchant_id', '=', merchantId)
    .where('shipment_id', 'in', [...shipmentIds])
    .execute();
  const quotes: StoredQuote[] = [];
  for (const { quote_id: id } of rows) {
    const quote = await findQuote(tx, merchantId, id);
    if (quote) quotes.push(quote);
  }
  return quotes;
};

/** The same, and nobody else chooses or answers until the transaction ends. */
export const findForChange = async (
  tx: Tx,
  merchantId: string | null,
  id: string,
): Promise<StoredQuote | undefined> => {
  let lock = tx.selectFrom('quotes').select('id').where('id', '=', id).forUpdate();
  if (merchantId !== null) lock = lock.where('merchant_id', '=', merchantId);
  await lock.execute();
  return findQuote(tx, merchantId, id);
};

/** Forgets quotes that ended before this and became no shipment, with what a shopper wished. */
export const forgetEnded = async (db: Database, before: Date): Promise<void> => {
  for (const what of [
    sql`delete from bookings using quotes
      where quotes.merchant_id = bookings.merchant_id and quotes.id = bookings.quote_id
        and bookings.state <> 'confirmed' and quotes.valid_until < ${before}`,
    sql`delete from quotes where valid_until < ${before}
      and not exists (select from bookings
        where bookings.merchant_id = quotes.merchant_id and bookings.quote_id = quotes.id)`,
  ]) {
    await what.execute(db.kysely);
  }
};
