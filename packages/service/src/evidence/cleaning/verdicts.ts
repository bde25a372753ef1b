import type { RefusalCode } from '../facts.ts';

/** How the process that cleans a file says by its exit code that it refuses it. Node itself uses none of these. */
const exitCodes = { kind_not_allowed: 70, too_many_pixels: 71, not_readable: 72 } as const satisfies Partial<
  Record<RefusalCode, number>
>;

type Verdict = keyof typeof exitCodes;

const isVerdict = (code: RefusalCode): code is Verdict => code in exitCodes;

export const exitCodeOf = (code: RefusalCode): number => exitCodes[isVerdict(code) ? code : 'not_readable'];

export const refusalOf = (exitCode: number): RefusalCode | undefined =>
  Object.keys(exitCodes)
    .filter((code): code is Verdict => code in exitCodes)
    .find((code) => exitCodes[code] === exitCode);
