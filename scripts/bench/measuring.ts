/** Figures of one thing measured many times: half of them lie between `low` and `high`. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
};

export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = [...figures].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
};

/** Round by round, what `of` makes of two figures: a machine that slows down for a while slows both. */
export const paired = (
  first: readonly number[],
  second: readonly number[],
  of: (first: number, second: number) => number,
): Spread => spreadOf(first.map((figure, round) => of(figure, second[round] ?? Number.NaN)));

/**
 * Measures contenders in turn, so that whatever else the machine does befalls all of them; each round begins with
 * another one.
 */
export const interleave = async <Name extends string>(
  contenders: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(contenders) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) figures[name].push(await contenders[name]());
  }
  return figures;
};
