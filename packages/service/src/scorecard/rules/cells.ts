import type { Cell, Contribution, Cut } from '../facts.ts';
import { monthOf, weekOf } from './days.ts';

const cutsOf = ({ department, agent }: Contribution): readonly (readonly [Cut, string])[] => [
  ['all', ''],
  ...(department === '' ? [] : [['department', department] as const]),
  ...(agent === '' ? [] : [['agent', agent] as const]),
];

const spans = [
  ['day', (day: string) => day],
  ['week', weekOf],
  ['month', monthOf],
] as const;

/** The rows that a contribution counts in: its day, its week and its month, whole and by whose it is. */
export const cellsOf = (merchantId: string, contribution: Contribution): readonly Cell[] => {
  const { day, measure, part, numerator, denominator } = contribution;
  return cutsOf(contribution).flatMap(([cut, cutOf]) =>
    spans.map(([span, startOf]) => ({
      ...{ merchantId, span, cut, cutOf, measure, part, numerator, denominator },
      start: startOf(day),
    })),
  );
};

const keyOf = ({ merchantId, span, start, cut, cutOf, measure, part }: Cell): string =>
  JSON.stringify([merchantId, span, start, cut, cutOf, measure, part]);

/** One row for each place, and none where nothing changes. */
export const summed = (cells: Iterable<Cell>): readonly Cell[] => {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? cell
        : {
            ...sum,
            numerator: sum.numerator + cell.numerator,
            denominator: sum.denominator + cell.denominator,
          },
    );
  }
  return [...sums.values()].filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0);
};

const negative = (contribution: Contribution): Contribution => ({
  ...contribution,
  numerator: -contribution.numerator,
  denominator: -contribution.denominator,
});

/** What takes a subject's rows from what it contributed to what it contributes. */
export const correction = (
  merchantId: string,
  was: readonly Contribution[],
  is: readonly Contribution[],
): readonly Cell[] => [...was.map(negative), ...is].flatMap((contribution) => cellsOf(merchantId, contribution));
