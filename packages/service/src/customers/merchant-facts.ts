import type { CustomerTier, LifeStage, StageReason } from '@waybill/sdk/contract';

/** What a merchant brought, in minor units of one currency. */
export interface Earned {
  readonly merchantId: string;
  readonly value: bigint;
}

/** A merchant's place among all of them. */
export interface Ranking extends Earned {
  readonly tier: CustomerTier;
  /** From 1; equal values share theirs. */
  readonly rank: number;
  /** Merchants in all, and those of exactly this value, this one among them. */
  readonly of: number;
  readonly tied: number;
  readonly total: bigint;
  /** What those ahead bring, equals but for this one among them. */
  readonly ahead: bigint;
}

export interface MonthCount {
  /** `2026-11`. */
  readonly month: string;
  readonly parcels: number;
}

/** What a merchant has given over, by month. */
export interface Activity {
  /** In any order; months without a parcel may be missing. */
  readonly months: readonly MonthCount[];
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** A merchant's stage, and what it is read from. */
export interface Stage {
  readonly stage: LifeStage;
  readonly because: StageReason;
  readonly months: readonly MonthCount[];
  readonly monthsActive: number;
  readonly growth: number | null;
  readonly thisMonth: number;
  readonly firstParcelAt: Date | null;
  readonly lastParcelAt: Date | null;
}

/** What a night made of a merchant's figures. */
export interface Standing {
  readonly computedAt: Date;
  /** Revenue counts from here on. */
  readonly from: Date;
  readonly currency: string;
  readonly ranking: Ranking;
  readonly stage: Stage;
}

/** What is known of a merchant besides its figures. */
export interface MerchantFact {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly manager: { readonly id: string; readonly name: string } | null;
  readonly standing: Standing | null;
}
