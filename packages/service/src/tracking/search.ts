import type { Received, SearchResult, searchParcels } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { numberKey, type Caller, type Platform } from '../platform/index.ts';
import { homeCountry } from './defaults.ts';
import { isProved, searchResult } from './look-up.ts';
import { Prover, subjectOfNumber, subjectOfOrder, subjectOfPhone, type Subject, type Verdict } from './proving.ts';
import { normalisePhone } from './rules/index.ts';
import * as store from './store.ts';

type Asked = Received<typeof searchParcels>['body'];

/** Looks parcels up by numbers, or by what names a person: an order number or a phone. */
export const search = async (platform: Platform, tx: Tx, caller: Caller, asked: Asked): Promise<SearchResult[]> => {
  const prover = new Prover(platform, tx, caller, asked.proof);
  const results = asked.numbers
    ? await byNumbers(platform, tx, caller, asked.numbers, prover)
    : await byOwner(platform, tx, caller, asked, prover);
  await prover.finish();
  return results;
};

/** One line for each number that was asked for, in that order. */
const byNumbers = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  numbers: readonly string[],
  prover: Prover,
): Promise<SearchResult[]> => {
  const found = await store.findByNumbers(tx, caller.merchantId, numbers);
  const verdicts = new Map<string, Verdict>();
  // In one order for everybody, so that two searches never wait for each other's counts.
  for (const key of [...new Set(numbers.map(numberKey))].sort()) {
    const journey = found.get(key);
    const known = journey !== undefined && isProved(caller, journey);
    const judged = known ? undefined : await prover.judge(subjectOfNumber(key), journey ? [journey.shipment] : []);
    verdicts.set(key, judged?.verdict ?? 'unproved');
  }
  const results: SearchResult[] = [];
  for (const number of numbers) {
    const key = numberKey(number);
    const verdict = verdicts.get(key) ?? 'unproved';
    results.push(await searchResult(platform, caller, number, { journey: found.get(key), verdict }));
  }
  return results;
};

/** Without proof this shows nothing at all, not even that there is a parcel. */
const byOwner = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  asked: Asked,
  prover: Prover,
): Promise<SearchResult[]> => {
  const { subject, journeys, provable, by } = await findByOwner(tx, caller, asked);
  const { verdict, proved } = await prover.judge(
    subject,
    provable.map(({ shipment }) => shipment),
  );
  const results: SearchResult[] = [];
  for (const journey of journeys) {
    const byProof = proved.includes(journey.shipment);
    if (!byProof && !isProved(caller, journey)) continue;
    const found = { journey, verdict: byProof ? 'proved' : 'unproved' } as const;
    results.push(await searchResult(platform, caller, journey.shipment.number, found));
  }
  return verdict === 'locked' && results.length === 0 ? [{ number: by, parcel: null, locked: true }] : results;
};

/** What may be shown, and of that what the proof may be for. */
const findByOwner = async (
  tx: Tx,
  caller: Caller,
  { orderNumber, phone = '', proof }: Asked,
): Promise<{ subject: Subject; journeys: store.Journey[]; provable: store.Journey[]; by: string }> => {
  const isKnown = caller.key.kind === 'secret' || caller.token !== undefined;
  if (orderNumber !== undefined) {
    // Nothing is looked up for whoever could see nothing: even the time that it takes would tell.
    const journeys = isKnown || proof ? await store.findByOrder(tx, caller.merchantId, orderNumber) : [];
    return { subject: subjectOfOrder(orderNumber), journeys, provable: journeys, by: orderNumber };
  }
  const normal = normalisePhone(phone, homeCountry);
  // A phone is proved by a code sent to it; to know its last digits proves nothing, whatever token comes with them.
  const byCode = proof?.oneTimeCode !== undefined;
  const journeys = normal && (isKnown || byCode) ? await store.findByPhone(tx, caller.merchantId, normal) : [];
  return { subject: subjectOfPhone(phone), journeys, provable: byCode ? journeys : [], by: phone };
};
