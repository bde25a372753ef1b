import type { Consignee } from '@waybill/sdk/contract';
import type { QuoteFromCards, Commitment, Price } from './option-facts.ts';
import type { QuoteAddress, QuoteRequest } from './request-facts.ts';

/** Who a quote is shown to: a shopper's shows list prices in a page, a merchant's its own prices on its server alone. */
export type Audience = 'shopper' | 'merchant';

/** A quote as it is stored. Nothing of it changes but what becomes of it. */
export interface StoredQuote {
  readonly id: string;
  readonly merchantId: string;
  readonly audience: Audience;
  readonly request: QuoteRequest;
  readonly result: QuoteFromCards;
  /** When the last option ends. */
  readonly validUntil: Date;
  readonly createdAt: Date;
  /** Null until an option is chosen. */
  readonly booking: BookingFact | null;
}

/** The one option that was chosen. */
export interface BookingFact {
  readonly id: string;
  /** A merchant's choice stands at once; a shopper's when the merchant has confirmed it. */
  readonly askedBy: Audience;
  readonly state: 'requested' | 'confirmed' | 'declined';
  readonly option: string;
  readonly price: Price;
  readonly commitment: Commitment;
  readonly pickup: TimeWindow;
  /** Personal: gone once a shipment has them, or nobody needs them any more. */
  readonly wishes: Wishes | null;
  readonly shipment: { readonly id: string; readonly number: string } | null;
  readonly declinedBecause: string | null;
  /** When it was chosen. */
  readonly createdAt: Date;
}

/** The same beside its quote. */
export interface BookingOfQuote extends BookingFact {
  readonly quoteId: string;
  readonly from: QuoteAddress;
  readonly to: QuoteAddress;
}

export interface TimeWindow {
  readonly from: Date;
  readonly to: Date;
}

/** What a shopper wants done with a parcel. */
export interface Wishes {
  readonly orderNumber: string | null;
  readonly goods: readonly { readonly description: string; readonly quantity: number }[];
  readonly notes: string | null;
  readonly consignee: Consignee | null;
  /** The window that was asked for; null: as soon as the promise says. */
  readonly pickup: TimeWindow | null;
}

/** A merchant's tier, and who set it by hand. */
export interface AccountTier {
  readonly tier: AccountTerms['tier'];
  /** Null: it is what the merchant's figures say. */
  readonly pin: {
    readonly at: Date;
    /** The member of staff; null: whoever runs the service. */
    readonly by: string | null;
    readonly reason: string | null;
  } | null;
}

/** What the operator has agreed with a merchant. */
export interface AccountTerms {
  readonly tier: QuoteRequest['customer']['tier'];
  /** Paid ahead, in the currency of the operator's cards. */
  readonly prepaid: string | null;
  /** Whether the merchant's pages take bookings. */
  readonly shopperBookings: boolean;
}
