import type { ColumnType, GeneratedAlways } from 'kysely';
import type { CreatedAt, Json } from './columns.ts';

export interface MerchantsTable {
  id: string;
  name: string;
  created_at: CreatedAt;
}

export interface ApiKeysTable {
  id: string;
  merchant_id: string;
  kind: 'publishable' | 'secret';
  /** SHA-256 of the key: 190 bits of chance need no salt and no slow hash. */
  key_hash: string;
  origins: string[];
  created_at: CreatedAt;
  revoked_at: Date | null;
}

export interface StaffTable {
  id: string;
  name: string;
  /** What customers see. */
  display_name: string;
  email: string;
  role: string;
  department: string | null;
  password_hash: string;
  created_at: CreatedAt;
  disabled_at: Date | null;
}

export interface StaffSessionsTable {
  token_hash: string;
  staff_id: string;
  expires_at: Date;
  created_at: CreatedAt;
}

export interface IdempotencyTable {
  merchant_id: string;
  scope: string;
  request_hash: string;
  status: number;
  body: string;
  created_at: CreatedAt;
}

/** First answers to staff, who act for the operator and not for one merchant. */
export interface StaffIdempotencyTable {
  scope: string;
  request_hash: string;
  status: number;
  body: string;
  created_at: CreatedAt;
}

export interface EventsTable {
  id: GeneratedAlways<number>;
  /** The writing transaction: what readers order by, because serial ids are not in commit order. */
  xid: GeneratedAlways<string>;
  merchant_id: string;
  type: string;
  subject: string;
  data: Json<Record<string, unknown>>;
  at: ColumnType<Date, Date, never>;
}

export interface EventReadersTable {
  name: string;
  position: string;
}

export interface SigningKeysTable {
  id: string;
  /** The private JWK, sealed with the operator's key. */
  sealed: string;
  public_jwk: Json<Record<string, unknown>>;
  created_at: CreatedAt;
}

export interface RevokedTokensTable {
  merchant_id: string;
  id: string;
  expires_at: Date;
}

export interface RateLimitsTable {
  key: string;
  points: number;
  expire: number | null;
}

/** The tables of the platform. */
export interface PlatformTables {
  merchants: MerchantsTable;
  api_keys: ApiKeysTable;
  staff: StaffTable;
  staff_sessions: StaffSessionsTable;
  idempotency: IdempotencyTable;
  staff_idempotency: StaffIdempotencyTable;
  events: EventsTable;
  event_readers: EventReadersTable;
  signing_keys: SigningKeysTable;
  revoked_tokens: RevokedTokensTable;
  rate_limits: RateLimitsTable;
}
