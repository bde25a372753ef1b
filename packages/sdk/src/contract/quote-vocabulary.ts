import { openEnum } from './shapes.ts';

/** Value-added services: what each is about is fixed, what it costs is the rate card's. */
export const serviceCodes = [
  'door_pickup',
  'night_pickup',
  'declared_value',
  'cash_on_delivery',
  'carry_upstairs',
  'protective_packaging',
  'cold_chain',
  'special_warehouse_entry',
] as const;
export type ServiceCode = (typeof serviceCodes)[number];

/** Kinds of goods that a rate card can have rules for. What is none of these is general goods. */
export const goodsKinds = [
  ...['documents', 'fragile', 'high_value', 'electronics', 'food', 'fresh', 'frozen', 'medicine', 'cosmetics'],
  ...['liquid', 'powder', 'magnetic', 'battery', 'loose_battery', 'plants', 'live_animals', 'alcohol', 'tobacco'],
  ...['cash', 'precious_metal', 'flammable', 'explosive', 'compressed_gas', 'corrosive', 'toxic', 'infectious'],
  ...['radioactive', 'weapons', 'narcotics', 'counterfeit', 'illegal_publications', 'protected_wildlife'],
] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** How the network carries a parcel. */
export const resources = [
  ...['local_fleet', 'trunk_and_regional', 'air_linehaul', 'international_linehaul', 'customs_clearance'],
  ...['shock_proof_packaging', 'direct_line', 'temperature_controlled', 'temperature_monitored', 'escorted'],
  ...['sorting_and_branch', 'warehouse_and_full_truck', 'delivery_appointment'],
] as const;
export type Resource = (typeof resources)[number];

/** Why a product does not serve a parcel. */
export const refusalReasons = [
  'out_of_area',
  'prohibited_goods',
  'too_heavy',
  'too_large',
  'needs_declared_value',
  'needs_service',
  'service_unavailable',
  'value_too_high',
  'past_cut_off',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a line of a price counts. */
export const priceUnits = ['kg', 'parcel', 'visit', 'floor', 'percent'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/**
 * How far a quote is: `open`, or `expired` without an answer; `requested` by a shopper until the merchant confirms or
 * declines it; `accepted` for good.
 */
export const quoteStates = ['open', 'expired', 'requested', 'declined', 'accepted'] as const;
export type QuoteState = (typeof quoteStates)[number];

/** What a re-weighing is shown by. */
export const weighingEvidence = ['photo', 'scale_record', 'dimension_scan'] as const;
export type WeighingEvidence = (typeof weighingEvidence)[number];

/** What a service agreement can promise over many parcels, each a share in percent. */
export const agreementMeasures = ['on_time_share', 'damage_rate', 'loss_rate', 'complaint_rate'] as const;
export type AgreementMeasure = (typeof agreementMeasures)[number];

export const anyResource = /* @__PURE__ */ openEnum<Resource>();
export const anyRefusalReason = /* @__PURE__ */ openEnum<RefusalReason>();
export const anyPriceUnit = /* @__PURE__ */ openEnum<PriceUnit>();
export const anyQuoteState = /* @__PURE__ */ openEnum<QuoteState>();
export const anyWeighingEvidence = /* @__PURE__ */ openEnum<WeighingEvidence>();
export const anyAgreementMeasure = /* @__PURE__ */ openEnum<AgreementMeasure>();
