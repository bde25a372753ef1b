import type { GoodsKind, ServiceCode } from '@waybill/sdk/contract';
import type { Pricing, RateProduct, RateService } from './product-facts.ts';

/**
 * The rate card: everything that an operator decides about prices and promises, in one document that a person edits.
 * Money is a decimal string in the card's currency, a percentage a decimal string ('0.5' is half a percent), a weight
 * kilograms, a length centimetres, an hour of day 'HH:MM'.
 */
export interface RateCard {
  readonly id: string;
  /** Rises with every change: a quote keeps the version that it was made with. */
  readonly version: number;
  readonly name: Words;
  /** What a reader should know about these figures. */
  readonly note?: Words | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** RFC 3339. The newest card that has begun is the one in force. */
  readonly effectiveFrom: string;
  readonly validForHours: number;
  /** Every line of a price is a multiple of `step`. `half_up` rounds 0.5 away from zero, as `up` does with any rest. */
  readonly rounding: { readonly step: string; readonly mode: RoundingMode };
  readonly contact: Contact;
  /** Percent of the freight. */
  readonly fuelSurcharge: string;
  /** Working days where the destination or origin has no calendar of its own in `calendars`. */
  readonly calendar: Calendar;
  /** By country. */
  readonly calendars?: Readonly<Record<string, Calendar>> | undefined;
  /** Named sets of places, by country, region or city code. */
  readonly areas: Readonly<Record<string, Area>>;
  /** The first that fits two addresses is their zone. */
  readonly zones: readonly ZoneRule[];
  readonly goods: readonly GoodsRule[];
  /** By the operator's own code. */
  readonly products: Readonly<Record<string, RateProduct>>;
  readonly services: Readonly<Partial<Record<ServiceCode, RateService>>>;
  /** Charged by themselves where an address lies in their area. */
  readonly surcharges?: Readonly<Record<string, RateSurcharge>> | undefined;
  /** Percent off the freight for account customers. A is never charged more than B, nor B more than C. */
  readonly tiers: Readonly<Record<Tier, string>>;
  /** Percent off for customers who have paid so much ahead. The largest that is reached applies. */
  readonly prepaymentRebates: readonly { readonly from: string; readonly percent: string }[];
  readonly promotions: readonly Promotion[];
  readonly pickup: { readonly withinMinutes: number; readonly windows: readonly HourRange[] };
  readonly branches?: readonly Branch[] | undefined;
  /** By merchant id: a JSON merge patch (RFC 7396) of this document. `null` takes something away. */
  readonly merchants?: Readonly<Record<string, unknown>> | undefined;
}

export interface Words {
  readonly en: string;
  readonly zh: string;
}
export type RoundingMode = 'half_up' | 'up' | 'down';
export type Tier = 'A' | 'B' | 'C';

export interface Contact {
  readonly phone: string;
  readonly email?: string | undefined;
  readonly hours: Words;
}

export interface HourRange {
  readonly from: string;
  readonly to: string;
}

export interface Calendar {
  /** 1 is Monday, 7 Sunday. */
  readonly workingDays: readonly number[];
  /** 'YYYY-MM-DD': no work. */
  readonly holidays: readonly string[];
  /** Worked although the weekday or the holiday says otherwise (调休). */
  readonly workedDays?: readonly string[] | undefined;
}

export interface Area {
  readonly name: Words;
  readonly places: readonly string[];
}

/** All that a zone names must hold. `touches`: either end lies in the area. */
export interface ZoneRule {
  readonly id: string;
  readonly name: Words;
  readonly relation?: 'same_city' | 'same_region' | 'neighbouring' | 'same_country' | 'abroad' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly touches?: string | undefined;
}

/** What certain goods need, or that nobody carries them, with the reason that the asker is told. */
export interface GoodsRule {
  readonly kind: GoodsKind;
  readonly rule: 'prohibited' | 'declared_value' | ServiceCode;
  /** All products where absent. */
  readonly products?: readonly string[] | undefined;
  readonly reason: Words;
}

export interface RateSurcharge {
  readonly name: Words;
  readonly touches: string;
  readonly pricing: Exclude<Pricing, { readonly kind: 'per_floor' }>;
  readonly products?: readonly string[] | undefined;
}

/** Off the freight: a percentage or an amount. With a code for whoever names it, else for all. One applies: the best. */
export interface Promotion {
  readonly id: string;
  readonly name: Words;
  readonly code?: string | undefined;
  /** RFC 3339; `to` is the first instant without it. */
  readonly from: string;
  readonly to: string;
  readonly off: { readonly percent: string } | { readonly amount: string };
  readonly products?: readonly string[] | undefined;
  readonly zones?: readonly string[] | undefined;
}

export interface Branch {
  readonly code: string;
  readonly name: Words;
  /** City code. */
  readonly city: string;
  readonly address: Words;
  readonly phone: string;
  readonly hours: HourRange;
}
