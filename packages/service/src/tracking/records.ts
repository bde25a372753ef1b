import type { Parcel, Shipment } from '@waybill/sdk/contract';
import type { Platform } from '../platform/index.ts';
import { presentParcel, presentShipment } from './rules/index.ts';
import { allowancesOf } from './settings.ts';
import type { Journey } from './store.ts';

/** All that is known of a parcel, for whoever may see it: the merchant's record, and the journey with nothing masked. */
export const recordsOf = (
  platform: Platform,
  journey: Journey,
): { readonly shipment: Shipment; readonly parcel: Parcel } => {
  const presentable = { ...journey, allowances: allowancesOf(platform), now: platform.clock.now() };
  return { shipment: presentShipment(presentable), parcel: presentParcel({ ...presentable, verified: true }) };
};
