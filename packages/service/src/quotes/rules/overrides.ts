import type { RateCard } from '../facts.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON merge patch (RFC 7396): objects merge, null takes away, anything else replaces. Neither argument changes. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
};

/**
 * The card as it is for a merchant. The patch was checked with the card: what a patched card would break never gets as
 * far as here.
 */
export const cardFor = (card: RateCard, merchantId: string | null): RateCard => {
  const patches = new Map(Object.entries(card.merchants ?? {}));
  const patch = merchantId === null ? undefined : patches.get(merchantId);
  return patch === undefined ? card : (mergePatch(card, patch) as RateCard);
};
