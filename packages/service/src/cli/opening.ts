import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pino, type Logger } from 'pino';
import * as z from 'zod/mini';
import { lockFolder, migrate, openPGlite, openPostgres, type Database, type FolderLock } from '../db/index.ts';
import {
  loadOperatorKey,
  OperatorKeyError,
  queues,
  startPlatform,
  stopPlatform,
  type Platform,
  type PlatformOptions,
} from '../platform/index.ts';
import { CommandError, reasonOf } from './command-error.ts';
import { noMessenger } from './messengers.ts';
import { readSettings } from './settings.ts';

/** Where the data is. */
export interface Place {
  /** The data folder: the embedded database, the operator's key and the service's socket. */
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}

export interface OpenOptions {
  readonly log?: Logger;
  readonly trustedProxies?: number;
  readonly publicUrl?: string | undefined;
  /** What carries one-time codes. By default nothing does. */
  readonly messenger?: (log: Logger) => PlatformOptions['messenger'];
}

/** A platform with its folder. */
export interface Opened {
  readonly platform: Platform;
  readonly close: () => Promise<void>;
}

/** The folder is another process's; `inUse` says so in words. */
export const inUse = (data: string): CommandError =>
  new CommandError(
    `The data folder ${resolve(data)} is in use by another Waybill. Stop that one, or choose another folder with --data.`,
  );

/** Makes the data folder if there is none, and takes it for this process. @returns undefined when another one has it. */
export const takeFolder = async (data: string): Promise<FolderLock | undefined> => {
  try {
    // The embedded database lets everybody read and write its files, so the folder must not.
    await mkdir(data, { recursive: true, mode: 0o700 });
    return await lockFolder(data);
  } catch (cause) {
    throw new CommandError(
      `The data folder ${resolve(data)} cannot be used (${reasonOf(cause)}). Make it writable, or choose another with --data.`,
      { cause },
    );
  }
};

/** The database in a data folder that this process has taken. */
export const openEmbedded = async (data: string): Promise<Database> => {
  try {
    return await openPGlite(data);
  } catch (cause) {
    const folder = resolve(data, 'database');
    const format = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '');
    throw new CommandError(
      `The database in ${folder} cannot be opened (${reasonOf(cause)}): it is damaged, or another version of Waybill made it${format && ` (in the format of PostgreSQL ${format.trim()})`}. Use that version, or put a backup into a new folder with: waybill restore --from BACKUP --data FOLDER`,
      { cause },
    );
  }
};

const openServer = async (databaseUrl: string): Promise<Database> => {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new CommandError('--database-url (or DATABASE_URL) must look like postgres://user:password@host/database');
  }
  const db = openPostgres(databaseUrl);
  try {
    await db.ping();
  } catch (cause) {
    await db.close();
    throw new CommandError(
      `The database does not answer (${reasonOf(cause)}). Check --database-url and that PostgreSQL is running.`,
      { cause },
    );
  }
  return db;
};

const bringToThisVersion = async (db: Database): Promise<void> => {
  try {
    await migrate(db, queues);
  } catch (cause) {
    throw new CommandError(
      `The database cannot be brought to this version of Waybill (${reasonOf(cause)}). Check that a newer Waybill has not used it, and that its user may make tables.`,
      { cause },
    );
  }
};

/** Its errors are words for the operator. */
const readOperatorKey = (data: string) =>
  loadOperatorKey(data, process.env.WAYBILL_OPERATOR_KEY).catch((cause: unknown) => {
    throw new CommandError(`The operator key cannot be used: ${reasonOf(cause)}`, { cause });
  });

const leastToken = 16;

const readMetricsToken = (): string | undefined => {
  const { METRICS_TOKEN: token = '' } = process.env;
  if (token === '') return undefined;
  // What `Authorization: Bearer` can carry.
  if (token.length < leastToken || !/^[\w.~+/=-]+$/.test(token))
    throw new CommandError(
      `METRICS_TOKEN takes ${leastToken} or more letters, digits and . ~ + / = - _: make one with openssl rand -base64 32`,
    );
  return token;
};

/**
 * Opens the data, migrates it and starts the platform. On the embedded database the folder is locked first.
 *
 * @returns undefined when another process has the folder.
 */
export const open = async (place: Place, options: OpenOptions = {}): Promise<Opened | undefined> => {
  // Errors of input are told in words; without a language every message is "Invalid input".
  z.config(z.locales.en());
  const lock = place.databaseUrl ? undefined : await takeFolder(place.data);
  if (!place.databaseUrl && !lock) return undefined;
  let db: Database | undefined;
  try {
    const settings = await readSettings(place.data);
    const operator = await readOperatorKey(place.data);
    db = await (place.databaseUrl ? openServer(place.databaseUrl) : openEmbedded(place.data));
    await bringToThisVersion(db);
    const { log = pino({ level: 'silent' }), trustedProxies = 0, publicUrl, messenger = noMessenger } = options;
    const platform = await startPlatform({
      db,
      log,
      operator,
      messenger: messenger(log),
      settings,
      trustedProxies,
      publicUrl,
      metricsToken: readMetricsToken(),
    });
    return {
      platform,
      close: async () => {
        await stopPlatform(platform);
        lock?.release();
      },
    };
  } catch (error) {
    await db?.close().catch(() => undefined);
    lock?.release();
    if (error instanceof OperatorKeyError) throw new CommandError(error.message, { cause: error });
    throw error;
  }
};
