import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';

/** What merchants' parcels brought in one currency. */
export interface Revenue {
  readonly merchantId: string;
  readonly currency: string;
  /** A decimal. */
  readonly amount: string;
}

/**
 * The prices of accepted quotes, as re-weighing left them, whose parcel was not cancelled.
 *
 * @param from when they were accepted: from this instant on, up to `to` and without it
 */
export const revenueBetween = async (tx: Tx, from: Date, to: Date): Promise<Revenue[]> => {
  const { rows } = await sql<{ merchant_id: string; currency: string; amount: string }>`
    select b.merchant_id, b.price ->> 'currency' as currency, sum((b.price ->> 'total')::numeric)::text as amount
    from bookings b
    join shipments s on s.merchant_id = b.merchant_id and s.id = b.shipment_id
    where b.state = 'confirmed' and s.cancelled_at is null
      and coalesce(b.decided_at, b.created_at) >= ${from} and coalesce(b.decided_at, b.created_at) < ${to}
    group by 1, 2`.execute(tx);
  return rows.map(({ merchant_id: merchantId, currency, amount }) => ({ merchantId, currency, amount }));
};
