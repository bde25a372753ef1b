import * as z from 'zod/mini';
import { caseContact, customerCase, evidenceFile } from './case-shapes.ts';
import { anyCaseChannel, anyContactChannel, contactChannels } from './case-vocabulary.ts';
import { anyHistoryKind, anyMergeProof } from './customer-vocabulary.ts';
import { id, page, pageQuery } from './pages.ts';
import { quote } from './quotes.ts';
import { review } from './reviews.ts';
import { route } from './route.ts';
import { text, time } from './shapes.ts';
import { shipment } from './shipments.ts';
import { proofOfDelivery, scan } from './tracking.ts';

const person = /* @__PURE__ */ z.object({ id: z.string(), name: z.string() });
const nullablePerson = /* @__PURE__ */ z.nullable(person);
const nullableText = /* @__PURE__ */ z.nullable(z.string());

/** What staff wrote of a shopper. */
export const shopperNote = /* @__PURE__ */ z.object({ id: z.string(), at: time, by: person, text: z.string() });
export type ShopperNote = z.infer<typeof shopperNote>;

/** Why two contacts count as one person's. It can be undone, and stays as a record then. */
export const shopperMerge = /* @__PURE__ */ z.object({
  id: z.string(),
  at: time,
  proof: anyMergeProof,
  /** Who merged, and why, where staff did. */
  by: nullablePerson,
  reason: nullableText,
  undone: z.nullable(z.object({ at: time, by: nullablePerson, reason: z.string() })),
});
export type ShopperMerge = z.infer<typeof shopperMerge>;

/** A person who receives parcels of one merchant, or has written to it. */
export const shopper = /* @__PURE__ */ z.object({
  id: z.string(),
  merchantId: z.string(),
  /** As parcels and cases have them, the newest first. */
  names: z.array(z.string()),
  /** `value` is null where no parcel or case has it any more. */
  contacts: z.array(z.object({ way: anyContactChannel, value: nullableText, since: time })),
  /** `by` is `staff` where they set it, else `case`: what the person said in the newest one. */
  preferred: z.nullable(z.object({ channel: anyContactChannel, by: z.string() })),
  /** By what ways the person has come. */
  channels: z.array(anyCaseChannel),
  tags: z.array(z.string()),
  /** Newest first. */
  notes: z.array(shopperNote),
  merges: z.array(shopperMerge),
  counts: z.object({
    parcels: z.number(),
    quotes: z.number(),
    cases: z.number(),
    openCases: z.number(),
    reviews: z.number(),
  }),
});
export type Shopper = z.infer<typeof shopper>;

