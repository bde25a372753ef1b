import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { run } from './script.ts';

/** What a review looks for, each by an index that the planner knows to be small. */
const reviewed = `
-- Of a comparison with the empty list the planner expects that nearly all cases pass it.
drop index cases_with_actions;
create index cases_with_actions on cases (filed_at) where fact @? '$.actions[*]';
create index cases_confirmed on cases (confirmed_at) where confirmed_at is not null;
create index case_entries_rounds on case_entries (at) where act in ('reopen', 'join');
`;

export const up = (db: Kysely<Tables>): Promise<void> => run(db, [reviewed]);
