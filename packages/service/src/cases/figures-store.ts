import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../db/index.ts';
import { withEntries } from './entry-store.ts';
import type { CaseFact, CaseFile } from './facts.ts';
import { readFact, type Written } from './written.ts';

const facts = async (tx: Tx, where: RawBuilder<unknown>): Promise<CaseFact[]> => {
  const { rows } = await sql<{ fact: Written<CaseFact> }>`select fact from cases where ${where}`.execute(tx);
  return rows.map(({ fact }) => readFact(fact));
};

/** Those of these ids, whosever they are, in no order. */
export const findCases = async (tx: Tx, ids: readonly string[]): Promise<CaseFile[]> =>
  withEntries(tx, await facts(tx, sql`id = any(${[...ids]}::text[])`));

/** Those about these parcels, in no order. */
export const findAboutParcels = (
  tx: Tx,
  merchantIds: readonly string[],
  shipmentIds: readonly string[],
): Promise<CaseFact[]> =>
  facts(tx, sql`merchant_id = any(${[...merchantIds]}::text[]) and shipment_id = any(${[...shipmentIds]}::text[])`);
