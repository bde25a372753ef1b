import type { PGlite } from '@electric-sql/pglite';
import { inTenant, onPGlite } from '../../../packages/service/src/db/index.ts';
import { findByNumbers } from '../../../packages/service/src/tracking/store.ts';

/** What goes over the line between BEGIN and COMMIT. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the service asks its database for one look-up, written down by a driver that answers nothing. */
export const statementsOf = async (merchantId: string, number: string): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const driver = {
    ready: true,
    closed: false,
    query: (text: string, values: readonly unknown[] = []) => {
      statements.push({ text, values });
      return Promise.resolve({ rows: [], fields: [], affectedRows: 0 });
    },
    transaction: (work: (tx: unknown) => Promise<unknown>) => work(driver),
  };
  const recording = onPGlite(driver as unknown as PGlite);
  await inTenant(recording, merchantId, (tx) => findByNumbers(tx, merchantId, [number]));
  return statements;
};
