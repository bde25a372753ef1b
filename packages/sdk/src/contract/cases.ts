import * as z from 'zod/mini';
import { customerCase, evidenceFile } from './case-shapes.ts';
import { caseWishes, complaintTypes, contactChannels, enquiryTypes } from './case-vocabulary.ts';
import { moneyInput } from './money.ts';
import { id } from './pages.ts';
import { route } from './route.ts';
import { given, text, time } from './shapes.ts';
import { proof, waybillNumber } from './tracking.ts';

/** How to reach whoever files: at least one way. */
export const caseContactInput = /* @__PURE__ */ z
  .strictObject({
    name: given(text(120)),
    phone: given(text(32)),
    email: given(z.string().check(z.trim(), z.maxLength(254), z.regex(/^\S+@\S+$/))),
    wechat: given(text(64)),
    /** Default: the first of phone, e-mail and WeChat that is given. */
    preferred: z.optional(z.enum(contactChannels)),
  })
  .check(
    z.refine((way) => Boolean(way.phone ?? way.email ?? way.wechat), 'Give a phone, an e-mail address or a WeChat id.'),
    z.refine((way) => way.preferred === undefined || way[way.preferred] != null, {
      path: ['preferred'],
      message: 'Give what you prefer to be reached by.',
    }),
  );
export type CaseContactInput = z.input<typeof caseContactInput>;

const filing = {
  /** The parcel that it is about. */
  number: z.optional(waybillNumber),
  /** Whose number it is, where two carriers have the same. */
  carrier: z.optional(text(40)),
  /** The scan that it began with. */
  scanId: z.optional(id('scn')),
  text: text(4000),
  contact: caseContactInput,
  /** Proof that the parcel is the asker's, where no token is sent. */
  proof: z.optional(proof),
};

export const complaintInput = /* @__PURE__ */ z.strictObject({
  ...filing,
  type: z.enum(complaintTypes),
  /** What would make it right. */
  wishes: z.optional(z.array(z.enum(caseWishes)).check(z.maxLength(caseWishes.length))),
  /** What the customer wants to be paid, where they name an amount. */
  claim: given(moneyInput),
});
export type ComplaintInput = z.input<typeof complaintInput>;

export const enquiryInput = /* @__PURE__ */ z.strictObject({
  ...filing,
  /** Default: a question. */
  type: z.optional(z.enum(enquiryTypes)),
});
export type EnquiryInput = z.input<typeof enquiryInput>;

/** What was filed. */
export const filed = /* @__PURE__ */ z.object({
  number: z.string(),
  /** When a person has answered, and when there is a plan. Null until the filing is confirmed. */
  responseBy: z.nullable(time),
  planBy: z.nullable(time),
  /** This was filed before: the case of then goes on. */
  duplicate: z.boolean(),
  /** Shows this case, and no other, to whoever holds it. Null for a duplicate that nobody proved to be the same person's. */
  token: z.nullable(z.string()),
  /** Only with the token. */
  case: z.nullable(customerCase),
});
export type Filed = z.infer<typeof filed>;

const caseParams = /* @__PURE__ */ z.strictObject({ id: id('cas') });
const evidenceParams = /* @__PURE__ */ z.strictObject({ id: id('cas'), evidenceId: id('evd') });
const customers = ['publishable', 'secret'] as const;
const anybody = ['publishable', 'secret', 'staff'] as const;

/** The customer's acts, which staff can record for somebody on the phone. */
const onCase = {
  who: anybody,
  params: caseParams,
  answer: customerCase,
  idempotent: true,
} as const;

export const createComplaint = /* @__PURE__ */ route({
  name: 'complaints.create',
  method: 'POST',
  path: '/complaints',
  who: customers,
  body: complaintInput,
  answer: filed,
  status: 201,
  idempotent: true,
});

export const createEnquiry = /* @__PURE__ */ route({
  name: 'enquiries.create',
  method: 'POST',
  path: '/enquiries',
  who: customers,
  body: enquiryInput,
  answer: filed,
  status: 201,
  idempotent: true,
});

export const retrieveCase = /* @__PURE__ */ route({
  name: 'cases.retrieve',
  method: 'GET',
  path: '/cases/{id}',
  who: customers,
  params: caseParams,
  answer: customerCase,
});

