import { openEnum } from './shapes.ts';

/** Merchants by the value they bring: A the few that bring half of it, C the many that bring the last fifth. */
export const customerTiers = ['A', 'B', 'C'] as const;
export type CustomerTier = (typeof customerTiers)[number];
export const anyCustomerTier = /* @__PURE__ */ openEnum<CustomerTier>();

/** How far a merchant's business here has come. */
export const lifeStages = ['trial', 'forming', 'stable'] as const;
export type LifeStage = (typeof lifeStages)[number];
export const anyLifeStage = /* @__PURE__ */ openEnum<LifeStage>();

/** Why a merchant is in its stage: too few months, months without a parcel, a volume that moves, or one that holds. */
export const stageReasons = ['few_months', 'gaps', 'changing', 'steady'] as const;
export type StageReason = (typeof stageReasons)[number];
export const anyStageReason = /* @__PURE__ */ openEnum<StageReason>();

/** What a shopper's history is made of. */
export const historyKinds = ['parcel', 'quote', 'case', 'review', 'note'] as const;
export type HistoryKind = (typeof historyKinds)[number];
export const anyHistoryKind = /* @__PURE__ */ openEnum<HistoryKind>();

/** What can be done with all data of one person. */
export const personActs = ['export', 'erase'] as const;
export type PersonAct = (typeof personActs)[number];
export const anyPersonAct = /* @__PURE__ */ openEnum<PersonAct>();

/** What shows that two contacts are one person's: a store's parcel for both, or staff. */
export const mergeProofs = ['parcel', 'staff'] as const;
export type MergeProof = (typeof mergeProofs)[number];
export const anyMergeProof = /* @__PURE__ */ openEnum<MergeProof>();
