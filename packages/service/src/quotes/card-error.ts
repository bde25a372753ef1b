/** Where a rate card is wrong (a JSON pointer, `#/products/standard/maxWeight`) and how. */
export interface CardIssue {
  readonly pointer: string;
  readonly message: string;
}

/** The document is no rate card that anybody could be charged by. `issues` names every place that is wrong. */
export class RateCardError extends Error {
  override readonly name = 'RateCardError';
  readonly issues: readonly CardIssue[];

  constructor(issues: readonly CardIssue[]) {
    super(`Not a rate card: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
    this.issues = issues;
  }
}

export const pointerTo = (...path: readonly PropertyKey[]): string =>
  ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');

/** Where a card contradicts itself or the world, and how. */
export interface SenseIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export const at = (path: readonly PropertyKey[], message: string): SenseIssue => ({ path, message });
