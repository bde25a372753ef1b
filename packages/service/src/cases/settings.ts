import { caseCauses, caseClasses, caseTypes, clockKinds } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import type { Platform } from '../platform/index.ts';
import { defaultClocks, defaultLevels, defaultMatrix } from './defaults.ts';
import type { ClockPolicy, LevelPolicy, ResponsibilityMatrix } from './facts.ts';

const given = z.exactOptional;
const minutes = (least: number) => z.int().check(z.gte(least), z.lte(525_600));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'a day, like "2026-10-01"'));
const clock = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'an hour of day, like "18:00"'));
const department = z.string().check(z.minLength(1), z.maxLength(60));
const tiers = ['A', 'B', 'C'] as const;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const hours = z.strictObject({
  timeZone: z.string().check(z.refine(isTimeZone, 'a time zone, like "Asia/Shanghai"')),
  calendar: z.strictObject({
    workingDays: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
    holidays: z.array(day),
    workedDays: given(z.array(day)),
  }),
  open: z
    .strictObject({ from: clock, to: clock })
    .check(z.refine(({ from, to }) => from < to, '`from` is before `to`')),
});

const rising = z
  .array(minutes(0))
  .check(z.refine((steps) => steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)), 'rising'));

/** Part of the terms of a case's clocks. */
const terms = z.strictObject({
  responseMinutes: given(minutes(1)),
  planMinutes: given(minutes(1)),
  hours: given(z.nullable(hours)),
  warnInLast: given(z.number().check(z.gt(0), z.lt(1))),
  escalateAfter: given(z.record(z.enum(clockKinds), rising)),
  askAgainMinutes: given(minutes(1)),
  closeMinutes: given(minutes(1)),
});

const overrides = z.array(
  z.strictObject({
    of: z.strictObject({
      merchantId: z.optional(z.string()),
      tier: z.optional(z.enum(tiers)),
      class: z.optional(z.enum(caseClasses)),
    }),
    terms,
  }),
);

/** What the operator may set for cases. What is left out stays as it is. */
export const caseSettings = z.strictObject({
  /** The terms that hold for all, and those that differ by merchant, tier or class: they add to the usual ones. */
  clocks: z.optional(z.strictObject({ usual: z.optional(terms), overrides: z.optional(overrides) })),
  /** What level 2 answers at once: cases of these tiers, and claims of so much, by currency. */
  levels: z.optional(
    z.strictObject({
      tiers: given(z.array(z.enum(tiers))),
      largeFrom: given(
        z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), z.string().check(z.regex(/^\d{1,8}(\.\d{1,3})?$/))),
      ),
    }),
  ),
  /** Whose matter is whose. */
  matrix: z.optional(
    z.strictObject({
      byClass: z.optional(z.partialRecord(z.enum(caseClasses), department)),
      byType: z.optional(z.partialRecord(z.enum(caseTypes), department)),
      byCause: z.optional(z.partialRecord(z.enum(caseCauses), department)),
    }),
  ),
});

/** What holds for cases. */
export interface CasePolicy {
  readonly clocks: ClockPolicy;
  readonly levels: LevelPolicy;
  readonly matrix: ResponsibilityMatrix;
}

const known = new WeakMap<Platform, CasePolicy>();

/** The policy in force: the defaults, with what the operator has set. */
export const policyOf = (platform: Platform): CasePolicy => {
  const found = known.get(platform);
  if (found) return found;
  const { clocks = {}, levels = {}, matrix = {} } = caseSettings.parse(platform.settings.cases ?? {});
  const policy: CasePolicy = {
    clocks: {
      usual: { ...defaultClocks.usual, ...clocks.usual },
      overrides: [...defaultClocks.overrides, ...(clocks.overrides ?? [])],
    },
    levels: { ...defaultLevels, ...levels },
    matrix: {
      byClass: { ...defaultMatrix.byClass, ...matrix.byClass },
      byType: { ...defaultMatrix.byType, ...matrix.byType },
      byCause: { ...defaultMatrix.byCause, ...matrix.byCause },
    },
  };
  known.set(platform, policy);
  return policy;
};
