import type { Tx } from '../../db/index.ts';
import type { Platform } from '../../platform/index.ts';
import type { MovableClock } from '../../../test/clock.ts';
import type { Happening } from './histories.ts';

/** What has come to be in a history so far. */
export interface World {
  readonly merchants: readonly string[];
  readonly staff: readonly string[];
  readonly parcels: { readonly id: string; readonly merchantId: string; readonly number: string }[];
  readonly cases: { readonly id: string; readonly merchantId: string }[];
  readonly quotes: { readonly id: string; readonly merchantId: string; readonly bookingId: string }[];
  readonly reviews: { readonly id: string; readonly merchantId: string }[];
  readonly rated: Set<string>;
  readonly needs: readonly string[];
}

/** Where something happens, and to what there is by then. */
export interface Stage {
  readonly platform: Platform;
  readonly clock: MovableClock;
  readonly world: World;
  readonly now: Date;
  /** Whose it is where it is nobody's yet. */
  readonly merchantId: string;
  readonly parcel: World['parcels'][number] | undefined;
  readonly inIt: <T>(merchant: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
}

/** One kind of thing that happens. */
export type One<What extends Happening['what']> = Extract<Happening, { what: What }>;

export const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % from.length];
export const later = (at: Date, by: number): Date => new Date(at.getTime() + by * 60_000);
export const money = (cents: number) => ({
  amount: (cents / 100).toFixed(2),
  currency: cents % 3 === 0 ? 'USD' : 'CNY',
});
