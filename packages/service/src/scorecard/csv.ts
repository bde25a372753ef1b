import type { ScorecardAnswer } from '@waybill/sdk/contract';
import { csvOf, type Cell } from '../cases/index.ts';

const columns = [
  ...['figure', 'part', 'perspective', 'cut', 'of', 'value', 'unit', 'numerator', 'denominator'],
  ...['target', 'met', 'previous', 'from', 'to', 'formula'],
] as const;

/** A line a figure, and below it one for each of what it is cut by. */
export const scorecardCsvOf = ({ from, to, by, figures }: ScorecardAnswer): string => {
  const rows = figures.flatMap(({ cuts, ...figure }) => {
    const { name, part, perspective, unit, value, numerator, denominator, target, met, previous, formula } = figure;
    const common = { figure: name, part, perspective, unit, from, to, formula };
    const whole = { ...common, cut: null, of: null, value, numerator, denominator, target, met, previous };
    const below = cuts.map((cut) => ({
      ...common,
      ...{ cut: by, of: cut.label ?? cut.of },
      ...{ value: cut.value, numerator: cut.numerator, denominator: cut.denominator },
      ...{ target: null, met: null, previous: null },
    }));
    return [whole, ...below];
  });
  return csvOf<string>(columns, rows satisfies readonly Readonly<Record<(typeof columns)[number], Cell>>[]);
};
