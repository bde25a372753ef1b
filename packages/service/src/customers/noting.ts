import type { ContactChannel } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { ContactNode } from './facts.ts';
import * as contacts from './store/contacts.ts';

/** What staff set last among a person's contacts; null: they set nothing. */
export const notedAmong = (nodes: readonly ContactNode[]): ContactChannel | null => {
  const timeOf = ({ preferredAt }: ContactNode): number => preferredAt?.getTime() ?? 0;
  const [set] = nodes.filter(({ preferred }) => preferred !== null).toSorted((a, b) => timeOf(b) - timeOf(a));
  return set?.preferred ?? null;
};

/** By what channel whoever has one of these contacts prefers to be told, as staff noted it. */
export const notedChannel = async (
  tx: Tx,
  merchantId: string,
  keys: readonly string[],
): Promise<ContactChannel | null> => {
  const found = await contacts.findByKeys(tx, merchantId, keys);
  const persons = found.map(({ personId }) => personId);
  return notedAmong(await contacts.findOfPersons(tx, merchantId, persons));
};
