import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Contribution } from '../facts.ts';
import { cellsOf, correction, summed } from './cells.ts';
import { monthOf, weekOf } from './days.ts';

const contribution: fc.Arbitrary<Contribution> = fc.record({
  day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-02'),
  measure: fc.constantFrom('csat', 'compensation'),
  part: fc.constantFrom('', 'CNY'),
  department: fc.constantFrom('', 'branch', 'warehouse'),
  agent: fc.constantFrom('', 'stf_chen', 'stf_li'),
  numerator: fc.integer({ min: -100, max: 1_000_000_000 }),
  denominator: fc.integer({ min: 1, max: 10 }),
});
const contributions = fc.array(contribution, { maxLength: 12 });
const sorted = (cells: readonly Cell[]): string[] =>
  summed(cells)
    .map(({ numerator, denominator, ...place }) => JSON.stringify([place.start, place, numerator, denominator]))
    .sort();
const ofAll = (all: readonly Contribution[]): readonly Cell[] => all.flatMap((one) => cellsOf('mrc_1', one));

describe('the roll-ups', () => {
  it('hold a rating by its day, its week and its month, whole, by department and by agent', () => {
    const cells = cellsOf('mrc_1', {
      ...{ day: '2026-11-24', measure: 'csat', part: '', department: 'branch', agent: 'stf_chen' },
      ...{ numerator: 1, denominator: 1 },
    });
    expect(cells.map(({ span, start, cut, cutOf }) => [span, start, cut, cutOf])).toEqual([
      ['day', '2026-11-24', 'all', ''],
      ['week', '2026-11-23', 'all', ''],
      ['month', '2026-11-01', 'all', ''],
      ['day', '2026-11-24', 'department', 'branch'],
      ['week', '2026-11-23', 'department', 'branch'],
      ['month', '2026-11-01', 'department', 'branch'],
      ['day', '2026-11-24', 'agent', 'stf_chen'],
      ['week', '2026-11-23', 'agent', 'stf_chen'],
      ['month', '2026-11-01', 'agent', 'stf_chen'],
    ]);
  });

  it('come to the same however often a thing was counted on the way', () => {
    fc.assert(
      fc.property(fc.array(contributions, { maxLength: 6 }), (history) => {
        let was: readonly Contribution[] = [];
        const steps = history.flatMap((is) => {
          const step = correction('mrc_1', was, is);
          was = is;
          return step;
        });
        expect(sorted(steps)).toEqual(sorted(ofAll(was)));
      }),
    );
  });

  it('say the same by months and by weeks as by days', () => {
    fc.assert(
      fc.property(contributions, (all) => {
        const cells = summed(ofAll(all));
        const total = (span: Cell['span'], startOf: (day: string) => string) =>
          sorted(
            cells
              .filter((cell) => cell.span === span)
              .map((cell) => ({ ...cell, span: 'day', start: startOf(cell.start) })),
          );
        const asIs = (day: string) => day;
        expect(total('day', monthOf)).toEqual(total('month', asIs));
        expect(total('day', weekOf)).toEqual(total('week', asIs));
      }),
    );
  });

  it('change nothing where nothing changed', () => {
    fc.assert(
      fc.property(contributions, (all) => {
        expect(summed(correction('mrc_1', all, all.toReversed()))).toEqual([]);
      }),
    );
  });
});
