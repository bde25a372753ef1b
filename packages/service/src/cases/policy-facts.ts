import type { CaseCause, CaseClass, CaseLevel, CaseType, ClockKind, Role } from '@waybill/sdk/contract';
import type { Calendar, HourRange, Tier } from '../quotes/index.ts';

/** When somebody is there to answer, where that is not always. */
export interface BusinessHours {
  /** IANA. */
  readonly timeZone: string;
  readonly calendar: Calendar;
  /** The same every working day; `to` is later than `from`, '24:00' the day's end. */
  readonly open: HourRange;
}

/** What a case's clocks allow. A case keeps the terms that it was filed under: a promised time does not move. */
export interface ClockTerms {
  readonly responseMinutes: number;
  readonly planMinutes: number;
  /** What the response and plan clocks count. Null: around the clock. Promises and the regulation go by the calendar. */
  readonly hours: BusinessHours | null;
  /** The share of a clock's time, at its end, in which it warns. */
  readonly warnInLast: number;
  /** By clock: how many minutes past its end each step up happens. Rising. */
  readonly escalateAfter: Readonly<Record<ClockKind, readonly number[]>>;
  /** A silent customer is asked again after so long, and the case closed so long after that. At least a minute. */
  readonly askAgainMinutes: number;
  readonly closeMinutes: number;
}

/** Whose terms differ, and in what. All that `of` names must hold. */
export interface ClockOverride {
  readonly of: {
    readonly merchantId?: string | undefined;
    readonly tier?: Tier | undefined;
    readonly class?: CaseClass | undefined;
  };
  readonly terms: Partial<ClockTerms>;
}

export interface ClockPolicy {
  readonly usual: ClockTerms;
  /** The merchant's own word counts more than the tier's, and that more than the class's; of two alike the later. */
  readonly overrides: readonly ClockOverride[];
}

/** Who helps, whosever fault it is. A cause, once known, says more than the type, and that more than the class. */
export interface ResponsibilityMatrix {
  readonly byClass: Readonly<Record<CaseClass, string>>;
  readonly byType: Readonly<Partial<Record<CaseType, string>>>;
  readonly byCause: Readonly<Partial<Record<CaseCause, string>>>;
}

/** Cases that level 1 does not answer. */
export interface LevelPolicy {
  readonly tiers: readonly Tier[];
  /** By currency: from this amount on, as a decimal. An amount in another currency is large. */
  readonly largeFrom: Readonly<Record<string, string>>;
}

/** Somebody on duty, and what they have to do already. */
export interface DutyFact {
  readonly id: string;
  readonly role: Role;
  readonly department: string | null;
  readonly openCases: number;
  readonly lastAssignedAt: Date | null;
}

/** Whose roles answer a level, the usual one first. */
export type LevelRoles = Readonly<Record<CaseLevel, readonly Role[]>>;