/** A moment of a shopper's history. */
export const historyEntry = /* @__PURE__ */ z.object({
  id: z.string(),
  at: time,
  kind: anyHistoryKind,
  /** What happened: `created`, `delivered`, `requested`, an act of a case, `rated`. */
  event: z.string(),
  /** What it happened to. */
  subject: z.object({ id: z.string(), number: nullableText }),
  /** Customer, staff or system; null where it is not said. */
  by: nullableText,
  channel: z.nullable(anyCaseChannel),
  text: nullableText,
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const both = ['secret', 'staff'] as const;
const shopperParams = /* @__PURE__ */ z.strictObject({ id: id('shr') });

/** A contact is a person's own, so it never stands in a URL. */
export const searchShoppers = /* @__PURE__ */ route({
  name: 'customers.searchShoppers',
  method: 'POST',
  path: '/customers/shoppers/search',
  who: both,
  body: z
    .strictObject({
      phone: z.optional(text(32)),
      email: z.optional(z.string().check(z.trim(), z.maxLength(254), z.regex(/^\S+@\S+$/))),
      wechat: z.optional(text(64)),
      /** Staff: of one merchant. Default: of all. */
      merchantId: z.optional(id('mrc')),
    })
    .check(
      z.refine(
        ({ phone, email, wechat }) => [phone, email, wechat].filter((way) => way !== undefined).length === 1,
        'Give one of phone, e-mail address and WeChat id.',
      ),
    ),
  answer: z.object({ data: z.array(shopper) }),
});

/** The id of whoever was merged into another finds that other. */
export const retrieveShopper = /* @__PURE__ */ route({
  name: 'customers.retrieveShopper',
  method: 'GET',
  path: '/customers/shoppers/{id}',
  who: both,
  params: shopperParams,
  answer: shopper,
});

/** Parcels, quotes, cases, reviews and notes in one line of time, newest first. */
export const shopperHistory = /* @__PURE__ */ route({
  name: 'customers.shopperHistory',
  method: 'GET',
  path: '/customers/shoppers/{id}/history',
  who: both,
  params: shopperParams,
  query: pageQuery,
  answer: page(historyEntry),
});

const byStaff = { who: ['staff'], params: shopperParams, answer: shopper, idempotent: true } as const;

export const changeShopper = /* @__PURE__ */ route({
  ...byStaff,
  name: 'customers.changeShopper',
  method: 'PATCH',
  path: '/customers/shoppers/{id}',
  body: z.strictObject({
    /** All of them: those that are left out go. */
    tags: z.optional(z.array(text(40)).check(z.maxLength(20))),
    /** Null: what the person says in cases counts again. */
    preferredChannel: z.optional(z.nullable(z.enum(contactChannels))),
  }),
});

export const noteOnShopper = /* @__PURE__ */ route({
  ...byStaff,
  name: 'customers.noteOnShopper',
  method: 'POST',
  path: '/customers/shoppers/{id}/notes',
  body: z.strictObject({ text: text(2000) }),
});

/** Makes two one, where no parcel proves it. */
export const mergeShoppers = /* @__PURE__ */ route({
  ...byStaff,
  name: 'customers.mergeShoppers',
  method: 'POST',
  path: '/customers/shoppers/{id}/merges',
  body: z.strictObject({ shopperId: id('shr'), reason: text(500) }),
});

/** Takes a merge back: no parcel merges the same two contacts again. */
export const undoMerge = /* @__PURE__ */ route({
  ...byStaff,
  name: 'customers.undoMerge',
  method: 'POST',
  path: '/customers/shoppers/{id}/merges/{mergeId}/undo',
  params: z.strictObject({ id: id('shr'), mergeId: id('mrg') }),
  body: z.strictObject({ reason: text(500) }),
});

const exportedFile = /* @__PURE__ */ z.extend(evidenceFile, { url: z.string(), urlExpiresAt: time });

/** All that is held of one person. */
export const shopperExport = /* @__PURE__ */ z.object({
  exportedAt: time,
  shopper,
  parcels: z.array(
    z.extend(shipment, {
      /** Newest first, in the carrier's own words. */
      scans: z.array(scan),
      proofOfDelivery: z.nullable(proofOfDelivery),
    }),
  ),
  quotes: z.array(quote),
  /** With what was said in them; `evidence` with links that hold for a short while. */
  cases: z.array(z.extend(customerCase, { contact: z.nullable(caseContact), evidence: z.array(exportedFile) })),
  reviews: z.array(review),
});
export type ShopperExport = z.infer<typeof shopperExport>;

/** For supervisors, managers, and the merchant's server. It is logged, and its answer is kept nowhere. */
export const exportShopper = /* @__PURE__ */ route({
  name: 'customers.exportShopper',
  method: 'POST',
  path: '/customers/shoppers/{id}/export',
  who: both,
  params: shopperParams,
  answer: shopperExport,
});

/** What became of a person's data. What stays names nobody. */
export const erasure = /* @__PURE__ */ z.object({
  id: z.string(),
  at: time,
  /** How many of each were made nameless, or removed. */
  parcels: z.number(),
  cases: z.number(),
  reviews: z.number(),
  notes: z.number(),
});
export type Erasure = z.infer<typeof erasure>;

/**
 * For managers, and the merchant's server. Refused while a case is open or a parcel on its way. Asked again, it answers
 * the same.
 */
export const eraseShopper = /* @__PURE__ */ route({
  name: 'customers.eraseShopper',
  method: 'POST',
  path: '/customers/shoppers/{id}/erase',
  who: both,
  params: shopperParams,
  answer: erasure,
  idempotent: true,
});
