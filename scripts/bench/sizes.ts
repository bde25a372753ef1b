import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import sizeLimits from '../../.size-limit.mjs';
import type { Finding } from './report.ts';

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;

/** What a page loads, brotli, each file compressed by itself as it travels; the budgets are those that `npm run size` holds. */
export const measureSizes = (): Promise<Finding[]> =>
  Promise.resolve(
    sizeLimits.map(({ name, path, limit }) => {
      const files = [path].flat();
      const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
      const [most = 0] = /[\d.]+/.exec(limit)?.map(Number) ?? [];
      return {
        what: `size: ${name}`,
        measured: inKilobytes(bytes),
        budget: `at most ${limit}`,
        holds: bytes <= most * 1000,
      };
    }),
  );