export const watchCase = /* @__PURE__ */ route({
  name: 'cases.watch',
  method: 'GET',
  path: '/cases/{id}/stream',
  who: customers,
  params: caseParams,
  answer: customerCase,
  streams: true,
});

/** Proves a filing afterwards, so that its clocks run. A proof that does not hold changes nothing. */
export const confirmCase = /* @__PURE__ */ route({
  ...onCase,
  name: 'cases.confirm',
  method: 'POST',
  path: '/cases/{id}/confirmation',
  body: z.strictObject({
    /** Staff and the merchant's server vouch for it without one. */
    proof: z.optional(proof),
  }),
});

export const messageCase = /* @__PURE__ */ route({
  ...onCase,
  who: customers,
  name: 'cases.message',
  method: 'POST',
  path: '/cases/{id}/messages',
  body: z.strictObject({ text: text(4000) }),
});

export const decideCase = /* @__PURE__ */ route({
  ...onCase,
  name: 'cases.decide',
  method: 'POST',
  path: '/cases/{id}/decision',
  body: z
    .strictObject({
      decision: z.enum(['accept', 'reject']),
      /** Needed to reject. */
      reason: given(text(2000)),
    })
    .check(
      z.refine((said) => said.decision === 'accept' || Boolean(said.reason), 'Say why, so that it can be mended.'),
    ),
});

export const chaseCase = /* @__PURE__ */ route({
  ...onCase,
  name: 'cases.chase',
  method: 'POST',
  path: '/cases/{id}/chase',
  body: z.strictObject({ text: given(text(2000)) }),
});

export const withdrawCase = /* @__PURE__ */ route({
  ...onCase,
  name: 'cases.withdraw',
  method: 'POST',
  path: '/cases/{id}/withdraw',
  body: z.strictObject({ reason: given(text(2000)) }),
});

/** Bytes of one part of an upload; the last one has the rest. */
export const evidencePartSize = 262_144;

/** How far the upload of a file is. `file` once it is whole, was found safe, and is stored. */
export const upload = /* @__PURE__ */ z.object({
  id: z.string(),
  /** Bytes that have arrived. The next part begins here. */
  offset: z.number(),
  /** Bytes in all. */
  size: z.number(),
  /** Bytes of one part; the last one has the rest. */
  partSize: z.number(),
  file: z.nullable(evidenceFile),
});
export type Upload = z.infer<typeof upload>;

/**
 * Begins an upload: at most 6 files a case, 10 MB each; JPEG, PNG, WebP, HEIC, PDF or MP4. Staff attach up to 6 of their
 * own, which the customer does not see.
 */
export const beginEvidence = /* @__PURE__ */ route({
  name: 'cases.beginEvidence',
  method: 'POST',
  path: '/cases/{id}/evidence',
  who: anybody,
  params: caseParams,
  body: z.strictObject({ size: z.number().check(z.int(), z.gte(1), z.lte(10_485_760)) }),
  answer: upload,
  status: 201,
  idempotent: true,
});

/**
 * Sends the next part, as bytes. A part that has arrived before changes nothing, so it can be sent again. The last one
 * answers when the file was found safe and is stored, or refuses it for good.
 */
export const continueEvidence = /* @__PURE__ */ route({
  name: 'cases.continueEvidence',
  method: 'PATCH',
  path: '/cases/{id}/evidence/{evidenceId}',
  who: anybody,
  params: evidenceParams,
  query: z.strictObject({ offset: z.coerce.number<number | string>().check(z.int(), z.gte(0)) }),
  body: z
    .instanceof(Uint8Array)
    .check(z.refine(({ length }) => length > 0 && length <= evidencePartSize, 'Send 1 to 262144 bytes.')),
  takesBytes: true,
  answer: upload,
});

/** Says where an upload that was interrupted goes on. */
export const retrieveUpload = /* @__PURE__ */ route({
  name: 'cases.retrieveUpload',
  method: 'GET',
  path: '/cases/{id}/evidence/{evidenceId}',
  who: anybody,
  params: evidenceParams,
  answer: upload,
});

/** A link that downloads one file for whoever holds it, until it ends. */
export const evidenceLink = /* @__PURE__ */ route({
  name: 'cases.evidenceLink',
  method: 'GET',
  path: '/cases/{id}/evidence/{evidenceId}/link',
  who: anybody,
  params: evidenceParams,
  answer: z.object({ url: z.string(), expiresAt: time }),
});
