import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { checkName, type EvidenceStorage } from './storage.ts';

/** Keeps evidence as files that only the service's user can read. The folder is made when it is first needed. */
export const folderStorage = (folder: string): EvidenceStorage => {
  // Not all in one folder: two characters make 4,096 of them.
  const pathOf = (name: string): string => join(folder, checkName(name).slice(0, 2), name);
  return {
    put: async (name, bytes) => {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const part = join(folder, `${randomUUID()}.part`);
      try {
        await writeThrough(part, bytes);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await sync(dirname(path));
    },
    get: async (name) => {
      const file = await open(pathOf(name)).catch(ifMissing);
      return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
    },
    remove: async (name) => {
      await rm(pathOf(name), { force: true });
    },
  };
};

const writeThrough = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** A file is there after a power cut only when the folder that names it was written too. Windows does that by itself. */
const sync = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

const ifMissing = (error: unknown): undefined => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
};
