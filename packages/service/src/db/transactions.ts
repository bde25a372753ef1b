import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Kysely, type KyselyPlugin, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The handle inside one transaction. Everything that a request does runs on one of these. */
export type Tx = Transaction<Tables>;

const inside = new AsyncLocalStorage<true>();

const refuseNested = (): void => {
  if (inside.getStore()) throw new Error('Inside a transaction only its own handle may be used.');
};

/**
 * Throws when the pool's handle is used inside a transaction: on PGlite, which has one connection, that call would wait
 * for its own transaction for ever.
 */
export const nestingGuard: KyselyPlugin = {
  transformQuery: ({ node }) => {
    refuseNested();
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

/** Opens a transaction on the unguarded handle. */
export const transactionOn =
  (kysely: Kysely<Tables>) =>
  async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    refuseNested();
    return kysely.transaction().execute((tx) => inside.run(true, () => work(tx)));
  };

/** What opens transactions: a `Database`. */
interface Transactions {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

const merchantId = /^mrc_[0-9a-z]{26}$/;

/**
 * A transaction that sees one merchant's rows: row-level security holds under a role that owns no table, whatever the
 * queries forget.
 *
 * @throws TypeError when the id is not a merchant's.
 */
export const inTenant = <T>(db: Transactions, merchant: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  if (!merchantId.test(merchant)) throw new TypeError(`Not a merchant's id: ${merchant}`);
  return db.transaction(async (tx) => {
    // One round trip: SET takes no parameters, and set_config('role') is what SET LOCAL ROLE does.
    await sql`select set_config('role', 'waybill_tenant', true), set_config('waybill.merchant', ${merchant}, true)`.execute(
      tx,
    );
    return work(tx);
  });
};

/** A transaction that sees all merchants' work, and no keys or secrets: for signed-in staff. */
export const asStaff = <T>(db: Transactions, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await sql`select set_config('role', 'waybill_staff', true)`.execute(tx);
    return work(tx);
  });

/** A transaction of the operator itself: keys, staff accounts, migrations, clocks. */
export const asOperator = <T>(db: Transactions, work: (tx: Tx) => Promise<T>): Promise<T> => db.transaction(work);

/** Lends the transaction its owner's rights for one piece of work, which a tenant's role does not have: the job tables. */
export const withOwnersRights = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx);
  await sql`select set_config('role', 'none', true)`.execute(tx);
  const result = await work();
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(tx);
  return result;
};
