import type { CleaningLimits } from './facts.ts';

/** Files of one case. */
export const filesPerCase = 6;

/** Bytes of one file as it is sent: 10 MB as phones and computers show them, whichever way they count. */
export const bytesPerFile = 10 * 2 ** 20;

export const cleaningLimits: CleaningLimits = {
  // The 48 megapixels of a phone fit.
  pixels: 50_000_000,
  milliseconds: 20_000,
  memory: 2 ** 30,
  keptBytes: 3 * bytesPerFile,
};

/** Files that are made anew at the same moment, and files that wait for it, of one process. */
export const atOnce = { cleaned: 2, waiting: 12 } as const;
