import { figureNames, type FigureName } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import type { Platform } from '../platform/index.ts';
import { defaultTimeZone } from './defaults.ts';

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What the operator may set for the scorecard. What is left out stays as it is. */
export const scorecardSettings = z.strictObject({
  /** Whose days are counted. After a change: `waybill scorecard rebuild`. */
  timeZone: z.optional(z.string().check(z.refine(isTimeZone, 'a time zone, like "Asia/Shanghai"'))),
  /** What figures should reach, each in its unit. */
  targets: z.optional(z.partialRecord(z.enum(figureNames), z.number())),
});

/** What holds for the scorecard. */
export interface ScorecardPolicy {
  readonly timeZone: string;
  readonly targets: Readonly<Partial<Record<FigureName, number>>>;
}

const known = new WeakMap<Platform, ScorecardPolicy>();

/** The policy in force: the defaults, with what the operator has set. */
export const policyOf = (platform: Platform): ScorecardPolicy => {
  const found = known.get(platform);
  if (found) return found;
  const { timeZone = defaultTimeZone, targets = {} } = scorecardSettings.parse(platform.settings.scorecard ?? {});
  const policy = { timeZone, targets };
  known.set(platform, policy);
  return policy;
};
