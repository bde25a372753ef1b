import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Writes each script in brotli and gzip beside itself: servers hand those out instead of compressing for every page. */
export const precompress = () => ({
  name: 'precompress',
  async writeBundle({ dir }, bundle) {
    for (const { type, code, fileName } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const file = path.join(dir, fileName);
      await writeFile(`${file}.br`, brotliCompressSync(code));
      await writeFile(`${file}.gz`, gzipSync(code, { level: 9 }));
    }
  },
});
