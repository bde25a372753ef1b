import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

const schema = `
-- The operator's rate cards, every version for good: an old quote keeps its own. The document is json, not jsonb: the
-- order of its keys is the order of what is offered.
create table rate_cards (
  id text not null,
  version int not null,
  effective_from timestamptz not null,
  document json not null,
  digest text not null,
  imported_at timestamptz not null default now(),
  primary key (id, version),
  unique (id, effective_from)
);

-- What the operator has agreed with a merchant about prices, and what that merchant lets its shoppers do.
create table account_terms (
  merchant_id text primary key references merchants (id),
  tier text check (tier in ('A', 'B', 'C')),
  prepaid numeric check (prepaid between 0 and 100000000),
  shopper_bookings boolean not null default false,
  updated_at timestamptz not null default now()
);

create table quotes (
  id text primary key,
  merchant_id text not null references merchants (id),
  -- A shopper's quote shows list prices to anybody who has its id; a merchant's own shows with a secret key only.
  audience text not null check (audience in ('shopper', 'merchant')),
  request jsonb not null,
  result jsonb not null,
  valid_until timestamptz not null,
  created_at timestamptz not null,
  unique (merchant_id, id)
);
create index quotes_age on quotes (valid_until);

-- The one option that was chosen: by a merchant at once, by a shopper until the merchant has answered.
create table bookings (
  id text primary key,
  merchant_id text not null,
  quote_id text not null,
  asked_by text not null check (asked_by in ('shopper', 'merchant')),
  state text not null check (state in ('requested', 'confirmed', 'declined')),
  option text not null,
  price jsonb not null,
  commitment jsonb not null,
  pickup_from timestamptz not null,
  pickup_to timestamptz not null,
  -- Order, goods, notes and consignee as a shopper gave them, until a shipment has them or nobody needs them.
  wishes jsonb,
  shipment_id text,
  -- A parcel's number never changes.
  shipment_number text,
  declined_because text,
  adjusted_at timestamptz,
  -- The member of staff who did.
  adjusted_by text,
  created_at timestamptz not null,
  decided_at timestamptz,
  foreign key (merchant_id, quote_id) references quotes (merchant_id, id),
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id),
  unique (merchant_id, id),
  unique (merchant_id, quote_id),
  unique (merchant_id, shipment_id)
);
create index bookings_asked on bookings (merchant_id, id desc) where asked_by = 'shopper';

create table agreements (
  id text primary key,
  merchant_id text not null references merchants (id),
  title text not null,
  terms text,
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  targets jsonb not null,
  operator_name text,
  operator_signed_at timestamptz,
  merchant_name text,
  merchant_signed_at timestamptz,
  withdrawn_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  unique (merchant_id, id),
  check ((operator_name is null) = (operator_signed_at is null)),
  check ((merchant_name is null) = (merchant_signed_at is null)),
  -- The operator signs first, and what was withdrawn nobody signs.
  check (merchant_signed_at is null or (operator_signed_at is not null and withdrawn_at is null))
);
create index agreements_validity on agreements (merchant_id, valid_from, valid_until);

create table staff_idempotency (
  scope text primary key,
  request_hash text not null,
  status int not null,
  body text not null,
  created_at timestamptz not null default now()
);
create index staff_idempotency_age on staff_idempotency (created_at);

-- When the courier is to come, where that was booked: the first node is due then.
alter table shipments add column pickup_by timestamptz;
`;

/** What was signed stays as it was signed, whoever asks, the operator's own programs too. */
const unchanging = `
create function keep_agreement() returns trigger language plpgsql as $$
declare
  -- What happens to an offer; the rest of it is what the operator signed.
  later constant text[] := array['merchant_name', 'merchant_signed_at', 'withdrawn_at'];
begin
  if old.merchant_signed_at is not null then
    raise exception 'agreement % is signed by both sides and cannot be changed', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if old.operator_signed_at is not null and to_jsonb(old) - later is distinct from to_jsonb(new) - later then
    raise exception 'agreement % is signed and cannot be changed', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger agreements_kept before update or delete on agreements for each row execute function keep_agreement();
create function keep_agreements() returns trigger language plpgsql as $$
begin
  if exists (select from agreements where merchant_signed_at is not null) then
    raise exception 'agreements are signed and cannot be deleted' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger agreements_not_truncated before truncate on agreements execute function keep_agreements();
`;

const tenantTables = ['account_terms', 'quotes', 'bookings', 'agreements'] as const;

const grants = `
-- Which cards there are, and not what is in them: a card holds other merchants' prices too.
grant select (id, version, effective_from, digest) on rate_cards to waybill_tenant, waybill_staff;
grant select on account_terms, agreements to waybill_tenant;
grant update (merchant_name, merchant_signed_at) on agreements to waybill_tenant;
grant select, insert, update on quotes, bookings to waybill_tenant;
grant select on account_terms to waybill_staff;
grant select, update on quotes, bookings to waybill_staff;
grant select, insert, update on agreements to waybill_staff;
grant select, insert on staff_idempotency to waybill_staff;
`;

export const up = (db: Kysely<Tables>): Promise<void> =>
  run(db, [schema, unchanging, policiesOf(tenantTables), grants]);
