import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

const schema = `
create table cases (
  id text primary key,
  merchant_id text not null references merchants (id),
  -- What people say on the phone.
  number text not null unique,
  kind text not null,
  class text not null,
  type text not null,
  state text not null,
  level text not null,
  department text not null,
  person_id text references staff (id),
  shipment_id text,
  parcel_number text,
  -- Keyed hashes of phone, e-mail and WeChat id: whose cases are one person's.
  contact_keys text[] not null default '{}',
  -- What the service opened it for; once, whichever process looks.
  exception_key text,
  filed_at timestamptz not null,
  confirmed_at timestamptz,
  -- When the nearest clock that runs is due: what the queue is sorted by.
  due_at timestamptz,
  -- When the service has to do something by itself next.
  act_at timestamptz,
  is_open boolean not null default true,
  -- Everything else that is known of it.
  fact jsonb not null,
  foreign key (merchant_id, shipment_id) references shipments (merchant_id, id),
  unique (merchant_id, id),
  unique (merchant_id, exception_key)
);
create index cases_queue on cases (due_at, id) where is_open;
create index cases_of_merchant on cases (merchant_id, id);
create index cases_of_parcel on cases (merchant_id, shipment_id) where shipment_id is not null;
create index cases_of_person on cases using gin (contact_keys);
create index cases_of_staff on cases (person_id) where is_open;
create index cases_filed on cases (filed_at);

create table case_entries (
  id text primary key,
  merchant_id text not null,
  case_id text not null,
  sequence bigint generated always as identity,
  at timestamptz not null,
  act text not null,
  actor text not null,
  person jsonb,
  state text not null,
  text text,
  channel text,
  details jsonb not null default '{}',
  foreign key (merchant_id, case_id) references cases (merchant_id, id)
);
create index case_entries_of on case_entries (merchant_id, case_id, sequence);

create table evidence (
  id text primary key,
  merchant_id text not null,
  case_id text not null,
  -- uploading, stored, or refused for good.
  state text not null check (state in ('uploading', 'stored', 'refused')),
  -- Bytes, as it is sent.
  size int not null,
  received int not null default 0,
  -- While it is being made safe: nobody else begins with that.
  worked_on_until timestamptz,
  refusal text,
  -- Which of its case, from 1, and what it became.
  number int,
  kind text,
  storage_name text,
  stored_size int,
  created_at timestamptz not null,
  stored_at timestamptz,
  foreign key (merchant_id, case_id) references cases (merchant_id, id),
  unique (merchant_id, id)
);
create index evidence_of_case on evidence (merchant_id, case_id);
create index evidence_unfinished on evidence (created_at) where state = 'uploading';

-- What has arrived of a file so far; gone once it is whole.
create table evidence_parts (
  merchant_id text not null,
  evidence_id text not null,
  begins_at int not null,
  bytes bytea not null,
  foreign key (merchant_id, evidence_id) references evidence (merchant_id, id) on delete cascade,
  primary key (merchant_id, evidence_id, begins_at)
);

create table staff_duty (
  staff_id text primary key references staff (id) on delete cascade,
  since timestamptz not null,
  last_assigned_at timestamptz
);

-- How far each reader of the event log has come.
create table event_readers (
  name text primary key,
  position text not null
);
`;

/**
 * Who is on duty, with what they have over all merchants. With its owner's rights, whoever asks: a merchant's case is
 * given to somebody too, in a transaction that sees one merchant's rows.
 */
const onDuty = `
create function staff_on_duty()
returns table (id text, name text, role text, department text, last_assigned_at timestamptz, open_cases int)
language sql stable security definer set search_path = public, pg_temp as $$
  select staff.id, staff.name, staff.role, staff.department, staff_duty.last_assigned_at,
    (select count(*)::int from cases where cases.person_id = staff.id and cases.is_open)
  from staff_duty join staff on staff.id = staff_duty.staff_id
  where staff.disabled_at is null
$$;
revoke execute on function staff_on_duty from public;
grant execute on function staff_on_duty to waybill_tenant, waybill_staff;
`;

/** The history of a case is what happened. Only words about a person can give way to a mark, and nothing else changes. */
const unchanging = `
create function keep_case_entry() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'an entry of a case stays' using errcode = 'restrict_violation';
  end if;
  if new.text is distinct from '[erased]' or
    (old.id, old.merchant_id, old.case_id, old.sequence, old.at, old.act, old.actor, old.person, old.state, old.channel, old.details)
    is distinct from
    (new.id, new.merchant_id, new.case_id, new.sequence, new.at, new.act, new.actor, new.person, new.state, new.channel, new.details)
  then
    raise exception 'an entry of a case is not edited' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger case_entries_kept before update or delete on case_entries for each row execute function keep_case_entry();
create trigger case_entries_not_emptied before truncate on case_entries for each statement execute function keep_case_entry();
`;

const tenantTables = ['cases', 'case_entries', 'evidence', 'evidence_parts'] as const;

const grants = `
grant select, insert, update on cases, evidence to waybill_tenant, waybill_staff;
grant select, insert, update (text) on case_entries to waybill_tenant, waybill_staff;
grant delete on evidence to waybill_tenant, waybill_staff;
grant select, insert, delete on evidence_parts to waybill_tenant, waybill_staff;
grant select, insert, update, delete on staff_duty to waybill_staff;
grant select (id, name, role, department, disabled_at) on staff to waybill_staff;
`;

export const up = (db: Kysely<Tables>): Promise<void> =>
  run(db, [schema, onDuty, unchanging, policiesOf(tenantTables), grants]);
