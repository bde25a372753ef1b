import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Held while a process uses a data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process alone, or says that another one has it (undefined). PGlite has no lock of its
 * own, and two processes on one folder lose rows. SQLite's file lock serves: it is the operating system's, so it ends
 * with the process however that ends, and it works the same everywhere.
 */
export const lockFolder = async (folder: string): Promise<FolderLock | undefined> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return undefined;
    throw error;
  }
  return {
    release: () => {
      file.close();
    },
  };
};
