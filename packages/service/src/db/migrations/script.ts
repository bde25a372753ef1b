import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Row-level security for tables of one merchant: a tenant sees its own rows, staff see all merchants' work. */
export const policiesOf = (tables: readonly string[]): string =>
  tables
    .map(
      (table) => `
alter table ${table} enable row level security;
create policy tenant on ${table} to waybill_tenant
  using (merchant_id = current_setting('waybill.merchant', true))
  with check (merchant_id = current_setting('waybill.merchant', true));
create policy staff on ${table} to waybill_staff using (true) with check (true);
`,
    )
    .join('');

/** Runs scripts of several statements: PGlite and PostgreSQL take one at a time when it is prepared. */
export const run = async (db: Kysely<Tables>, scripts: readonly string[]): Promise<void> => {
  for (const statement of statements(scripts.join('\n'))) await sql.raw(statement).execute(db);
};

const statements = (text: string): string[] => {
  const found: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('--')) continue;
    if (line.includes('$$') && (line.split('$$').length - 1) % 2 === 1) quoted = !quoted;
    current += `${line}\n`;
    if (!quoted && line.trimEnd().endsWith(';')) {
      found.push(current.trim());
      current = '';
    }
  }
  return found;
};
