import type { Proof } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Caller, Platform } from '../platform/index.ts';
import { findShipment, proves } from '../tracking/index.ts';
import { caseOf } from './access.ts';
import { actOn } from './acting.ts';
import { findForChange } from './case-store.ts';
import type { CaseFact, CaseFile } from './facts.ts';
import { outcomeOf } from './rules/index.ts';

/**
 * Proves a filing afterwards: its clocks run from then on. A proof that does not hold counts, and changes nothing.
 *
 * @throws ProblemError case_not_found, case_state where it is confirmed or over.
 */
export const confirm = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  id: string,
  proof: Proof | undefined,
): Promise<CaseFile> => {
  // The proof first and the case's lock after it, as in filing: two askers never wait for each other.
  const read = await caseOf(tx, caller, id);
  const fits = outcomeOf(read.fact, 'confirm', 'customer').fits;
  if (fits && !(await isProved(platform, tx, caller, read.fact, proof))) return read;
  const file = await caseOf(tx, caller, id, findForChange);
  return actOn(platform, tx, file, { by: { kind: 'customer' }, body: { act: 'confirm' }, channel: 'element' });
};

const isProved = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { merchantId, parcel }: CaseFact,
  proof: Proof | undefined,
): Promise<boolean> => {
  if (caller.key.kind === 'secret') return true;
  const journey = parcel && (await findShipment(tx, merchantId, parcel.shipmentId));
  return journey ? proves(platform, tx, caller, journey, proof) : false;
};
