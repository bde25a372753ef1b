import type { GoodsKind, ServiceCode } from '@waybill/sdk/contract';
import type { Tier } from './card-facts.ts';

/** Where from or where to. Names are taken in Chinese or English, or as codes (`CN-GD`, `CN-4403`, `US-CA`). */
export interface QuoteAddress {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Province or state. In China needed unless the city names it; elsewhere it chooses the time zone. */
  readonly region?: string | null | undefined;
  readonly city?: string | null | undefined;
}

/** What is sent. */
export interface QuoteParcel {
  /** Kilograms. */
  readonly weight: number;
  /** Centimetres; all three or none. Without them only the actual weight counts, until the parcel is measured. */
  readonly length?: number | null | undefined;
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/** A service that the asker wants, with the figure that its price needs. */
export interface ServiceRequest {
  readonly code: ServiceCode;
  /** `cash_on_delivery`: what the courier collects, in the card's currency. */
  readonly amount?: string | null | undefined;
  /** `carry_upstairs`: floors to climb, 1 where nothing is said. */
  readonly floors?: number | null | undefined;
}

/** What the service itself knows of who asks. It never comes from the asker's own words. */
export interface QuoteCustomer {
  /** Whose overrides of the card apply. */
  readonly merchantId: string | null;
  readonly tier: Tier | null;
  /** Paid ahead, in the card's currency: which rebate applies. */
  readonly prepaid: string | null;
}

export interface QuoteRequest {
  readonly from: QuoteAddress;
  readonly to: QuoteAddress;
  readonly parcel: QuoteParcel;
  /** What the goods are, where that matters: empty is general goods. */
  readonly goods: readonly GoodsKind[];
  /** 保价: the value to insure, in the card's currency. It asks for the `declared_value` service. */
  readonly declaredValue: string | null;
  readonly services: readonly ServiceRequest[];
  /** When the parcel is ready to be fetched; null: now. */
  readonly readyAt: Date | null;
  readonly promotionCode: string | null;
  /** To a person or to a business: it decides how the network is used, not the price. */
  readonly trade: 'b2c' | 'b2b' | null;
  readonly customer: QuoteCustomer;
}

/** What is wrong with a request: where (a JSON pointer, `#/parcel/weight`) and what. */
export interface QuoteIssue {
  readonly pointer: string;
  readonly message: string;
}

/** A country, region or city in the gazetteer. */
export interface Place {
  readonly country: string;
  /** ISO 3166-2. */
  readonly region: string | null;
  /** The region's country and the first digits of GB/T 2260: `CN-4403`. */
  readonly city: string | null;
  /** IANA. */
  readonly timeZone: string;
}
