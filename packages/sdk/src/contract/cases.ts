import * as z from 'zod/mini';
import { customerCase } from './case-shapes.ts';
import { id } from './pages.ts';
import { route } from './route.ts';
import { given, text, time } from './shapes.ts';
import { proof } from './tracking.ts';

const caseParams = /* @__PURE__ */ z.strictObject({ id: id('cas') });
const customers = ['publishable', 'secret'] as const;
const anybody = ['publishable', 'secret', 'staff'] as const;

/** The customer's acts, which staff can record for somebody on the phone. */
const onCase = {
  who: anybody,
  params: caseParams,
  answer: customerCase,
  idempotent: true,
} as const;

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

/** A link that downloads one file for whoever holds it, until it ends. */
export const evidenceLink = /* @__PURE__ */ route({
  name: 'cases.evidenceLink',
  method: 'GET',
  path: '/cases/{id}/evidence/{evidenceId}/link',
  who: anybody,
  params: z.strictObject({ id: id('cas'), evidenceId: id('evd') }),
  answer: z.object({ url: z.string(), expiresAt: time }),
});
