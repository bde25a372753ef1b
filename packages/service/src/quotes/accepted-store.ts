import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import type { Price, Tier } from './facts.ts';

/** An accepted quote, as it is counted. */
export interface AcceptedQuote {
  readonly quoteId: string;
  readonly merchantId: string;
  readonly acceptedAt: Date;
  /** The merchant's, when it was quoted. */
  readonly tier: Tier | null;
  readonly total: string;
  readonly currency: string;
  readonly weight: Pick<Price['chargeableWeight'], 'actual' | 'chargeable'>;
}

/** Of these quotes those that are accepted, whosever they are. */
export const findAccepted = async (tx: Tx, quoteIds: readonly string[]): Promise<AcceptedQuote[]> => {
  const { rows } = await sql<{
    quote_id: string;
    merchant_id: string;
    decided_at: Date;
    tier: Tier | null;
    price: Pick<Price, 'total' | 'currency' | 'chargeableWeight'>;
  }>`
    select b.quote_id, b.merchant_id, b.decided_at, q.request->'customer'->>'tier' as tier, b.price
    from bookings b join quotes q on q.merchant_id = b.merchant_id and q.id = b.quote_id
    where q.id = any(${[...quoteIds]}::text[]) and b.state = 'confirmed'`.execute(tx);
  return rows.map(({ quote_id: quoteId, merchant_id: merchantId, decided_at: acceptedAt, tier, price }) => ({
    ...{ quoteId, merchantId, acceptedAt, tier },
    total: price.total,
    currency: price.currency,
    weight: price.chargeableWeight,
  }));
};
