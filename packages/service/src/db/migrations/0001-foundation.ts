import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

/**
 * Tables of one merchant: they get row-level security under `waybill_tenant` (own rows only) and `waybill_staff` (all
 * merchants), and their foreign keys carry the merchant.
 */
const tenantTables = [
  'api_keys',
  'idempotency',
  'events',
  'revoked_tokens',
  'shipments',
  'scans',
  'alerts',
  'proof_failures',
  'one_time_codes',
  'ingest_endpoints',
] as const;

const schema = `
create table merchants (
  id text primary key,
  name text not null unique,
  created_at timestamptz not null default now()
);

create table api_keys (
  id text primary key,
  merchant_id text not null references merchants (id),
  kind text not null check (kind in ('publishable', 'secret')),
  key_hash text not null unique,
  origins text[] not null default '{}',
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index api_keys_merchant on api_keys (merchant_id);

create table staff (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  role text not null,
  department text,
  password_hash text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table staff_sessions (
  token_hash text primary key,
  staff_id text not null references staff (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create table idempotency (
  merchant_id text not null references merchants (id),
  scope text not null,
  request_hash text not null,
  status int not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (merchant_id, scope)
);
create index idempotency_age on idempotency (created_at);

create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  merchant_id text not null references merchants (id),
  type text not null,
  subject text not null,
  data jsonb not null,
  at timestamptz not null
);
create index events_log on events (xid, id);
create index events_subject on events (merchant_id, subject, xid, id);

create table signing_keys (
  id text primary key,
  sealed text not null,
  public_jwk jsonb not null,
  created_at timestamptz not null default now()
);

create table revoked_tokens (
  merchant_id text not null references merchants (id),
  id text not null,
  expires_at timestamptz not null,
  primary key (merchant_id, id)
);

-- The shape that rate-limiter-flexible reads and writes.
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table shipments (
  id text primary key,
  merchant_id text not null references merchants (id),
  number text not null,
  number_key text not null,
  carrier text,
  order_number text,
  product text,
  promised_at timestamptz,
  carrier_estimate_at timestamptz,
  received_at timestamptz,
  cancelled_at timestamptz,
  goods jsonb not null default '[]',
  weight numeric(12, 3),
  notes text,
  consignee jsonb,
  phone_key text,
  proof_of_delivery jsonb,
  milestone text not null default 'created',
  exception jsonb,
  delivered_at timestamptz,
  entered_by text not null default 'merchant',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (merchant_id, id)
);
create index shipments_number on shipments (merchant_id, number_key, created_at desc);
create index shipments_order on shipments (merchant_id, order_number) where order_number is not null;
create index shipments_phone on shipments (merchant_id, phone_key) where phone_key is not null;

create table scans (
  id text primary key,
  merchant_id text not null,
  shipment_id text not null,
  sequence bigint generated always as identity,
  fingerprint text not null,
  at timestamptz not null,
  offset_minutes smallint not null,
  milestone text not null,
  exception jsonb,
  text text not null,
  code text,
  location jsonb not null,
  owner jsonb,
  source text not null,
  recorded_at timestamptz not null default now(),
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id) on delete cascade,
  unique (merchant_id, shipment_id, fingerprint)
);

create table alerts (
  id text primary key,
  merchant_id text not null,
  shipment_id text not null,
  milestone text not null,
  due_at timestamptz not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  department text not null,
  role text not null,
  person text,
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id) on delete cascade,
  unique (merchant_id, shipment_id, milestone)
);
create index alerts_open on alerts (id desc) where cleared_at is null;

create table proof_failures (
  merchant_id text not null references merchants (id),
  subject text not null,
  day date not null,
  count int not null default 0,
  primary key (merchant_id, subject, day)
);

create table one_time_codes (
  id text primary key,
  merchant_id text not null references merchants (id),
  subject text not null,
  code_hash text,
  attempts int not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index one_time_codes_subject on one_time_codes (merchant_id, subject, created_at desc);

create table ingest_endpoints (
  id text primary key,
  merchant_id text not null references merchants (id),
  source text not null,
  sealed_secret text not null,
  accept_v1 boolean not null default false,
  created_at timestamptz not null default now()
);
`;

/** Roles belong to the whole server, so another database may have made them already, even this very moment. */
const createRole = (role: string) => `
do $$ begin
  create role ${role} nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant ${role} to current_user;
grant usage on schema public to ${role};
`;

const security = policiesOf(tenantTables);

const grants = `
alter table merchants enable row level security;
create policy tenant on merchants for select to waybill_tenant using (id = current_setting('waybill.merchant', true));
create policy staff on merchants for select to waybill_staff using (true);
grant select on merchants to waybill_tenant, waybill_staff;
grant select, insert, update, delete on ${tenantTables.filter((table) => table !== 'api_keys').join(', ')} to waybill_tenant;
grant select, insert, update on shipments, scans, alerts, events to waybill_staff;
`;

export const up = async (db: Kysely<Tables>): Promise<void> => {
  await run(db, [schema, createRole('waybill_tenant'), createRole('waybill_staff'), security, grants]);
};
