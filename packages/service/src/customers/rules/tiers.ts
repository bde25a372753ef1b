import type { CustomerTier } from '@waybill/sdk/contract';
import { tierBoundaries } from '../defaults.ts';
import type { Earned, Ranking } from '../facts.ts';
import { groupsOf } from './groups.ts';

/**
 * Ranks merchants by value and says each one's tier. In order of value, the largest first, with `ahead` the value of all
 * that stand before it: A where ahead < 50 % of the total, B where ahead < 80 %, else C. So A are the fewest that
 * together bring half, and the one that crosses a line stands above it. Equals have one tier, the lowest that any of
 * them would have in a row, and whoever brings nothing is C.
 *
 * @returns one for each, in order of value, equals by id
 */
export const rankingOf = (earned: readonly Earned[]): readonly Ranking[] => {
  const sorted = earned.toSorted(
    (one, other) => compare(other.value, one.value) || compare(one.merchantId, other.merchantId),
  );
  const total = sorted.reduce((sum, { value }) => sum + positive(value), 0n);
  const groups = groupsOf(sorted, ({ value }) => value);
  let before = 0n;
  let rank = 1;
  const ranked: Ranking[] = [];
  for (const [value, equals] of groups) {
    const tied = equals.length;
    const ahead = before + positive(value) * BigInt(tied - 1);
    const tier = tierOf(value, ahead, total);
    for (const { merchantId } of equals)
      ranked.push({ merchantId, value, tier, rank, of: sorted.length, tied, total, ahead });
    before += positive(value) * BigInt(tied);
    rank += tied;
  }
  return ranked;
};

const compare = <T extends bigint | string>(one: T, other: T): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** A merchant that was paid more than it paid takes nothing from the others' shares. */
const positive = (value: bigint): bigint => (value > 0n ? value : 0n);

const tierOf = (value: bigint, ahead: bigint, total: bigint): CustomerTier => {
  if (value <= 0n) return 'C';
  if (ahead * 100n < total * tierBoundaries.A) return 'A';
  return ahead * 100n < total * tierBoundaries.B ? 'B' : 'C';
};

/** A share of the total, to four decimals; 0 of nothing. */
export const shareOf = (part: bigint, total: bigint): number =>
  total <= 0n ? 0 : Number((positive(part) * 20_000n + total) / (total * 2n)) / 10_000;
