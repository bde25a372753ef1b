import * as z from 'zod/mini';
import { id, page, pageQuery, timeInput } from './pages.ts';
import { agreementMeasures, anyAgreementMeasure } from './quote-vocabulary.ts';
import { route } from './route.ts';
import { given, openEnum, text, time } from './shapes.ts';
import { anyProduct, products } from './vocabulary.ts';

const targetInput = /* @__PURE__ */ z.strictObject({
  measure: z.enum(agreementMeasures),
  /** Percent: at least so much for `on_time_share`, at most for the others. '99.5', '0.1'. */
  percent: z.string().check(z.regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/)),
  /** Default: all products. */
  product: given(z.enum(products)),
  /** In words, as both sides understand it: 'Same city next day before 18:00'. */
  words: given(text(300)),
});

/** A service agreement as it is drawn up; nobody can change it once it is signed. */
export const agreementInput = /* @__PURE__ */ z.strictObject({
  merchantId: id('mrc'),
  title: text(200),
  terms: given(text(20_000)),
  /** In force from, and until but without it. */
  from: timeInput,
  until: timeInput,
  targets: z.array(targetInput).check(z.minLength(1), z.maxLength(50)),
});
export type AgreementInput = z.input<typeof agreementInput>;

const signature = /* @__PURE__ */ z.object({ name: z.string(), at: time });

/** What operator and merchant hold each other to over many parcels. */
export const agreement = /* @__PURE__ */ z.object({
  id: z.string(),
  merchantId: z.string(),
  title: z.string(),
  terms: z.nullable(z.string()),
  from: time,
  until: time,
  targets: z.array(
    z.object({
      measure: anyAgreementMeasure,
      percent: z.string(),
      product: z.nullable(anyProduct),
      words: z.nullable(z.string()),
    }),
  ),
  /** `draft`, `offered` by the operator's signature, `signed` by both, `withdrawn` before that. */
  state: openEnum<'draft' | 'offered' | 'signed' | 'withdrawn'>(),
  signedBy: z.object({ operator: z.nullable(signature), merchant: z.nullable(signature) }),
  createdAt: time,
});
export type Agreement = z.infer<typeof agreement>;

const agreementParams = /* @__PURE__ */ z.strictObject({ id: id('agr') });

export const createAgreement = /* @__PURE__ */ route({
  name: 'agreements.create',
  method: 'POST',
  path: '/agreements',
  who: ['staff'],
  body: agreementInput,
  answer: agreement,
  status: 201,
  idempotent: true,
});

export const listAgreements = /* @__PURE__ */ route({
  name: 'agreements.list',
  method: 'GET',
  path: '/agreements',
  who: ['secret', 'staff'],
  query: z.extend(pageQuery, {
    /** Those in force at a time. */
    at: z.optional(timeInput),
    /** Staff: one merchant's. */
    merchantId: z.optional(id('mrc')),
  }),
  answer: page(agreement),
});

export const retrieveAgreement = /* @__PURE__ */ route({
  name: 'agreements.retrieve',
  method: 'GET',
  path: '/agreements/{id}',
  who: ['secret', 'staff'],
  params: agreementParams,
  answer: agreement,
});

/** Signs for one's own side: staff for the operator, first; a merchant's server for the merchant, then. */
export const signAgreement = /* @__PURE__ */ route({
  name: 'agreements.sign',
  method: 'POST',
  path: '/agreements/{id}/signature',
  who: ['secret', 'staff'],
  params: agreementParams,
  body: z.strictObject({
    /** Of the person who signs. Staff sign in their own name, and leave it out. */
    name: z.optional(text(120)),
  }),
  answer: agreement,
  idempotent: true,
});

export const withdrawAgreement = /* @__PURE__ */ route({
  name: 'agreements.withdraw',
  method: 'POST',
  path: '/agreements/{id}/withdrawal',
  who: ['staff'],
  params: agreementParams,
  answer: agreement,
  idempotent: true,
});
