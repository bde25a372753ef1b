import type { Spread } from './measuring.ts';

/** One line of the table. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  /** In words; none where the figure only informs. */
  readonly budget?: string;
  readonly holds?: boolean;
}

export const inMilliseconds = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`;

export const times = (value: number): string => value.toFixed(2);

/** The median, and between which figures half of them lie. */
export const withSpread = ({ median, low, high }: Spread, show: (value: number) => string): string =>
  `${show(median)} (${show(low)} – ${show(high)})`;

const row = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;

/** A table that reads as text and as Markdown. */
export const table = (findings: readonly Finding[]): string => {
  const head = ['', 'measured', 'budget', 'holds'];
  const body = findings.map(({ what, measured, budget = '', holds }) => [
    what,
    measured,
    budget,
    holds === undefined ? '' : holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...body.map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body].map((cells) => row(cells, widths)).join('\n');
};
