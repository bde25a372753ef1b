import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPGlite } from './database.ts';

const onWindows = process.platform === 'win32';

it.skipIf(onWindows)(
  "The embedded database is its owner's, also in a folder that is open to all (no modes on Windows)",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-modes-'));
    try {
      await chmod(folder, 0o755);
      for (let round = 0; round < 2; round += 1) {
        const db = await openPGlite(folder);
        await db.ping();
        await db.close();
        expect(await readdir(folder)).toEqual(['database']);
        expect((await stat(join(folder, 'database'))).mode & 0o777).toBe(0o700);
        await chmod(join(folder, 'database'), 0o755);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
