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
    verdicts.set(key, known ? 'unproved' : await prover.judge(subjectOfNumber(key), journey ? [journey.shipment] : []));
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
  const { subject, journeys, by } = await findByOwner(tx, caller, asked);
  const verdict = await prover.judge(
    subject,
    journeys.map(({ shipment }) => shipment),
  );
  const shown = verdict === 'proved' ? journeys : journeys.filter((journey) => isProved(caller, journey));
  if (verdict === 'locked' && shown.length === 0) return [{ number: by, parcel: null, locked: true }];
  const results: SearchResult[] = [];
  for (const journey of shown) {
    results.push(await searchResult(platform, caller, journey.shipment.number, { journey, verdict }));
  }
  return results;
};

const findByOwner = async (
  tx: Tx,
  caller: Caller,
  { orderNumber, phone = '', proof }: Asked,
): Promise<{ subject: Subject; journeys: store.Journey[]; by: string }> => {
  if (orderNumber !== undefined) {
    const journeys = await store.findByOrder(tx, caller.merchantId, orderNumber);
    return { subject: subjectOfOrder(orderNumber), journeys, by: orderNumber };
  }
  const normal = normalisePhone(phone, homeCountry);
  // A phone is proved by a code sent to it; to know its last digits proves nothing.
  const byCode = proof?.oneTimeCode !== undefined || caller.key.kind === 'secret' || caller.token !== undefined;
  const journeys = normal && byCode ? await store.findByPhone(tx, caller.merchantId, normal) : [];
  return { subject: subjectOfPhone(phone), journeys, by: phone };
};
