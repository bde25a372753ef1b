import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { run } from './script.ts';

/** What customers call people by. Who has none yet goes by the first word of their name. */
const displayNames = `
alter table staff add column display_name text;
update staff set display_name = coalesce(substring(name from '[^[:space:]]+'), name);
alter table staff alter column display_name set not null;
grant select (display_name) on staff to waybill_staff;
`;

/** What staff attach for each other is not shown to customers. */
const senders = `
alter table evidence add column sent_by text not null default 'customer' check (sent_by in ('customer', 'staff'));
alter table evidence alter column sent_by drop default;
`;

/**
 * Who is on duty, with what they have over all merchants. It lends its owner's rights to a merchant's transaction, so it
 * takes nothing, says of people only what giving a case needs, and names each table in full: no table that a caller
 * makes stands in for one of these.
 */
const onDuty = `
drop function staff_on_duty();
create function staff_on_duty()
returns table (
  id text, name text, display_name text, role text, department text, last_assigned_at timestamptz, open_cases int
)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select staff.id, staff.name, staff.display_name, staff.role, staff.department, duty.last_assigned_at,
    (select count(*)::int from public.cases where cases.person_id = staff.id and cases.is_open)
  from public.staff_duty duty join public.staff on staff.id = duty.staff_id
  where staff.disabled_at is null
$$;
revoke execute on function staff_on_duty() from public;
grant execute on function staff_on_duty() to waybill_tenant, waybill_staff;
`;

/** What waits for somebody to come on duty. */
const waiting = `
create index cases_waiting on cases (due_at, id) where is_open and person_id is null and confirmed_at is not null;
`;

/** Lists and reviews that look at all cases, and not at those that are open alone. */
const lookedThrough = `
-- From the first to the last that a promise of it falls due.
alter table cases add column promised tstzrange;
update cases set promised = (
  select tstzrange(min((promise->>'dueAt')::timestamptz), max((promise->>'dueAt')::timestamptz), '[]')
  from jsonb_array_elements(fact->'promises') promise having count(*) > 0);
create index cases_promised on cases using gist (promised) where promised is not null;
create index cases_with_actions on cases (filed_at) where fact->'actions' <> '[]'::jsonb;
create index cases_due on cases (due_at, id);
create index cases_of_parcel_number on cases (parcel_number) where parcel_number is not null;
`;

export const up = (db: Kysely<Tables>): Promise<void> =>
  run(db, [displayNames, senders, onDuty, waiting, lookedThrough]);
