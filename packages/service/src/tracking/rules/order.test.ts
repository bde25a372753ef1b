import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from './order.ts';
import { anyScans, scan } from './testing/facts.ts';

const ids = (scans: readonly { id: string }[]): string[] => scans.map(({ id }) => id);

describe('inOrder', () => {
  it('gives the same order whatever order the scans come in', () => {
    fc.assert(
      fc.property(
        anyScans.chain((scans) =>
          fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length })),
        ),
        ([scans, shuffled]) => {
          expect(ids(inOrder(shuffled))).toEqual(ids(inOrder(scans)));
        },
      ),
    );
  });

  it('never puts an earlier scan behind a later one, and loses none', () => {
    fc.assert(
      fc.property(anyScans, (scans) => {
        const times = inOrder(scans).map(({ at }) => at.getTime());
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(ids(inOrder(scans)).toSorted()).toEqual(ids(scans).toSorted());
      }),
    );
  });

  it('puts the further of two scans in the same second last', () => {
    const scans = [scan(1, 'out_for_delivery'), scan(1, 'in_transit'), scan(1, 'created')];
    expect(inOrder(scans).map(({ milestone }) => milestone)).toEqual(['created', 'in_transit', 'out_for_delivery']);
  });

  it('keeps the order of arrival where time and milestone are the same', () => {
    const scans = [scan(1, 'in_transit', { id: 'b', sequence: 9 }), scan(1, 'in_transit', { id: 'z', sequence: 2 })];
    expect(ids(inOrder(scans))).toEqual(['z', 'b']);
  });
});
