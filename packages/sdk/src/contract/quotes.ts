import * as z from 'zod/mini';
import { moneyInput } from './money.ts';
import { id, page, pageQuery, timeInput } from './pages.ts';
import { adjustment, price, commitment, quoteOption, refusal } from './quote-options.ts';
import { goodsKinds, anyQuoteState, serviceCodes, weighingEvidence } from './quote-vocabulary.ts';
import { route } from './route.ts';
import { country, given, text, time } from './shapes.ts';
import { consigneeInput, goodsInput } from './shipments.ts';
import { consignee, waybillNumber } from './tracking.ts';

/** Where from or where to. Names in Chinese or English, or codes (`CN-GD`, `CN-4403`, `US-CA`). No street is needed. */
export const quoteAddress = /* @__PURE__ */ z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country,
  region: given(text(100)),
  city: given(text(100)),
});
export type QuoteAddress = z.input<typeof quoteAddress>;

const side = /* @__PURE__ */ z.number().check(z.gt(0), z.lte(600));

/** Kilograms, and centimetres: all three sides or none. */
export const quoteParcel = /* @__PURE__ */ z.strictObject({
  weight: z.number().check(z.gt(0), z.lte(1000)),
  length: given(side),
  width: given(side),
  height: given(side),
});
export type QuoteParcel = z.input<typeof quoteParcel>;

export const quoteRequest = /* @__PURE__ */ z.strictObject({
  from: quoteAddress,
  to: quoteAddress,
  parcel: quoteParcel,
  /** What the goods are, where that matters. None: general goods. */
  goods: z.optional(z.array(z.enum(goodsKinds)).check(z.maxLength(goodsKinds.length))),
  /** 保价: the value to insure. It asks for the service `declared_value`. */
  declaredValue: given(moneyInput),
  services: z.optional(
    z
      .array(
        z.strictObject({
          code: z.enum(serviceCodes),
          /** `cash_on_delivery`: what the courier collects. */
          amount: given(moneyInput),
          /** `carry_upstairs`: floors to climb. Default 1. */
          floors: given(z.number().check(z.int(), z.gte(1), z.lte(100))),
        }),
      )
      .check(z.maxLength(serviceCodes.length)),
  ),
  /** When the parcel is ready to be fetched. Default: now. */
  readyAt: given(timeInput),
  promotionCode: given(text(40)),
  /** To a person or to a business: it decides how the network is used, not the price. */
  trade: given(z.enum(['b2c', 'b2b'])),
});
export type QuoteRequest = z.input<typeof quoteRequest>;

/** What was accepted: price and promise stay, but for one line that re-weighing may add. */
export const acceptance = /* @__PURE__ */ z.object({
  option: z.string(),
  at: time,
  price,
  commitment,
  /** The window in which the courier comes. */
  pickup: z.object({ from: time, to: time }),
  /** The parcel that carries the promise. Null until a merchant has confirmed. */
  shipment: z.nullable(z.object({ id: z.string(), number: z.string() })),
  adjustment: z.nullable(adjustment),
});
export type Acceptance = z.infer<typeof acceptance>;

export const quote = /* @__PURE__ */ z.object({
  id: z.string(),
  state: anyQuoteState,
  createdAt: time,
  /** When the last option ends. */
  validUntil: time,
  /** What was asked, with the parcel's measures. */
  request: z.object({
    from: z.object({ country: z.string(), region: z.nullable(z.string()), city: z.nullable(z.string()) }),
    to: z.object({ country: z.string(), region: z.nullable(z.string()), city: z.nullable(z.string()) }),
    parcel: z.object({
      weight: z.number(),
      length: z.nullable(z.number()),
      width: z.nullable(z.number()),
      height: z.nullable(z.number()),
    }),
  }),
  options: z.array(quoteOption),
  refused: z.array(refusal),
  /** Codes of options; null where there are none. */
  cheapest: z.nullable(z.string()),
  fastest: z.nullable(z.string()),
  /** What was chosen, from `requested` on. */
  accepted: z.nullable(acceptance),
  /** A merchant's reason, where it declined. */
  declinedBecause: z.nullable(z.string()),
});
export type Quote = z.infer<typeof quote>;

/** What the merchant knows of a new parcel. Product, promise and weight come from the quote. */
const parcelToSend = {
  /** Default: the service gives one. */
  number: z.optional(waybillNumber),
  orderNumber: given(text(64)),
  goods: z.optional(goodsInput),
  notes: given(text(1000)),
  consignee: given(consigneeInput),
};

