import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { CreatedAt, Json, NullableJson } from './columns.ts';

export interface ShipmentsTable {
  id: string;
  merchant_id: string;
  number: string;
  /** Upper case without spaces, dots and hyphens: what look-ups compare. */
  number_key: string;
  carrier: string | null;
  order_number: string | null;
  product: string | null;
  promised_at: Date | null;
  carrier_estimate_at: Date | null;
  received_at: Date | null;
  cancelled_at: Date | null;
  goods: Json<{ description: string; quantity: number }[]>;
  weight: string | null;
  notes: string | null;
  consignee: NullableJson<unknown>;
  phone_key: string | null;
  proof_of_delivery: NullableJson<unknown>;
  /** Computed from all scans with every change, so that lists can filter. */
  milestone: string;
  exception: NullableJson<unknown>;
  delivered_at: Date | null;
  entered_by: string;
  created_at: Date;
  updated_at: Date;
  /** When the courier is to come, where that was booked. */
  pickup_by: Date | null;
  erased_at: ColumnType<Date | null, never, Date | null>;
}

export interface ScansTable {
  id: string;
  merchant_id: string;
  shipment_id: string;
  sequence: GeneratedAlways<number>;
  fingerprint: string;
  at: Date;
  offset_minutes: number;
  milestone: string;
  exception: NullableJson<unknown>;
  text: string;
  code: string | null;
  location: Json<unknown>;
  owner: NullableJson<unknown>;
  source: string;
  recorded_at: CreatedAt;
}

export interface AlertsTable {
  id: string;
  merchant_id: string;
  shipment_id: string;
  milestone: string;
  due_at: Date;
  raised_at: Date;
  cleared_at: Date | null;
  department: string;
  role: string;
  person: string | null;
}

export interface ProofFailuresTable {
  merchant_id: string;
  subject: string;
  day: string;
  count: Generated<number>;
}

export interface OneTimeCodesTable {
  id: string;
  merchant_id: string;
  /** What the code proves: `number:…`, `order:…` or `phone:…`, keyed-hashed. */
  subject: string;
  /** Null where there was nobody to send to: kept, so that both cases look alike. */
  code_hash: string | null;
  attempts: Generated<number>;
  expires_at: Date;
  used_at: Date | null;
  created_at: CreatedAt;
}

/** The tables of the tracking room. */
export interface TrackingTables {
  shipments: ShipmentsTable;
  scans: ScansTable;
  alerts: AlertsTable;
  proof_failures: ProofFailuresTable;
  one_time_codes: OneTimeCodesTable;
}
