import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

const schema = `
-- Sums of whole numbers by day, by week and by month. A rebuild writes a generation of its own beside the one that is read.
create table scorecard_rollups (
  generation int not null,
  merchant_id text not null references merchants (id),
  span text not null check (span in ('day', 'week', 'month')),
  start date not null,
  cut text not null check (cut in ('all', 'department', 'agent')),
  -- The department or the agent.
  cut_of text not null,
  measure text not null,
  -- Currency and tier.
  part text not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (generation, merchant_id, span, cut, start, cut_of, measure, part)
);
create index scorecard_rollups_of_all on scorecard_rollups (generation, span, cut, start);
create index scorecard_rollups_empty on scorecard_rollups (generation) where denominator = 0;

-- What each parcel, case, quote and review has been counted for: what a correction takes back.
create table scorecard_subjects (
  subject text primary key,
  merchant_id text not null references merchants (id),
  kind text not null,
  -- The last that it was counted in.
  generation int not null,
  contributions jsonb not null,
  -- When time alone changes that.
  changes_at timestamptz
);
create index scorecard_subjects_changing on scorecard_subjects (changes_at) where changes_at is not null;

-- Which generation is read, and which is being built.
create table scorecard_generations (
  single boolean primary key default true check (single),
  current int not null,
  next int
);
insert into scorecard_generations (current) values (1);
`;

/** A merchant sees its own sums, and none of them by agent. */
const sums = `
alter table scorecard_rollups enable row level security;
create policy tenant on scorecard_rollups for select to waybill_tenant
  using (merchant_id = current_setting('waybill.merchant', true) and cut <> 'agent');
create policy staff on scorecard_rollups for select to waybill_staff using (true);
`;

const grants = `
grant select on scorecard_rollups, scorecard_generations to waybill_tenant, waybill_staff;
`;

export const up = (db: Kysely<Tables>): Promise<void> =>
  run(db, [schema, policiesOf(['scorecard_subjects']), sums, grants]);