/** A day's window in which the courier is to come. */
const pickupWindow = /* @__PURE__ */ z.strictObject({ from: timeInput, to: timeInput });

export const acceptInput = /* @__PURE__ */ z.strictObject({
  /** The `code` of the option. */
  option: text(40),
  /** Default: as soon as the promise says. A window that is too late for the promise needs a quote with `readyAt`. */
  pickup: z.optional(pickupWindow),
  /** Secret keys only: a shipment that is there already, e.g. entered with the order, and has not been picked up. */
  shipmentId: z.optional(id('shp')),
  ...parcelToSend,
});
export type AcceptInput = z.input<typeof acceptInput>;

/** A shopper's wish for a parcel, until the merchant confirms it. */
export const booking = /* @__PURE__ */ z.object({
  id: z.string(),
  quoteId: z.string(),
  state: z.string(),
  option: z.string(),
  price,
  commitment,
  orderNumber: z.nullable(z.string()),
  notes: z.nullable(z.string()),
  consignee: z.nullable(consignee),
  createdAt: time,
});
export type Booking = z.infer<typeof booking>;

const quoteParams = /* @__PURE__ */ z.strictObject({ id: id('qte') });
const bookingParams = /* @__PURE__ */ z.strictObject({ id: id('bkg') });

export const createQuote = /* @__PURE__ */ route({
  name: 'quotes.create',
  method: 'POST',
  path: '/quotes',
  who: ['publishable', 'secret'],
  body: quoteRequest,
  answer: quote,
  status: 201,
  idempotent: true,
});

export const retrieveQuote = /* @__PURE__ */ route({
  name: 'quotes.retrieve',
  method: 'GET',
  path: '/quotes/{id}',
  who: ['publishable', 'secret', 'staff'],
  params: quoteParams,
  answer: quote,
});

export const watchQuote = /* @__PURE__ */ route({
  name: 'quotes.watch',
  method: 'GET',
  path: '/quotes/{id}/stream',
  who: ['publishable', 'secret'],
  params: quoteParams,
  answer: quote,
  streams: true,
});

export const acceptQuote = /* @__PURE__ */ route({
  name: 'quotes.accept',
  method: 'POST',
  path: '/quotes/{id}/accept',
  who: ['publishable', 'secret'],
  params: quoteParams,
  body: acceptInput,
  answer: quote,
  idempotent: true,
});

export const proposalLink = /* @__PURE__ */ route({
  name: 'quotes.proposal',
  method: 'GET',
  path: '/quotes/{id}/proposal',
  who: ['publishable', 'secret'],
  params: quoteParams,
  query: z.strictObject({
    /** BCP 47. Default: `en`. */
    language: z.optional(z.string().check(z.maxLength(35))),
  }),
  /** Links that show this proposal to whoever holds them, until they end. */
  answer: z.object({
    url: z.string(),
    /** For the merchant alone. */
    pdfUrl: z.nullable(z.string()),
    expiresAt: time,
  }),
});

/** What the scale said of an accepted parcel. */
export const adjustQuote = /* @__PURE__ */ route({
  name: 'quotes.adjust',
  method: 'POST',
  path: '/quotes/{id}/adjustment',
  who: ['staff'],
  params: quoteParams,
  body: z.strictObject({
    parcel: quoteParcel,
    reason: text(500),
    evidence: z
      .array(z.strictObject({ kind: z.enum(weighingEvidence), reference: text(300) }))
      .check(z.minLength(1), z.maxLength(10)),
    measuredAt: timeInput,
  }),
  answer: quote,
  idempotent: true,
});

export const listBookings = /* @__PURE__ */ route({
  name: 'bookings.list',
  method: 'GET',
  path: '/bookings',
  who: ['secret'],
  query: z.extend(pageQuery, {
    /** Default: those that wait. */
    state: z.optional(z.enum(['requested', 'confirmed', 'declined', 'all'])),
  }),
  answer: page(booking),
});

export const confirmBooking = /* @__PURE__ */ route({
  name: 'bookings.confirm',
  method: 'POST',
  path: '/bookings/{id}/confirm',
  who: ['secret'],
  params: bookingParams,
  body: z.strictObject(parcelToSend),
  answer: quote,
  idempotent: true,
});

export const declineBooking = /* @__PURE__ */ route({
  name: 'bookings.decline',
  method: 'POST',
  path: '/bookings/{id}/decline',
  who: ['secret'],
  params: bookingParams,
  body: z.strictObject({ reason: text(300) }),
  answer: quote,
  idempotent: true,
});
