import * as z from 'zod/mini';
import { route } from './route.ts';
import { text, time } from './shapes.ts';
import {
  anyExceptionClass,
  anyExceptionCode,
  anyMilestone,
  anyNodeMilestone,
  anyParty,
  anyProduct,
} from './vocabulary.ts';

/** Where something happened: never finer than a city. */
export const location = /* @__PURE__ */ z.object({
  city: z.nullable(z.string()),
  region: z.nullable(z.string()),
  /** ISO 3166-1 alpha-2. */
  country: z.nullable(z.string()),
});
export type Location = z.infer<typeof location>;

/** What is wrong with a parcel, and who can act on it. */
export const parcelException = /* @__PURE__ */ z.object({
  class: anyExceptionClass,
  code: anyExceptionCode,
  party: anyParty,
});
export type ParcelException = z.infer<typeof parcelException>;

/** One event of a parcel's journey. The carrier's own text and code stay beside what we made of them. */
export const scan = /* @__PURE__ */ z.object({
  id: z.string(),
  /** With the offset of the place, as the carrier gave it. */
  at: time,
  milestone: anyMilestone,
  exception: z.nullable(parcelException),
  /** The carrier's words; names and phones are masked without proof. */
  text: z.string(),
  code: z.nullable(z.string()),
  location,
});
export type Scan = z.infer<typeof scan>;

/** A node of the journey: when it happened, when it had to, and whose it is. */
export const parcelNode = /* @__PURE__ */ z.object({
  milestone: anyNodeMilestone,
  at: z.nullable(time),
  dueAt: z.nullable(time),
  overdue: z.boolean(),
  /** `person` only with proof. */
  owner: z.object({ department: z.string(), role: z.string(), person: z.optional(z.nullable(z.string())) }),
});
export type ParcelNode = z.infer<typeof parcelNode>;

/** Who receives a parcel, and where. */
export const consignee = /* @__PURE__ */ z.object({
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  address: z.nullable(
    z.object({
      lines: z.array(z.string()),
      city: z.nullable(z.string()),
      region: z.nullable(z.string()),
      postalCode: z.nullable(z.string()),
      country: z.nullable(z.string()),
    }),
  ),
});
export type Consignee = z.infer<typeof consignee>;

/** Who took a parcel, as the carrier recorded it. */
export const proofOfDelivery = /* @__PURE__ */ z.object({ signedBy: z.nullable(z.string()), at: z.nullable(time) });
export type ProofOfDelivery = z.infer<typeof proofOfDelivery>;

/** What a shopper sees. Persons (consignee, order, proof of delivery, a node's person) only when `verified`. */
export const parcel = /* @__PURE__ */ z.object({
  id: z.string(),
  number: z.string(),
  carrier: z.nullable(z.string()),
  product: z.nullable(anyProduct),
  milestone: anyMilestone,
  exception: z.nullable(parcelException),
  /** What was promised, what is expected now, and what happened. */
  promisedAt: z.nullable(time),
  estimatedAt: z.nullable(time),
  deliveredAt: z.nullable(time),
  /** The five, in order. */
  nodes: z.array(parcelNode),
  /** Newest first. */
  scans: z.array(scan),
  /** The asker proved that the parcel is theirs. */
  verified: z.boolean(),
  consignee: z.optional(z.nullable(consignee)),
  orderNumber: z.optional(z.nullable(z.string())),
  proofOfDelivery: z.optional(z.nullable(proofOfDelivery)),
});
export type Parcel = z.infer<typeof parcel>;

/** A waybill number as people type it: letters, digits, spaces, dots and hyphens. */
export const waybillNumber = /* @__PURE__ */ z
  .string()
  .check(z.trim(), z.minLength(4), z.maxLength(128), z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u));

