import type { PriceUnit, Product, RefusalReason, Resource, WeighingEvidence } from '@waybill/sdk/contract';
import type { Contact, Words } from './card-facts.ts';

/**
 * One line of a price. `amount` is quantity × unit price, rounded as the card says; where the unit is `percent`, the
 * unit price is what the percentage is taken of.
 */
export interface PriceItem {
  readonly code: string;
  readonly label: Words;
  /** Decimal; below zero for what is taken off. */
  readonly quantity: string;
  readonly unit: PriceUnit;
  readonly unitPrice: string;
  readonly amount: string;
  /** Only the line that re-weighing added has it. */
  readonly adjustment?: AdjustmentNote | undefined;
}

/** Why and on what evidence a price was adjusted (复重). */
export interface AdjustmentNote {
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly measuredAt: Date;
  readonly before: ChargeableWeight;
  readonly after: ChargeableWeight;
}

/** What shows the measurement: a stored photo, or a scale's record. */
export interface Evidence {
  readonly kind: WeighingEvidence;
  readonly reference: string;
}

/** Decimal kilograms. */
export interface ChargeableWeight {
  readonly actual: string;
  /** Null where the size is not known. */
  readonly volumetric: string | null;
  readonly chargeable: string;
  /** Which of them was charged; `minimum` is the product's least weight. */
  readonly by: 'actual' | 'volumetric' | 'minimum';
}

/** The items sum to the total exactly. */
export interface Price {
  readonly items: readonly PriceItem[];
  readonly total: string;
  readonly currency: string;
  readonly chargeableWeight: ChargeableWeight;
}

export interface Commitment {
  readonly promisedAt: Date;
  /** Of the destination, IANA, and its offset from UTC then, in minutes east. */
  readonly timeZone: string;
  readonly offsetMinutes: number;
  /** By when the courier comes. */
  readonly pickedUpBy: Date;
  /** Accepted at this instant or later, the promise moves to the next pickup day. */
  readonly acceptBefore: Date;
}

/** What is paid, in the card's currency. */
export interface LiabilityFigures {
  readonly currency: string;
  readonly delay: string;
  /** `declared` is null unless a value was declared: then those figures apply. */
  readonly lost: { readonly byTerms: string; readonly declared: string | null };
  readonly damaged: { readonly byTerms: string; readonly declared: string | null };
  readonly declaredValue: string | null;
  /** The most that can be declared for this product; null where it cannot be insured. */
  readonly insurableUpTo: string | null;
}

export interface QuoteOption {
  /** The operator's code, unique in the card. */
  readonly code: string;
  readonly name: Words;
  readonly product: Product;
  readonly zone: { readonly id: string; readonly name: Words };
  readonly price: Price;
  readonly commitment: Commitment;
  readonly liability: LiabilityFigures;
  readonly contact: Contact;
  readonly realName: boolean;
  readonly validUntil: Date;
  /** For staff and merchants, not for a shopper's page. */
  readonly resourcePlan: readonly Resource[];
}

/** A product that does not serve the parcel, with the first reason. */
export interface Refusal {
  readonly code: string;
  readonly name: Words;
  readonly product: Product;
  readonly reason: RefusalReason;
  /** What the reason is about: the goods, the service. */
  readonly about: string | null;
  /** The bound that was passed, with its unit: '30 kg', '150 cm', '20:00', '20000.00 CNY'. */
  readonly limit: string | null;
  /** The card's own words, where it has some. */
  readonly words: Words | null;
}

export interface QuoteResult {
  readonly card: { readonly id: string; readonly version: number };
  /** In the card's order. */
  readonly options: readonly QuoteOption[];
  readonly refused: readonly Refusal[];
  /** Codes of options; null when there are none. */
  readonly cheapest: string | null;
  readonly fastest: string | null;
}

/** What several cards of one currency answer together: each option names its card. */
export interface QuoteFromCards extends Omit<QuoteResult, 'card' | 'options'> {
  readonly options: readonly QuotedOption[];
}

export interface QuotedOption extends QuoteOption {
  readonly card: QuoteResult['card'];
}
