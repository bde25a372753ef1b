import * as z from 'zod/mini';
import type { Platform } from '../platform/index.ts';
import { askDays, askWithinDays, leastAnswers } from './defaults.ts';

const days = z.int().check(z.gte(1), z.lte(365));

/** What the operator may set for ratings. What is left out stays as it is. */
export const reviewSettings = z.strictObject({
  /** Fewer answers than these are no summary. */
  leastAnswers: z.exactOptional(z.int().check(z.gte(1), z.lte(1_000))),
  /** Days that a link of an ask rates for. */
  askDays: z.exactOptional(days),
  /** Days after a delivery, or the end of a case, in which it is asked how it was. */
  askWithinDays: z.exactOptional(days),
});

/** What holds for ratings. */
export type ReviewPolicy = Readonly<Record<'leastAnswers' | 'askDays' | 'askWithinDays', number>>;

/** The policy in force: the defaults, with what the operator has set. */
export const policyOf = ({ settings }: Pick<Platform, 'settings'>): ReviewPolicy => ({
  leastAnswers,
  askDays,
  askWithinDays,
  ...reviewSettings.parse(settings.reviews ?? {}),
});
