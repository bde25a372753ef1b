import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';

/** Parcels that a merchant gave over in a month. */
export interface MonthOfParcels {
  readonly merchantId: string;
  /** `2026-11`, in UTC. */
  readonly month: string;
  readonly parcels: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Parcels by merchant and month of entry. What was cancelled, or is known from a carrier alone, was given over by nobody. */
export const parcelsByMonth = async (tx: Tx): Promise<MonthOfParcels[]> => {
  const { rows } = await sql<{ merchant_id: string; month: string; parcels: number; first_at: Date; last_at: Date }>`
    select merchant_id, to_char(created_at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as parcels,
      min(created_at) as first_at, max(created_at) as last_at
    from shipments where entered_by = 'merchant' and cancelled_at is null
    group by 1, 2`.execute(tx);
  return rows.map(({ merchant_id: merchantId, first_at: firstAt, last_at: lastAt, ...month }) => ({
    ...month,
    merchantId,
    firstAt,
    lastAt,
  }));
};
