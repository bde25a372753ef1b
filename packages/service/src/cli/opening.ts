import { resolve } from 'node:path';
import { pino, type Logger } from 'pino';
import * as z from 'zod/mini';
import { lockFolder, migrate, openPGlite, openPostgres, type Database, type FolderLock } from '../db/index.ts';
import {
  loadOperatorKey,
  queues,
  startPlatform,
  stopPlatform,
  type Messenger,
  type Platform,
} from '../platform/index.ts';
import { CommandError } from './command-error.ts';

/** Where the data is. */
export interface Place {
  /** The data folder: the embedded database, the operator's key and the service's socket. */
  readonly data: string;
  readonly databaseUrl?: string | undefined;
}

/** A platform with its folder. */
export interface Opened {
  readonly platform: Platform;
  close(): Promise<void>;
}

/** Carries codes nowhere but to the log: for demos, until a real channel is set up. */
const logMessenger = (log: Logger): Messenger => ({
  send: ({ channel, to, code }) => {
    log.warn(
      { channel, to: `…${to.slice(-4)}`, code },
      'one-time code (no channel is set up, so it is only written here)',
    );
    return Promise.resolve();
  },
});

const openDatabase = async ({ data, databaseUrl }: Place): Promise<Database> => {
  if (!databaseUrl) return openPGlite(data);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new CommandError('--database-url must look like postgres://user:password@host/database');
  const db = openPostgres(databaseUrl);
  try {
    await db.ping();
  } catch (cause) {
    await db.close();
    throw new CommandError(
      `The database does not answer (${cause instanceof Error ? cause.message : 'no reason given'}). Check --database-url and that PostgreSQL is running.`,
      { cause },
    );
  }
  return db;
};

/** The folder is another process's; `inUse` says so in words. */
export const inUse = (data: string): CommandError =>
  new CommandError(
    `The data folder ${resolve(data)} is in use by another Waybill. Stop that one, or choose another folder with --data.`,
  );

/**
 * Opens the data, migrates it and starts the platform. On the embedded database the folder is locked first.
 *
 * @returns undefined when another process has the folder.
 */
export const open = async (
  place: Place,
  options: { log?: Logger; trustedProxies?: number } = {},
): Promise<Opened | undefined> => {
  // Errors of input are told in words; without a language every message is "Invalid input".
  z.config(z.locales.en());
  let lock: FolderLock | undefined;
  if (!place.databaseUrl) {
    lock = await lockFolder(place.data);
    if (!lock) return undefined;
  }
  try {
    const db = await openDatabase(place);
    await migrate(db, queues);
    const log = options.log ?? pino({ level: 'silent' });
    const platform = await startPlatform({
      db,
      log,
      operator: await loadOperatorKey(place.data, process.env.WAYBILL_OPERATOR_KEY),
      messenger: logMessenger(log),
      ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
    });
    return {
      platform,
      close: async () => {
        await stopPlatform(platform);
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
};
