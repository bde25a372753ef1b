import { sql, type RawBuilder } from 'kysely';
import type { CustomerTier, LifeStage } from '@waybill/sdk/contract';
import type { Tx } from '../../db/index.ts';
import type { MerchantFact, Ranking, Stage, Standing } from '../facts.ts';

/** As JSON has it. */
interface WrittenStanding {
  readonly computedAt: string;
  readonly from: string;
  readonly currency: string;
  readonly ranking: Omit<Ranking, 'value' | 'total' | 'ahead'> & {
    readonly value: string;
    readonly total: string;
    readonly ahead: string;
  };
  readonly stage: Omit<Stage, 'firstParcelAt' | 'lastParcelAt'> & {
    readonly firstParcelAt: string | null;
    readonly lastParcelAt: string | null;
  };
}

const date = (written: string | null): Date | null => (written === null ? null : new Date(written));

const readStanding = ({ ranking, stage, ...written }: WrittenStanding): Standing => ({
  currency: written.currency,
  computedAt: new Date(written.computedAt),
  from: new Date(written.from),
  ranking: {
    ...ranking,
    value: BigInt(ranking.value),
    total: BigInt(ranking.total),
    ahead: BigInt(ranking.ahead),
  },
  stage: { ...stage, firstParcelAt: date(stage.firstParcelAt), lastParcelAt: date(stage.lastParcelAt) },
});

/** JSON has no whole numbers of any size, so they are texts. */
const write = (standing: Standing): string =>
  JSON.stringify(standing, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

export const saveStanding = async (tx: Tx, standing: Standing): Promise<void> => {
  const { computedAt, ranking, stage } = standing;
  const values = {
    computed_at: computedAt,
    tier: ranking.tier,
    rank: ranking.rank,
    stage: stage.stage,
    fact: write(standing),
  };
  await tx
    .insertInto('merchant_standings')
    .values({ merchant_id: ranking.merchantId, ...values })
    .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet(values))
    .execute();
};

/** When figures were last looked at; null: never. */
export const lastNight = async (tx: Tx): Promise<Date | null> => {
  const row = await tx
    .selectFrom('merchant_standings')
    .select((where) => where.fn.max('computed_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
};

/** One process looks at the figures, until the transaction ends. */
export const takeNight = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('customers.night', 0))`.execute(tx);
};

export const merchantIds = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('merchants').select('id').orderBy('id').execute()).map(({ id }) => id);

const merchants = async (tx: Tx, where: RawBuilder<unknown>, rest: RawBuilder<unknown>): Promise<MerchantFact[]> => {
  const { rows } = await sql<{
    id: string;
    name: string;
    created_at: Date;
    staff_id: string | null;
    staff_name: string | null;
    fact: WrittenStanding | null;
  }>`
    select m.id, m.name, m.created_at, staff.id as staff_id, staff.name as staff_name, s.fact
    from merchants m
    left join merchant_standings s on s.merchant_id = m.id
    left join merchant_managers on merchant_managers.merchant_id = m.id
    left join staff on staff.id = merchant_managers.staff_id
    left join account_terms t on t.merchant_id = m.id
    where ${where} ${rest}`.execute(tx);
  return rows.map(({ id, name, created_at: createdAt, staff_id: staffId, staff_name: staffName, fact }) => ({
    ...{ id, name, createdAt },
    manager: staffId === null || staffName === null ? null : { id: staffId, name: staffName },
    standing: fact && readStanding(fact),
  }));
};

export const findMerchant = async (tx: Tx, id: string): Promise<MerchantFact | undefined> =>
  (await merchants(tx, sql`m.id = ${id}`, sql``))[0];

/** Those of most value first, then those that no night has seen yet. */
export const listMerchants = (
  tx: Tx,
  asked: {
    readonly after?: string | undefined;
    readonly limit: number;
    readonly tier?: CustomerTier | undefined;
    readonly stage?: LifeStage | undefined;
    /** Null: nobody's. */
    readonly managerId?: string | null | undefined;
  },
): Promise<MerchantFact[]> => {
  const last = sql`2147483647`;
  const conditions = [
    sql`true`,
    ...(asked.after === undefined
      ? []
      : [
          sql`(coalesce(s.rank, ${last}), m.id) >
            (coalesce((select rank from merchant_standings where merchant_id = ${asked.after}), ${last}), ${asked.after})`,
        ]),
    ...(asked.tier === undefined ? [] : [sql`t.tier = ${asked.tier}`]),
    ...(asked.stage === undefined ? [] : [sql`s.stage = ${asked.stage}`]),
    ...(asked.managerId === undefined ? [] : [sql`staff.id is not distinct from ${asked.managerId}::text`]),
  ];
  return merchants(
    tx,
    sql.join(conditions, sql` and `),
    sql`order by coalesce(s.rank, ${last}), m.id limit ${asked.limit}`,
  );
};

/** @returns false where nobody of the operator has this id, or they have left */
export const setManager = async (tx: Tx, merchantId: string, staffId: string, since: Date): Promise<boolean> => {
  const member = await tx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', staffId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (!member) return false;
  await tx
    .insertInto('merchant_managers')
    .values({ merchant_id: merchantId, staff_id: staffId, since })
    .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet({ staff_id: staffId, since }))
    .execute();
  return true;
};

export const removeManager = async (tx: Tx, merchantId: string): Promise<void> => {
  await tx.deleteFrom('merchant_managers').where('merchant_id', '=', merchantId).execute();
};

/** What staff are called, by id. */
export const staffNames = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
