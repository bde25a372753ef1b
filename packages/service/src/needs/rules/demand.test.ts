import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskerFact, TierWeights } from '../facts.ts';
import { demandOf } from './demand.ts';

const weights: TierWeights = { A: 3, B: 2, C: 1, none: 1 };
const asker = (personKeys: readonly string[], tier: AskerFact['tier'] = null): AskerFact => ({ personKeys, tier });
const demand = (...askers: AskerFact[]) => demandOf(askers, weights);

describe('Demand', () => {
  it('counts a customer once, however often they ask', () => {
    expect(demand(asker(['lin']), asker(['lin']), asker(['wang']))).toEqual({
      customers: 2,
      suggestions: 3,
      weight: 2,
    });
  });

  it('knows a customer by any of their contacts, and by a third one who has both', () => {
    expect(demand(asker(['phone']), asker(['mail'])).customers).toBe(2);
    expect(demand(asker(['phone']), asker(['mail']), asker(['phone', 'mail'])).customers).toBe(1);
  });

  it('counts whom nobody knows one by one', () => {
    expect(demand(asker([]), asker([])).customers).toBe(2);
  });

  it('weighs by the tier of the merchant, the highest where one customer has several', () => {
    expect(demand(asker(['a'], 'A'), asker(['b'], 'B'), asker(['c'], 'C')).weight).toBe(6);
    expect(demand(asker(['a'], 'C'), asker(['a'], 'A')).weight).toBe(3);
  });

  it('of nobody is none', () => {
    expect(demand()).toEqual({ customers: 0, suggestions: 0, weight: 0 });
  });

  const anyAsker = fc.record({
    personKeys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }),
    tier: fc.constantFrom('A' as const, 'B' as const, 'C' as const, null),
  });

  it('does not depend on the order in which they asked', () => {
    fc.assert(
      fc.property(
        fc
          .array(anyAsker, { maxLength: 12 })
          .chain((askers) => fc.tuple(fc.constant(askers), fc.shuffledSubarray(askers, { minLength: askers.length }))),
        ([askers, shuffled]) => {
          expect(demandOf(shuffled, weights)).toEqual(demandOf(askers, weights));
        },
      ),
    );
  });

  it('grows by nothing where somebody asks again, and by at most one where anybody does', () => {
    fc.assert(
      fc.property(fc.array(anyAsker, { minLength: 1, maxLength: 12 }), anyAsker, (askers, next) => {
        const before = demandOf(askers, weights);
        const [again] = askers.filter(({ personKeys }) => personKeys.length > 0);
        if (again) expect(demandOf([...askers, again], weights).customers).toBe(before.customers);
        expect(demandOf([...askers, next], weights).customers).toBeLessThanOrEqual(before.customers + 1);
      }),
    );
  });
});
