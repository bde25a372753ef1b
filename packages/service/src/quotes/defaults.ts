import type { GoodsKind, Resource, ServiceCode } from '@waybill/sdk/contract';
import type { PriceItem, QuoteRequest, Words } from './facts.ts';

/** Bounds of what anybody may ask, whatever the card says. Beyond them it is a slip of the keyboard, or freight. */
export const limits = {
  /** Kilograms. */
  weight: 1000,
  /** Centimetres. */
  side: 600,
  floors: 100,
  /** Units of the currency. */
  value: 10_000_000,
  daysAhead: 90,
  /** A clock that is a little behind is no request for the past. */
  pastMinutes: 5,
} as const;

/**
 * Minutes for which a quote is taken at its word although its promise would be later by now, as long as its cut-off has
 * not passed: somebody still stands at the checkout, and the operator takes that on.
 */
export const checkoutMinutes = 15;

/** Days that a quote is kept after it ended without a parcel. */
export const keptDays = 30;

/** Days without work that a promise looks past before the card must be wrong. */
export const longestRest = 400;

/** What the lines of a price are called, besides those that the card names. */
export const labels = {
  first_weight: { en: 'Base freight, first {kg} kg', zh: '基础运费（首重{kg}公斤）' },
  continued_weight: { en: 'Base freight, further weight', zh: '基础运费（续重）' },
  freight_by_weight: { en: 'Base freight by weight', zh: '基础运费（按重量）' },
  tier_discount: { en: 'Account customer discount', zh: '客户等级折扣' },
  prepayment_rebate: { en: 'Prepayment rebate', zh: '预付返点' },
  fuel_surcharge: { en: 'Fuel surcharge', zh: '燃油附加费' },
  reweighing: { en: 'Adjustment after re-weighing', zh: '复重差额' },
} as const satisfies Record<string, Words>;

/** What a service is counted in when its price is flat. */
export const flatUnits: Readonly<Record<ServiceCode, PriceItem['unit']>> = {
  door_pickup: 'visit',
  night_pickup: 'visit',
  declared_value: 'parcel',
  cash_on_delivery: 'parcel',
  carry_upstairs: 'visit',
  protective_packaging: 'parcel',
  cold_chain: 'parcel',
  special_warehouse_entry: 'visit',
};

/** A set of resources, and all that must hold for it. A list holds when one of its entries does. */
export interface ResourceRule {
  readonly use: readonly Resource[];
  readonly distance?: readonly ('same_city' | 'same_region' | 'inter_region' | 'abroad')[];
  readonly goods?: readonly GoodsKind[];
  readonly services?: readonly ServiceCode[];
  readonly trade?: QuoteRequest['trade'];
}

/** The sources' table of needs and resources. Who says nothing of the trade is a consumer. */
export const resourceRules: readonly ResourceRule[] = [
  { distance: ['same_city'], use: ['local_fleet'] },
  { distance: ['same_region', 'inter_region'], use: ['trunk_and_regional'] },
  { distance: ['abroad'], use: ['international_linehaul', 'customs_clearance'] },
  { goods: ['fragile'], use: ['shock_proof_packaging', 'direct_line'] },
  { services: ['protective_packaging'], use: ['shock_proof_packaging'] },
  { goods: ['fresh', 'frozen'], use: ['temperature_controlled', 'temperature_monitored'] },
  { services: ['cold_chain'], use: ['temperature_controlled', 'temperature_monitored'] },
  { goods: ['high_value', 'precious_metal'], use: ['escorted'] },
  { services: ['special_warehouse_entry'], use: ['delivery_appointment'] },
  { trade: 'b2c', use: ['sorting_and_branch'] },
  { trade: 'b2b', use: ['warehouse_and_full_truck'] },
];
