import * as z from 'zod/mini';
import { money } from './money.ts';
import { time } from './shapes.ts';
import { anyPriceUnit, anyRefusalReason, anyResource, anyWeighingEvidence } from './quote-vocabulary.ts';
import { anyProduct } from './vocabulary.ts';

/** The operator's words by language: `en` and `zh`, and others where a newer service has them. */
export const words = /* @__PURE__ */ z.record(z.string(), z.string());
export type Words = z.infer<typeof words>;

/** Kilograms. `by` says which of them is charged; `minimum` is the product's least weight. */
export const chargeableWeight = /* @__PURE__ */ z.object({
  actual: z.number(),
  /** Null where the size is not known. */
  volumetric: z.nullable(z.number()),
  chargeable: z.number(),
  by: z.string(),
});
export type ChargeableWeight = z.infer<typeof chargeableWeight>;

/** Why and on what evidence a price was adjusted after re-weighing (复重). */
export const adjustment = /* @__PURE__ */ z.object({
  reason: z.string(),
  evidence: z.array(z.object({ kind: anyWeighingEvidence, reference: z.string() })),
  measuredAt: time,
  before: chargeableWeight,
  after: chargeableWeight,
});
export type Adjustment = z.infer<typeof adjustment>;

/** One line of a price: quantity × unit price, rounded. Of a `percent`, the unit price is what it is taken of. */
export const priceItem = /* @__PURE__ */ z.object({
  code: z.string(),
  label: words,
  quantity: z.string(),
  unit: anyPriceUnit,
  unitPrice: money,
  amount: money,
  /** Only the line that re-weighing added has it. */
  adjustment: z.optional(adjustment),
});
export type PriceItem = z.infer<typeof priceItem>;

/** The items sum to the total exactly. */
export const price = /* @__PURE__ */ z.object({
  items: z.array(priceItem),
  total: money,
  chargeableWeight,
});
export type Price = z.infer<typeof price>;

/** What is promised: a time by the destination's clock. */
export const commitment = /* @__PURE__ */ z.object({
  promisedAt: time,
  /** Of the destination, IANA. */
  timeZone: z.string(),
  /** By when the courier comes. */
  pickedUpBy: time,
  /** Accepted at this time or later, the promise would be another: ask again. */
  acceptBefore: time,
});
export type Commitment = z.infer<typeof commitment>;

/** `declared` is null unless a value was declared (保价): then it applies instead. */
const loss = /* @__PURE__ */ z.object({ byTerms: money, declared: z.nullable(money) });

/** What is paid when the promise is broken, or the parcel lost or damaged. */
export const liability = /* @__PURE__ */ z.object({
  delay: money,
  lost: loss,
  damaged: loss,
  declaredValue: z.nullable(money),
  /** The most that can be declared; null where this product cannot be insured. */
  insurableUpTo: z.nullable(money),
});
export type Liability = z.infer<typeof liability>;

/** Whom to call. */
export const contact = /* @__PURE__ */ z.object({ phone: z.string(), email: z.nullable(z.string()), hours: words });
export type Contact = z.infer<typeof contact>;

export const quoteOption = /* @__PURE__ */ z.object({
  /** The operator's name of the product, unique in the quote: what is accepted. */
  code: z.string(),
  name: words,
  product: anyProduct,
  zone: z.object({ id: z.string(), name: words }),
  price,
  commitment,
  liability,
  contact,
  /** The sender shows an identity document (实名收寄). */
  realName: z.boolean(),
  validUntil: time,
  /** How the network carries it. For the merchant and staff alone. */
  resourcePlan: z.optional(z.array(anyResource)),
});
export type QuoteOption = z.infer<typeof quoteOption>;

/** A product that does not serve the parcel, and why. */
export const refusal = /* @__PURE__ */ z.object({
  code: z.string(),
  name: words,
  product: anyProduct,
  reason: anyRefusalReason,
  /** What it is about: the kind of goods, the service. */
  about: z.nullable(z.string()),
  /** The bound that was passed, with its unit: `30 kg`, `20:00`. */
  limit: z.nullable(z.string()),
  /** The operator's own words, where there are some. */
  words: z.nullable(words),
});
export type Refusal = z.infer<typeof refusal>;
