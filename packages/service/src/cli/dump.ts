import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../db/index.ts';
import { CommandError, reasonOf } from './command-error.ts';

/** What the dump in a backup's folder is called. */
export const dumpName = 'database.tar.gz';

/** Writes a dump of the embedded database into a folder. An older one stays until the new one is whole. */
export const writeDump = async (db: Database, folder: string): Promise<{ file: string }> => {
  if (!db.dump) throw new CommandError('Only the embedded database is backed up by Waybill.');
  const file = join(folder, dumpName);
  const part = `${file}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(part, Buffer.from(await (await db.dump()).arrayBuffer()), { mode: 0o600 });
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new CommandError(`The backup cannot be written to ${folder} (${reasonOf(cause)}).`, { cause });
  }
  return { file };
};
