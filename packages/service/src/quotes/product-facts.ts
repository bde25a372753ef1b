import type { Product, Resource } from '@waybill/sdk/contract';
import type { HourRange, Words } from './card-facts.ts';

export interface RateProduct {
  /** What tracking calls it. */
  readonly travelsAs: Product;
  readonly name: Words;
  /** Cubic centimetres that count as a kilogram. */
  readonly volumetricDivisor: number;
  /** Chargeable weight rises in these steps. */
  readonly weightStep: number;
  /** Charged at least. */
  readonly minWeight?: number | undefined;
  readonly maxWeight: number;
  readonly maxSide?: number | undefined;
  /** The longest side and the girth around the other two. */
  readonly maxLengthPlusGirth?: number | undefined;
  readonly fuelSurcharge?: string | undefined;
  /** Areas; either list absent is everywhere that a zone is priced. */
  readonly serves?:
    { readonly from?: readonly string[] | undefined; readonly to?: readonly string[] | undefined } | undefined;
  /** By zone id. A zone that is absent is not served. */
  readonly zones: Readonly<Record<string, ZoneRate>>;
  /** Nothing is promised outside them, by the destination's clock. */
  readonly deliveryHours: HourRange;
  /** Every day is a working day, holidays too. */
  readonly everyDay?: boolean | undefined;
  readonly liability: LiabilityTerms;
  /** The sender shows an identity document (实名收寄). */
  readonly realName: boolean;
  /** Resources of its own, beside those that follow from the parcel. */
  readonly resources?: readonly Resource[] | undefined;
}

export interface ZoneRate {
  /** Kilograms that `firstPrice` covers; each kilogram beyond costs `continuedPrice`, by weight steps. */
  readonly firstWeight: number;
  readonly firstPrice: string;
  readonly continuedPrice: string;
  /** From so many kilograms all of them at `perKg`. Whoever is just below pays no more than that. Rising. */
  readonly priceBreaks?: readonly { readonly from: number; readonly perKg: string }[] | undefined;
  readonly commitment: CommitmentTerms;
}

/**
 * Either so many working days after the pickup day, by an hour at the destination, or so many hours, counted while
 * `deliveryHours` last. Accepted after the cut-off (the origin's clock), the pickup day is the next one, or there is no
 * pickup at all.
 */
export type CommitmentTerms = {
  readonly cutOff: string;
  readonly afterCutOff?: 'next_day' | 'refuse' | undefined;
} & ({ readonly days: number; readonly by: string } | { readonly hours: number });

export interface LiabilityTerms {
  /** Percent of the freight that is given back when the promise is broken. */
  readonly delay: string;
  readonly lost: LossTerms;
  readonly damaged: LossTerms;
  /** With a declared value: percent of it, and never less than without. */
  readonly declared: { readonly lost: string; readonly damaged: string };
}

/** Without a declared value: so many times the freight, or so much a kilogram; never above `max`. */
export type LossTerms = { readonly max: string } & (
  { readonly multipleOfFreight: number } | { readonly perKg: string }
);

export type Pricing =
  | { readonly kind: 'flat'; readonly price: string }
  | { readonly kind: 'per_kg'; readonly price: string; readonly minimum?: string | undefined }
  | { readonly kind: 'per_floor'; readonly price: string; readonly minimum?: string | undefined }
  /** Of the freight, of the declared value, or of what is collected: whatever the service is about. */
  | { readonly kind: 'percent'; readonly percent: string; readonly minimum?: string | undefined };

export interface RateService {
  readonly name: Words;
  readonly pricing: Pricing;
  /** All products where absent. */
  readonly products?: readonly string[] | undefined;
  /** The largest value that is insured, or amount that is collected. */
  readonly maxValue?: string | undefined;
}
