import type { Figure, FigureGap, FigurePoint } from '@waybill/sdk/contract';
import type { Cut, ExactSum, FigureDefinition, Measure, SumRow, Target, Valued } from '../facts.ts';
import { isMet, unitOf, valued } from './figures.ts';

/** Sums by what they are of. */
export type Sums = (period: SumRow['period'], of: string, measure: Measure, part: string) => ExactSum;

const nothing: ExactSum = { numerator: 0n, denominator: 0n };
const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

export const sumsOf = (rows: readonly SumRow[]): Sums => {
  const known = new Map(rows.map((row) => [keyOf(row.period, row.of, row.measure, row.part), row]));
  return (...place) => known.get(keyOf(...place)) ?? nothing;
};

/** What was read, to answer with. */
export interface Read {
  /** What the asker may see, whole. */
  readonly totals: readonly SumRow[];
  /** The same by what it is cut by. */
  readonly cuts: readonly SumRow[];
  /** The same by steps of time. */
  readonly trend: readonly SumRow[];
  /** What parcels are counted in: they are nobody's, so everybody's figures are divided by all of them. */
  readonly parcels: { readonly total: Sums; readonly ofCut: Sums; readonly ofStep: Sums };
  readonly retention: { readonly current: ExactSum; readonly previous: ExactSum };
  /** Along what all of this was cut for the asker. */
  readonly scope: Cut;
  /** Along what `cuts` are cut besides. */
  readonly by: Cut | 'merchant' | null;
  readonly labels: ReadonlyMap<string, string>;
  /** The first days of the steps, in order. */
  readonly steps: readonly string[];
  readonly targetOf: (definition: FigureDefinition) => Target | null;
}

type Of = (period: SumRow['period'], of: string) => ExactSum;

const figureSums =
  ({ measure, over }: FigureDefinition, part: string, own: Sums, parcels: Sums): Of =>
  (period, of) => {
    const { numerator, denominator } = own(period, of, measure, part);
    return { numerator, denominator: over === null ? denominator : parcels(period, of, over, '').denominator };
  };

const gapIn = (definition: FigureDefinition, cut: Cut): FigureGap | null => {
  if (cut === 'all' || definition.cuts.includes(cut)) return null;
  return cut === 'agent' ? 'not_of_agents' : 'not_of_departments';
};

/** No currency, ISO 4217: nothing was paid in any. */
const noCurrency = 'XXX';

const partsIn = ({ arithmetic, measure }: FigureDefinition, rows: readonly SumRow[]): readonly string[] => {
  if (arithmetic.kind !== 'total') return [''];
  const parts = new Set(rows.filter((row) => row.measure === measure).map(({ part }) => part));
  return parts.size === 0 ? [noCurrency] : [...parts].sort();
};

const pointOf = ({ value, numerator, denominator }: Valued): Omit<FigurePoint, 'from'> => ({
  value,
  numerator,
  denominator,
});

/** Nothing to add up in a currency that is none. */
const valueIn = ({ arithmetic }: FigureDefinition, part: string, sum: ExactSum): Valued =>
  part === noCurrency
    ? { ...pointOf(valued(arithmetic, sum)), value: null, gap: 'nothing_counted' }
    : valued(arithmetic, sum);

const figureOf = (definition: FigureDefinition, part: string, read: Read): Figure => {
  const { name, perspective, formula, arithmetic, better } = definition;
  const { parcels, labels, steps, by } = read;
  const isRetention = name === 'customer_retention';
  const gap = gapIn(definition, read.scope);
  const total = figureSums(definition, part, sumsOf(gap ? [] : read.totals), parcels.total);
  const sum = isRetention && !gap ? read.retention.current : total('current', '');
  const earlier = isRetention && !gap ? read.retention.previous : total('previous', '');
  const { value, ...counted } = valueIn(definition, part, sum);
  const target = gap ? null : read.targetOf(definition);
  const isCut = by !== null && !gap && !isRetention && (by === 'merchant' || gapIn(definition, by) === null);
  const ofCut = figureSums(definition, part, sumsOf(isCut ? read.cuts : []), parcels.ofCut);
  const ofStep = figureSums(definition, part, sumsOf(gap ? [] : read.trend), parcels.ofStep);
  const named = isCut
    ? [...new Set(read.cuts.filter((row) => row.period === 'current').map(({ of }) => of))].sort()
    : [];
  return {
    ...{ name, perspective, formula, better },
    part: part.split(':')[1] ?? null,
    unit: unitOf(arithmetic, part),
    numerator: gap ? 0 : counted.numerator,
    denominator: gap ? 0 : counted.denominator,
    value: gap ? null : value,
    gap: gap ?? counted.gap,
    target: target?.value ?? null,
    targetFrom: target?.from ?? null,
    met: target === null || value === null ? null : isMet(definition, sum, target.value),
    previous: gap ? null : valueIn(definition, part, earlier).value,
    cuts: named
      .map((of) => ({ ...pointOf(valued(arithmetic, ofCut('current', of))), of, label: labels.get(of) ?? null }))
      .filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0),
    trend:
      gap || isRetention
        ? []
        : steps.map((from) => ({ ...pointOf(valued(arithmetic, ofStep('current', from))), from })),
  };
};

/** Every figure, in the order of its definition; one of money once for each currency and tier. */
export const figuresOf = (definitions: readonly FigureDefinition[], read: Read): readonly Figure[] =>
  definitions.flatMap((definition) => partsIn(definition, read.totals).map((part) => figureOf(definition, part, read)));