/** Proof that a parcel is the asker's. One kind; `orderNumber` and `postalCode` only count together. */
export const proof = /* @__PURE__ */ z
  .strictObject({
    phoneLast4: z.optional(z.string().check(z.regex(/^\d{4}$/))),
    email: z.optional(z.string().check(z.trim(), z.maxLength(254), z.regex(/^\S+@\S+$/))),
    orderNumber: z.optional(text(64)),
    postalCode: z.optional(text(16)),
    oneTimeCode: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  })
  .check(
    z.refine(
      (given) =>
        [given.phoneLast4, given.email, given.orderNumber, given.oneTimeCode].filter((part) => part !== undefined)
          .length === 1 && (given.orderNumber === undefined) === (given.postalCode === undefined),
      'Give exactly one proof: phoneLast4, email, oneTimeCode, or orderNumber with postalCode.',
    ),
  );
export type Proof = z.infer<typeof proof>;

export const searchRequest = /* @__PURE__ */ z
  .strictObject({
    numbers: z.optional(z.array(waybillNumber).check(z.minLength(1), z.maxLength(40))),
    orderNumber: z.optional(text(64)),
    phone: z.optional(text(32)),
    proof: z.optional(proof),
  })
  .check(
    z.refine(
      (given) => [given.numbers, given.orderNumber, given.phone].filter((part) => part !== undefined).length === 1,
      'Search by one of numbers, orderNumber or phone.',
    ),
  );
export type SearchRequest = z.input<typeof searchRequest>;

export const searchResult = /* @__PURE__ */ z.object({
  number: z.string(),
  parcel: z.nullable(parcel),
  /** Shows this parcel, and no other, to whoever holds it, for a short while. Only after proof. */
  token: z.optional(z.string()),
  /** This many wrong proofs were given that only a one-time code or a token still counts. */
  locked: z.optional(z.boolean()),
});
export type SearchResult = z.infer<typeof searchResult>;

export const searchAnswer = /* @__PURE__ */ z.object({ data: z.array(searchResult) });

export const codeRequest = /* @__PURE__ */ z
  .strictObject({
    /** Where the code goes. To the contact that the order holds, never to one that the asker names. */
    channel: z.enum(['phone', 'email']),
    number: z.optional(waybillNumber),
    orderNumber: z.optional(text(64)),
    phone: z.optional(text(32)),
  })
  .check(
    z.refine(
      (given) =>
        [given.number, given.orderNumber, given.phone].filter((part) => part !== undefined).length === 1 &&
        (given.phone === undefined || given.channel === 'phone'),
      'Ask for a code by one of number, orderNumber or phone; by phone it goes to the phone.',
    ),
  );
export type CodeRequest = z.input<typeof codeRequest>;

/** The same whether there is such a parcel or not. */
export const codeAnswer = /* @__PURE__ */ z.object({ expiresAt: time });
export type CodeAnswer = z.infer<typeof codeAnswer>;

const numberParams = /* @__PURE__ */ z.strictObject({ number: waybillNumber });
const parcelQuery = /* @__PURE__ */ z.strictObject({ carrier: z.optional(text(40)) });

export const retrieveParcel = /* @__PURE__ */ route({
  name: 'tracking.retrieve',
  method: 'GET',
  path: '/tracking/{number}',
  who: ['publishable', 'secret'],
  params: numberParams,
  query: parcelQuery,
  answer: parcel,
});

export const searchParcels = /* @__PURE__ */ route({
  name: 'tracking.search',
  method: 'POST',
  path: '/tracking/search',
  who: ['publishable', 'secret'],
  body: searchRequest,
  answer: searchAnswer,
});

export const requestCode = /* @__PURE__ */ route({
  name: 'tracking.requestCode',
  method: 'POST',
  path: '/tracking/codes',
  who: ['publishable'],
  body: codeRequest,
  answer: codeAnswer,
  status: 202,
  idempotent: true,
});

export const watchParcel = /* @__PURE__ */ route({
  name: 'tracking.watch',
  method: 'GET',
  path: '/tracking/{number}/stream',
  who: ['publishable', 'secret'],
  params: numberParams,
  query: parcelQuery,
  answer: parcel,
  streams: true,
});
