import type { Proof } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Caller, Platform } from '../platform/index.ts';
import { findParcel, isProved } from './look-up.ts';
import { Prover, subjectOfNumber } from './proving.ts';
import type { Journey } from './store.ts';

/** A parcel that somebody says is theirs. */
export interface ClaimedParcel {
  readonly number: string;
  /** Whose number it is, where two carriers have the same. */
  readonly carrier?: string | undefined;
  readonly proof?: Proof | undefined;
}

/**
 * The parcel under a number, and whether the asker has shown that it is theirs: by their key, by their token, or by a
 * proof. A wrong proof counts as a search's does, and answers as none.
 *
 * @returns undefined where no parcel has the number
 */
export const proveParcel = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { number, carrier, proof }: ClaimedParcel,
): Promise<{ readonly journey: Journey; readonly proved: boolean } | undefined> => {
  const journey = await findParcel(tx, caller, number, carrier);
  if (!journey) return undefined;
  return { journey, proved: isProved(caller, journey) || (await proves(platform, tx, caller, journey, proof)) };
};

/** Whether a proof holds for a parcel. A wrong one counts. */
export const proves = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { shipment }: Journey,
  proof: Proof | undefined,
): Promise<boolean> => {
  const prover = new Prover(platform, tx, caller, proof);
  const { verdict } = await prover.judge(subjectOfNumber(shipment.number), [shipment]);
  await prover.finish();
  return verdict === 'proved';
};
