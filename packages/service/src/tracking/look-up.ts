import type { Parcel, SearchResult } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { numberKey, type Caller, type Platform } from '../platform/index.ts';
import { presentParcel } from './rules/index.ts';
import { allowancesOf } from './settings.ts';
import * as store from './store.ts';

/** True when the asker needs no further proof: the merchant's own server, or a token for this parcel. */
export const isProved = (caller: Caller, { shipment }: store.Journey): boolean =>
  caller.key.kind === 'secret' ||
  caller.token?.shipmentId === shipment.id ||
  (caller.token?.numbers?.includes(numberKey(shipment.number)) ?? false);

/** The parcel as this asker may see it. */
export const present = (platform: Platform, journey: store.Journey, verified: boolean): Parcel =>
  presentParcel({ ...journey, allowances: allowancesOf(platform), now: platform.clock.now(), verified });

/** The parcel under a number: the one that the asker's token names, or else the newest. */
export const findParcel = async (
  tx: Tx,
  caller: Caller,
  number: string,
  carrier: string | undefined,
): Promise<store.Journey | undefined> => {
  const named = caller.token?.shipmentId
    ? await store.findById(tx, caller.merchantId, caller.token.shipmentId)
    : undefined;
  if (named && numberKey(named.shipment.number) === numberKey(number)) return named;
  return (await store.findByNumbers(tx, caller.merchantId, [number], carrier)).get(numberKey(number));
};

/** One line of a search's answer. Proof earns a token, so that the asker need not prove it again. */
export const searchResult = async (
  platform: Platform,
  caller: Caller,
  number: string,
  found: { journey: store.Journey | undefined; verdict: 'proved' | 'unproved' | 'locked' },
): Promise<SearchResult> => {
  const { journey, verdict } = found;
  const locked = verdict === 'locked' ? { locked: true } : {};
  if (!journey) return { number, parcel: null, ...locked };
  const byCaller = isProved(caller, journey);
  const parcel = present(platform, journey, byCaller || verdict === 'proved');
  if (verdict !== 'proved') return { number, parcel, ...(byCaller ? {} : locked) };
  return { number, parcel, token: await platform.tokens.parcelToken(caller.merchantId, journey.shipment.id) };
};
