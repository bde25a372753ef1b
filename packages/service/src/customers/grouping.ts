import type { Tx } from '../db/index.ts';
import { record, type Platform } from '../platform/index.ts';
import { personsOf } from './rules/index.ts';
import * as contacts from './store/contacts.ts';
import * as ties from './store/ties.ts';

/** Says anew who is whom among the persons of these contacts, by the ties that stand. The log hears of what changed. */
export const regroup = async (
  { clock }: Platform,
  tx: Tx,
  merchantId: string,
  keys: readonly string[],
): Promise<void> => {
  const touched = await contacts.findByKeys(tx, merchantId, keys);
  const nodes = await contacts.findOfPersons(
    tx,
    merchantId,
    touched.map(({ personId }) => personId),
  );
  const known = await ties.findWith(
    tx,
    merchantId,
    nodes.map(({ key }) => key),
  );
  const persons = personsOf(
    nodes,
    known.filter(({ undone }) => undone === null),
  );
  for (const node of nodes) {
    const personId = persons.get(node.key) ?? node.id;
    if (personId !== node.personId) await contacts.setPerson(tx, node, personId);
  }
  const before = new Set(nodes.map(({ personId }) => personId)).size;
  const after = new Set(persons.values());
  const [subject] = after;
  if (subject === undefined || after.size === before) return;
  const type = after.size < before ? 'shopper.merged' : 'shopper.parted';
  await record(tx, { merchantId, type, subject, data: {}, at: clock.now() });
};
