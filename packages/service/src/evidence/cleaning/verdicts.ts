import type { RefusalCode } from '../facts.ts';

/** How the process that cleans a file says by its exit code that it refuses it. Node itself uses none of these. */
const verdicts: readonly (readonly [exitCode: number, refusal: RefusalCode])[] = [
  [70, 'kind_not_allowed'],
  [71, 'too_many_pixels'],
  [72, 'not_readable'],
];

export const exitCodeOf = (refusal: RefusalCode): number => verdicts.find(([, each]) => each === refusal)?.[0] ?? 1;

/** Undefined where the process did not refuse the file, but failed. */
export const refusalOf = (exitCode: number): RefusalCode | undefined =>
  verdicts.find(([each]) => each === exitCode)?.[1];
