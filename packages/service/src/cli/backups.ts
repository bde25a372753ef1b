import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { openAsBlob } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFolder, openPGlite } from '../db/index.ts';
import { CommandError } from './command-error.ts';
import { inUse } from './opening.ts';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Adds the operator's key to a backup: without it the sealed secrets in the database are lost. */
export const keepKey = async (data: string, folder: string): Promise<void> => {
  const key = join(data, 'operator.key');
  if (await exists(key)) await copyFile(key, join(folder, 'operator.key'));
};

/**
 * Puts a backup into an empty data folder.
 *
 * @throws CommandError when the folder holds a database already, or the backup is not one.
 */
export const restore = async (data: string, from: string): Promise<{ restored: string }> => {
  const dump = join(from, 'database.tar.gz');
  if (!(await exists(dump)))
    throw new CommandError(`${resolve(from)} holds no backup: there is no database.tar.gz in it.`);
  const lock = await lockFolder(data);
  if (!lock) throw inUse(data);
  try {
    if (await exists(join(data, 'database'))) {
      throw new CommandError(
        `${resolve(data)} holds a database already. Restore into a new folder, and start the service on that one.`,
      );
    }
    await mkdir(data, { recursive: true });
    const db = await openPGlite(data, await openAsBlob(dump));
    await db.ping();
    await db.close();
    if ((await readdir(from)).includes('operator.key'))
      await copyFile(join(from, 'operator.key'), join(data, 'operator.key'));
    return { restored: resolve(data) };
  } finally {
    lock.release();
  }
};
