import { sql } from 'kysely';
import type { CaseAct, CaseActor, CaseClass, CaseKind, CaseState } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { StaffScope } from './access.ts';
import type { ActionFact, CaseFact, CauseFact, PromiseFact } from './facts.ts';
import { within, type Period } from './queue-store.ts';
import type { Reviewed } from './rules/index.ts';
import { readAction, readPromise, type Written } from './written.ts';

interface Row {
  readonly id: string;
  readonly kind: CaseKind;
  readonly class: CaseClass;
  readonly department: string;
  readonly filed_at: Date;
  readonly confirmed_at: Date | null;
  readonly cause: CauseFact['code'] | null;
  readonly terms: CaseFact['terms'];
  readonly promises: Written<PromiseFact>[];
  readonly actions: Written<ActionFact>[];
  readonly entries: [at: string, act: CaseAct, actor: CaseActor, state: CaseState][] | null;
}

const toReviewed = ({ filed_at: filedAt, confirmed_at: confirmedAt, ...row }: Row): Reviewed => ({
  fact: {
    ...{ id: row.id, kind: row.kind, class: row.class, department: row.department, filedAt, confirmedAt },
    cause: row.cause === null ? null : { code: row.cause },
    terms: row.terms,
    promises: row.promises.map(readPromise),
    actions: row.actions.map(readAction),
  },
  entries: (row.entries ?? []).map(([at, act, actor, state]) => ({
    at: new Date(at),
    act,
    by: { kind: actor },
    state,
  })),
});

/**
 * Those that a review looks at: filed in a time, with a clock that began or a promise that fell due in it, or with an
 * action that is open or was measured in it. Of each, what the review counts, and nothing that anybody wrote: a busy
 * week is thousands of cases.
 */
export const findReviewed = async (tx: Tx, scope: StaffScope, { from, to }: Period): Promise<Reviewed[]> => {
  // Each by an index of its own: for one condition with `or` the planner reads all cases there are.
  const reviewed = sql`
    select id from cases where filed_at >= ${from} and filed_at < ${to}
    union select id from cases where confirmed_at >= ${from} and confirmed_at < ${to}
    union select case_id from case_entries where act in ('reopen', 'join') and at >= ${from} and at < ${to}
    union select id from cases where promised && tstzrange(${from}, ${to}) and promised is not null and filed_at < ${to}
    union select id from cases where fact @? '$.actions[*]' and filed_at < ${to} and exists (
      select from jsonb_array_elements(fact->'actions') action where action->>'effect' is null or
        (action->'effect'->>'measuredAt')::timestamptz >= ${from})`;
  const { rows } = await sql<Row>`
    select id, kind, class, department, filed_at, confirmed_at, fact->'cause'->>'code' as cause,
      fact->'terms' as terms, fact->'promises' as promises, fact->'actions' as actions,
      (select json_agg(json_build_array(at, act, actor, entry.state) order by sequence) from case_entries entry
        where entry.merchant_id = cases.merchant_id and entry.case_id = cases.id) as entries
    from cases where ${within(scope)} and id in (${reviewed}) order by id`.execute(tx);
  return rows.map(toReviewed);
};
