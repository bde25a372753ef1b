import { openEnum } from './shapes.ts';

/**
 * The words that every carrier's codes are mapped onto: how far a parcel is, and what is wrong with it.
 * Two axes, as EPCIS (business step, disposition) and EDIFACT STS (status, reason) have it.
 */
export const milestones = [
  'created',
  'picked_up',
  'inbound',
  'in_transit',
  'out_for_delivery',
  'delivery_attempted',
  'ready_for_collection',
  'delivered',
  'returning',
  'returned',
  'cancelled',
  'unknown',
] as const;
/** How far a parcel is. */
export type Milestone = (typeof milestones)[number];

/** The five nodes of a journey, in order: 提货, 入库, 中转, 派送, 签收. Each has an owner and an allowed duration. */
export const nodeMilestones = ['picked_up', 'inbound', 'in_transit', 'out_for_delivery', 'delivered'] as const;
/** One of the five nodes. */
export type NodeMilestone = (typeof nodeMilestones)[number];

/** Every exception code under its class. */
export const exceptionCodesByClass = {
  timeliness: ['delayed', 'stalled', 'uncollected', 'customs_hold', 'early'],
  damage: ['damaged', 'contaminated', 'destroyed'],
  quantity: ['lost', 'short', 'over'],
  information: ['not_found', 'invalid_number', 'bad_address', 'misrouted', 'unreachable', 'documents', 'out_of_area'],
  other: ['refused', 'payment_due', 'security'],
} as const;

/** What kind of thing is wrong. */
export type ExceptionClass = keyof typeof exceptionCodesByClass;
export const exceptionClasses = [
  'timeliness',
  'damage',
  'quantity',
  'information',
  'other',
] as const satisfies readonly ExceptionClass[];

/** What exactly is wrong. */
export type ExceptionCode = (typeof exceptionCodesByClass)[ExceptionClass][number];
export const exceptionCodes = [
  'delayed',
  'stalled',
  'uncollected',
  'customs_hold',
  'early',
  'damaged',
  'contaminated',
  'destroyed',
  'lost',
  'short',
  'over',
  'not_found',
  'invalid_number',
  'bad_address',
  'misrouted',
  'unreachable',
  'documents',
  'out_of_area',
  'refused',
  'payment_due',
  'security',
] as const satisfies readonly ExceptionCode[];

/** Who can act on an exception. */
export const parties = ['customer', 'carrier', 'merchant', 'authority'] as const;
export type Party = (typeof parties)[number];

/** What a parcel travels as. The allowed duration of each node depends on it. */
export const products = ['same_day', 'next_morning', 'next_day', 'standard', 'economy', 'international'] as const;
export type Product = (typeof products)[number];

/** The same words in answers: open to those that a newer service adds. One schema each, so that each has one description. */
export const anyMilestone = /* @__PURE__ */ openEnum<Milestone>();
export const anyNodeMilestone = /* @__PURE__ */ openEnum<NodeMilestone>();
export const anyExceptionClass = /* @__PURE__ */ openEnum<ExceptionClass>();
export const anyExceptionCode = /* @__PURE__ */ openEnum<ExceptionCode>();
export const anyParty = /* @__PURE__ */ openEnum<Party>();
export const anyProduct = /* @__PURE__ */ openEnum<Product>();
