import * as z from 'zod/mini';
import { customerCase } from './case-shapes.ts';
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

const customers = ['publishable', 'secret'] as const;

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
