import * as z from 'zod/mini';
import { anyCustomerTier, anyLifeStage, anyStageReason, customerTiers, lifeStages } from './customer-vocabulary.ts';
import { money } from './money.ts';
import { id, page, pageQuery } from './pages.ts';
import { route } from './route.ts';
import { text, time } from './shapes.ts';

const person = /* @__PURE__ */ z.object({ id: z.string(), name: z.string() });
const share = /* @__PURE__ */ z.number();

/** A line of the list of merchants. Figures are those of the last night; null before the first. */
export const merchant = /* @__PURE__ */ z.object({
  id: z.string(),
  name: z.string(),
  createdAt: time,
  /** What prices and clocks go by. Null: none yet. */
  tier: z.nullable(anyCustomerTier),
  /** Set by hand: the night does not change it. */
  pinned: z.boolean(),
  /** Revenue of the last twelve months. */
  value: z.nullable(money),
  /** Of all merchants' value, 0 to 1. */
  share: z.nullable(share),
  stage: z.nullable(anyLifeStage),
  manager: z.nullable(person),
});
export type Merchant = z.infer<typeof merchant>;

/** Why a merchant has its tier: largest first, A while those ahead bring less than `boundaries.A` of all value. */
export const tierExplanation = /* @__PURE__ */ z.object({
  computedAt: time,
  /** Revenue counts from here up to `computedAt`. */
  from: time,
  /** What the figures say; a pinned tier may differ. */
  tier: anyCustomerTier,
  /** From 1; equal values share theirs. */
  rank: z.number(),
  /** Merchants in all. */
  of: z.number(),
  /** Merchants of exactly this value, this one among them: they have one tier, the lowest that any of them would have. */
  tied: z.number(),
  value: money,
  /** All merchants' together. */
  total: money,
  share,
  /** What those ahead bring of all value: the share that the boundaries are compared with. */
  ahead: share,
  /** With this one's own. */
  cumulative: share,
  boundaries: z.object({ A: share, B: share }),
});
export type TierExplanation = z.infer<typeof tierExplanation>;

/** A merchant's stage, and what it is read from. Months are whole calendar months, UTC. */
export const stageMeasures = /* @__PURE__ */ z.object({
  stage: anyLifeStage,
  because: anyStageReason,
  /** The last twelve whole months, oldest first. */
  months: z.array(z.object({ month: z.string(), parcels: z.number() })),
  /** Of those, with a parcel at all. */
  monthsActive: z.number(),
  /** The last three of them against the three before: 0.5 is half as much again. Null where there was nothing before. */
  growth: z.nullable(z.number()),
  /** Accepted since the last whole month ended. */
  thisMonth: z.number(),
  firstParcelAt: z.nullable(time),
  lastParcelAt: z.nullable(time),
  /** The figures of the rule: a trial has fewer than `leastMonths`, a stable merchant moves by `mostGrowth` at most. */
  rule: z.object({ leastMonths: z.number(), steadyMonths: z.number(), mostGrowth: z.number() }),
});
export type StageMeasures = z.infer<typeof stageMeasures>;

/** A merchant as those who look after it see it. */
export const merchantFile = /* @__PURE__ */ z.extend(merchant, {
  pin: z.nullable(z.object({ reason: z.nullable(z.string()), by: z.nullable(person), at: time })),
  explanation: z.nullable(tierExplanation),
  measures: z.nullable(stageMeasures),
});
export type MerchantFile = z.infer<typeof merchantFile>;

const merchantParams = /* @__PURE__ */ z.strictObject({ id: id('mrc') });

/** Those of most value first. */
export const listMerchants = /* @__PURE__ */ route({
  name: 'customers.listMerchants',
  method: 'GET',
  path: '/customers/merchants',
  who: ['staff'],
  query: z.extend(pageQuery, {
    tier: z.optional(z.enum(customerTiers)),
    stage: z.optional(z.enum(lifeStages)),
    /** A member of staff; `me` is the asker, `none` what nobody looks after. */
    managerId: z.optional(text(40)),
  }),
  answer: page(merchant),
});

export const retrieveMerchant = /* @__PURE__ */ route({
  name: 'customers.retrieveMerchant',
  method: 'GET',
  path: '/customers/merchants/{id}',
  who: ['staff'],
  params: merchantParams,
  answer: merchantFile,
});

/** What is absent stays. For supervisors and managers. */
export const changeMerchant = /* @__PURE__ */ route({
  name: 'customers.changeMerchant',
  method: 'PATCH',
  path: '/customers/merchants/{id}',
  who: ['staff'],
  params: merchantParams,
  body: z.strictObject({
    /** Null: nobody. */
    managerId: z.optional(z.nullable(id('stf'))),
    /** A tier by hand, whatever the figures say. Null: the figures count again, at once. */
    pin: z.optional(z.nullable(z.strictObject({ tier: z.enum(customerTiers), reason: text(500) }))),
  }),
  answer: merchantFile,
  idempotent: true,
});
