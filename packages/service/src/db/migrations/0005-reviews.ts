import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

const schema = `
create table reviews (
  id text primary key,
  merchant_id text not null references merchants (id),
  -- What was rated: the one or the other.
  shipment_id text,
  case_id text,
  -- The waybill's number, or the case's, as people know it.
  subject_number text not null,
  score int not null check (score between 1 and 5),
  dimensions jsonb not null default '{}',
  tags text[] not null default '{}',
  text text,
  suggestion text,
  -- Keyed hashes of phone, e-mail and WeChat id: whose reviews are one person's.
  person_keys text[] not null default '{}',
  created_at timestamptz not null,
  changed_at timestamptz,
  reply text,
  replied_at timestamptz,
  replied_by text check (replied_by in ('merchant', 'operator')),
  -- Who of the operator.
  replied_by_staff text references staff (id),
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id),
  foreign key (merchant_id, case_id) references cases (merchant_id, id),
  check ((shipment_id is null) <> (case_id is null)),
  unique (merchant_id, id),
  unique (merchant_id, shipment_id),
  unique (merchant_id, case_id)
);
create index reviews_of_merchant on reviews (merchant_id, created_at);
create index reviews_created on reviews (created_at);

-- How likely somebody is to recommend the service: once a quarter, whatever they rate.
create table nps_answers (
  merchant_id text not null,
  review_id text not null,
  -- 2026-Q4
  quarter text not null,
  score int not null check (score between 0 and 10),
  person_keys text[] not null,
  at timestamptz not null,
  primary key (merchant_id, review_id),
  foreign key (merchant_id, review_id) references reviews (merchant_id, id)
);
create index nps_answers_of_quarter on nps_answers (merchant_id, quarter);
create index nps_answers_of_person on nps_answers using gin (person_keys);

-- Who was asked for a rating, once for a parcel or a case.
create table review_asks (
  id text primary key,
  merchant_id text not null references merchants (id),
  shipment_id text,
  case_id text,
  subject_number text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id),
  foreign key (merchant_id, case_id) references cases (merchant_id, id),
  check ((shipment_id is null) <> (case_id is null)),
  unique (merchant_id, shipment_id),
  unique (merchant_id, case_id)
);

create table review_opt_outs (
  merchant_id text not null references merchants (id),
  person_key text not null,
  at timestamptz not null,
  primary key (merchant_id, person_key)
);

-- The operator's words for what customers want.
create table needs (
  id text primary key,
  title text not null,
  words text,
  kano text,
  moscow text,
  state text not null,
  outcome text,
  state_since timestamptz not null,
  -- What its title is compared by.
  grams text[] not null,
  created_by text not null references staff (id),
  created_at timestamptz not null
);

create table suggestions (
  id text primary key,
  merchant_id text not null references merchants (id),
  review_id text,
  case_id text,
  text text not null,
  -- What it is compared by.
  grams text[] not null,
  person_keys text[] not null,
  at timestamptz not null,
  need_id text references needs (id),
  -- When whoever made it was told that the need is met.
  told_at timestamptz,
  foreign key (merchant_id, review_id) references reviews (merchant_id, id),
  foreign key (merchant_id, case_id) references cases (merchant_id, id),
  check ((review_id is null) <> (case_id is null)),
  unique (merchant_id, review_id),
  unique (merchant_id, case_id)
);
create index suggestions_of_need on suggestions (need_id);
create index suggestions_waiting on suggestions (id) where need_id is null;
create index suggestions_of_merchant on suggestions (merchant_id, id);
`;

/** A merchant sees the needs that its own customers ask for. */
const needs = `
alter table needs enable row level security;
create policy tenant on needs to waybill_tenant
  using (exists (select from suggestions where suggestions.need_id = needs.id
    and suggestions.merchant_id = current_setting('waybill.merchant', true)))
  with check (false);
create policy staff on needs to waybill_staff using (true) with check (true);
`;

const tenantTables = ['reviews', 'nps_answers', 'review_asks', 'review_opt_outs', 'suggestions'] as const;

const grants = `
grant select, insert, update on reviews to waybill_tenant, waybill_staff;
grant select, insert, update, delete on nps_answers to waybill_tenant, waybill_staff;
grant select, insert on review_asks, review_opt_outs to waybill_tenant, waybill_staff;
grant select, insert, update, delete on suggestions to waybill_tenant, waybill_staff;
grant select (id, title, words, kano, moscow, state, outcome, state_since, created_at) on needs to waybill_tenant;
grant select, insert, update on needs to waybill_staff;
`;

export const up = (db: Kysely<Tables>): Promise<void> => run(db, [schema, policiesOf(tenantTables), needs, grants]);
