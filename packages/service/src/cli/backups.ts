import { openAsBlob } from 'node:fs';
import { copyFile, cp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openPGlite } from '../db/index.ts';
import { CommandError, reasonOf } from './command-error.ts';
import { hereOrThere } from './dispatch.ts';
import { dumpName, writeDump } from './dump.ts';
import { evidenceFolder } from './evidence-storage.ts';
import { inUse, openEmbedded, takeFolder, type Place } from './opening.ts';
import { askService } from './socket.ts';

const keyName = 'operator.key';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const refuseServer = ({ databaseUrl }: Place): void => {
  if (databaseUrl) {
    throw new CommandError(
      'On PostgreSQL make backups with pg_dump, put them back with pg_restore, and keep the operator key with them.',
    );
  }
};

/**
 * Copies the embedded database and the operator's key, without which the sealed secrets in the database are lost. The
 * database is left at the version it has: a backup comes before a change of version.
 *
 * @throws CommandError when there is no database in the folder, or the backup cannot be written.
 */
export const backUp = async (place: Place, to: string): Promise<object> => {
  refuseServer(place);
  const { data } = place;
  const folder = resolve(to);
  if (!(await exists(join(data, 'database')))) {
    throw new CommandError(`${resolve(data)} holds no database to back up. Say with --data where yours is.`);
  }
  const answer = await hereOrThere(
    () => dumpHere(data, folder),
    () => askService(data, 'backup', { folder }),
  );
  const key = join(data, keyName);
  if (await exists(key)) await copyFile(key, join(folder, keyName));
  // After the database: a file that is stored meanwhile is one too many, and none is missing.
  await copyEvidence(data, folder);
  return answer;
};

const dumpHere = async (data: string, folder: string): Promise<object | undefined> => {
  const lock = await takeFolder(data);
  if (!lock) return undefined;
  try {
    const db = await openEmbedded(data);
    try {
      return await writeDump(db, folder);
    } finally {
      await db.close();
    }
  } finally {
    lock.release();
  }
};

/**
 * Puts a backup into a data folder that has no database, and no other operator's key.
 *
 * @throws CommandError when it has, or the backup is not one.
 */
export const restore = async (place: Place, from: string): Promise<{ restored: string }> => {
  refuseServer(place);
  const { data } = place;
  const file = join(from, dumpName);
  if (!(await exists(file))) {
    throw new CommandError(`${resolve(from)} holds no backup: there is no ${dumpName} in it.`);
  }
  const lock = await takeFolder(data);
  if (!lock) throw inUse(data);
  try {
    if (await exists(join(data, 'database'))) throw alreadyThere(data, 'a database');
    const [kept, present] = await Promise.all([from, data].map((folder) => read(join(folder, keyName))));
    if (kept && present && !kept.equals(present)) throw alreadyThere(data, "another operator's key");
    const unpacked = await unpack(file, data);
    if (kept) await writeFile(join(data, keyName), kept, { mode: 0o600 });
    await copyEvidence(from, data);
    await unpacked.moveIn();
    return { restored: resolve(data) };
  } finally {
    lock.release();
  }
};

/** Where it is kept in the folder; a bucket has backups of its own. */
const copyEvidence = async (from: string, to: string): Promise<void> => {
  const files = join(from, evidenceFolder);
  if (await exists(files)) await cp(files, join(to, evidenceFolder), { recursive: true });
};

const alreadyThere = (data: string, what: string): CommandError =>
  new CommandError(
    `${resolve(data)} holds ${what} already. Restore into a new folder, and start the service on that one.`,
  );

const read = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** Beside its place first, then all at once: a restore that is cut off leaves no half of a database. */
const unpack = async (file: string, data: string): Promise<{ moveIn(): Promise<void> }> => {
  const beside = join(data, 'restoring');
  await rm(beside, { recursive: true, force: true });
  try {
    const db = await openPGlite(beside, await openAsBlob(file));
    await db.ping();
    await db.close();
  } catch (cause) {
    await rm(beside, { recursive: true, force: true });
    throw new CommandError(`${resolve(file)} is not a backup that can be read (${reasonOf(cause)}).`, { cause });
  }
  return {
    moveIn: async () => {
      await rename(join(beside, 'database'), join(data, 'database'));
      await rm(beside, { recursive: true, force: true });
    },
  };
};
