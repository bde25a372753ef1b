import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

const schema = `
-- A tier that was set by hand stays until somebody unpins it. All that stand here now were.
alter table account_terms
  add column tier_pinned_at timestamptz,
  add column tier_pinned_by text references staff (id),
  add column tier_reason text;
update account_terms set tier_pinned_at = updated_at where tier is not null;

create table merchant_managers (
  merchant_id text primary key references merchants (id),
  staff_id text not null references staff (id),
  since timestamptz not null
);

-- What the last night made of a merchant's figures: columns to list by, and all of it in the fact.
create table merchant_standings (
  merchant_id text primary key references merchants (id),
  computed_at timestamptz not null,
  tier text not null check (tier in ('A', 'B', 'C')),
  rank int not null,
  stage text not null,
  fact jsonb not null
);
create index merchant_standings_ranked on merchant_standings (rank, merchant_id);

-- A proved contact, by its keyed hash. Each begins as a person of its own; ties make several of them one.
create table shopper_contacts (
  merchant_id text not null references merchants (id),
  key text not null,
  way text not null,
  id text not null unique,
  -- The smallest id of all that are tied together.
  person_id text not null,
  since timestamptz not null,
  preferred text,
  preferred_at timestamptz,
  tags text[] not null default '{}',
  primary key (merchant_id, key),
  unique (merchant_id, id)
);
create index shopper_contacts_of_person on shopper_contacts (merchant_id, person_id);

-- Which parcels and requested bookings are for a contact. Cases keep the keys themselves.
create table shopper_links (
  merchant_id text not null,
  kind text not null check (kind in ('parcel', 'quote')),
  subject text not null,
  key text not null,
  primary key (merchant_id, kind, subject, key),
  foreign key (merchant_id, key) references shopper_contacts (merchant_id, key) on delete cascade
);
create index shopper_links_of_contact on shopper_links (merchant_id, key);

-- Why two contacts are one person's. What was undone stays, so that the same proof does not tie them again.
create table shopper_ties (
  id text primary key,
  merchant_id text not null,
  a text not null,
  b text not null check (b > a),
  proof text not null check (proof in ('parcel', 'quote', 'case', 'staff')),
  -- What proves it; nothing does where staff say so.
  subject text,
  at timestamptz not null,
  -- The member of staff who said so, as cases keep who did what.
  person jsonb,
  reason text,
  undone_at timestamptz,
  undone_by jsonb,
  undone_because text,
  foreign key (merchant_id, a) references shopper_contacts (merchant_id, key) on delete cascade,
  foreign key (merchant_id, b) references shopper_contacts (merchant_id, key) on delete cascade,
  check ((proof = 'staff') = (subject is null)),
  check ((undone_at is null) = (undone_because is null))
);
create unique index shopper_ties_proved on shopper_ties (merchant_id, a, b, proof, subject) where subject is not null;
create index shopper_ties_to on shopper_ties (merchant_id, b);
create index shopper_ties_by on shopper_ties (merchant_id, proof, subject) where subject is not null;

create table shopper_notes (
  id text primary key,
  merchant_id text not null,
  shopper_id text not null,
  at timestamptz not null,
  person jsonb not null,
  text text not null,
  foreign key (merchant_id, shopper_id) references shopper_contacts (merchant_id, id) on delete cascade
);
create index shopper_notes_of on shopper_notes (merchant_id, shopper_id);

-- Whose data was exported or erased when, and by whom. It names nobody: the ids of a person who was erased lead nowhere.
create table person_requests (
  id text primary key,
  merchant_id text not null references merchants (id),
  at timestamptz not null,
  act text not null check (act in ('export', 'erase')),
  shopper_ids text[] not null,
  asked_by text not null check (asked_by in ('merchant', 'staff')),
  by_staff text references staff (id),
  figures jsonb not null
);
create index person_requests_of on person_requests using gin (shopper_ids);
`;

const tenantTables = [
  'merchant_managers',
  'merchant_standings',
  'shopper_contacts',
  'shopper_links',
  'shopper_ties',
  'shopper_notes',
  'person_requests',
] as const;

const grants = `
grant insert, update on account_terms to waybill_staff;
grant select on merchant_standings to waybill_staff;
grant select, insert, update, delete on merchant_managers to waybill_staff;
grant select, insert, update, delete on shopper_contacts, shopper_links, shopper_ties, shopper_notes
  to waybill_tenant, waybill_staff;
grant select, insert on person_requests to waybill_tenant, waybill_staff;
`;

export const up = (db: Kysely<Tables>): Promise<void> => run(db, [schema, policiesOf(tenantTables), grants]);
