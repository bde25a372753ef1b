import type { CreatedAt, Json, NullableJson } from './columns.ts';

export interface RateCardsTable {
  id: string;
  version: number;
  effective_from: Date;
  document: Json<object>;
  /** SHA-256 of the document as it is kept. */
  digest: string;
  imported_at: CreatedAt;
}

export interface AccountTermsTable {
  merchant_id: string;
  tier: string | null;
  /** Paid ahead, in the currency of the operator's cards. */
  prepaid: string | null;
  shopper_bookings: boolean;
  updated_at: Date;
  /** Null: the tier is what the figures say. */
  tier_pinned_at: Date | null;
  tier_pinned_by: string | null;
  tier_reason: string | null;
}

export interface QuotesTable {
  id: string;
  merchant_id: string;
  audience: string;
  request: Json<unknown>;
  result: Json<unknown>;
  valid_until: Date;
  created_at: Date;
}

export interface BookingsTable {
  id: string;
  merchant_id: string;
  quote_id: string;
  asked_by: string;
  state: string;
  option: string;
  price: Json<unknown>;
  commitment: Json<unknown>;
  pickup_from: Date;
  pickup_to: Date;
  wishes: NullableJson<unknown>;
  shipment_id: string | null;
  shipment_number: string | null;
  declined_because: string | null;
  adjusted_at: Date | null;
  /** The member of staff who did. */
  adjusted_by: string | null;
  created_at: Date;
  decided_at: Date | null;
}

/** The tables of the quotes room. */
export interface QuotesTables {
  rate_cards: RateCardsTable;
  account_terms: AccountTermsTable;
  quotes: QuotesTable;
  bookings: BookingsTable;
}
