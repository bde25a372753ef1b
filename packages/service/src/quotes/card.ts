import type * as z from 'zod/mini';
import { pointerTo, RateCardError, type CardIssue } from './card-error.ts';
import { rateCard } from './card-schema.ts';
import { senseOf } from './card-sense.ts';
import type { RateCard } from './facts.ts';
import { mergePatch } from './rules/index.ts';

/** What a merchant's patch may change. The rest is one for all: who, where, when, and what may be carried. */
const patchable = new Set([
  ...['products', 'services', 'surcharges', 'tiers', 'prepaymentRebates', 'promotions'],
  ...['fuelSurcharge', 'validForHours', 'contact'],
]);

/**
 * A rate card from the JSON document that an operator keeps.
 *
 * Strict: a key that means nothing is an error, so that a slip of the pen is found. Each merchant's patch is applied and
 * the card that comes of it is checked as the card itself is.
 *
 * @throws RateCardError naming every place that is wrong
 */
export const parseRateCard = (json: unknown): RateCard => {
  const { card, issues } = read(json, []);
  if (card === null) throw new RateCardError(issues);
  const ofMerchants = Object.entries(card.merchants ?? {}).flatMap(([merchant, patch]) =>
    patchIssues(card, merchant, patch as Readonly<Record<string, unknown>>),
  );
  const all = [...issues, ...ofMerchants];
  if (all.length > 0) throw new RateCardError(all);
  return card;
};

const read = (
  json: unknown,
  base: readonly PropertyKey[],
  more: RateCard['products'] = {},
): { card: RateCard | null; issues: readonly CardIssue[] } => {
  const result = rateCard.safeParse(json);
  if (!result.success) return { card: null, issues: result.error.issues.flatMap((issue) => shapeIssues(issue, base)) };
  const card: RateCard = result.data;
  const issues = senseOf(card, { ...more, ...card.products }).map(({ path, message }) => ({
    pointer: pointerTo(...base, ...path),
    message,
  }));
  return { card, issues };
};

const shapeIssues = (issue: z.core.$ZodIssue, base: readonly PropertyKey[]): readonly CardIssue[] => {
  const path = [...base, ...issue.path];
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerTo(...path, key), message: 'means nothing here' }))
    : [{ pointer: pointerTo(...path), message: issue.message }];
};

const patchIssues = (
  card: RateCard,
  merchant: string,
  patch: Readonly<Record<string, unknown>>,
): readonly CardIssue[] => {
  const base = ['merchants', merchant];
  const fixed = Object.keys(patch).filter((key) => !patchable.has(key));
  if (fixed.length > 0)
    return fixed.map((key) => ({ pointer: pointerTo(...base, key), message: 'is the same for every merchant' }));
  const { merchants: _, ...own } = card;
  return read(mergePatch(own, patch), base, card.products).issues;
};
