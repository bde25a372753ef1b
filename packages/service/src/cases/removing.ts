import { asOperator, type Tx } from '../db/index.ts';
import type { EvidenceStorage } from '../evidence/index.ts';
import type { Platform } from '../platform/index.ts';
import * as store from './evidence-store.ts';

const queue = 'cases.remove-file';

/** Whoever was making a file safe when its upload was forgotten has stored it by then, or never will. */
const surelyOver = 86_400_000;

/**
 * Has files removed from the storage that no upload has any more, in the transaction that forgets them: at once, and
 * again a day later, when whatever was still on its way there has arrived.
 */
export const removeLater = async (
  { jobs, clock }: Platform,
  tx: Tx,
  files: readonly store.KeptFile[],
): Promise<void> => {
  const now = clock.now();
  for (const { merchantId, name } of files) {
    await jobs.send(tx, queue, name, { merchantId, name }, now);
    await jobs.send(tx, queue, `${name} late`, { merchantId, name }, new Date(now.getTime() + surelyOver));
  }
};

/** Removes one file, unless an upload has it. It fails, and is tried again, where the storage does. */
export const onForgotten = async (
  { db }: Platform,
  storage: EvidenceStorage | undefined,
  { merchantId, name }: Record<string, unknown>,
): Promise<void> => {
  if (typeof merchantId !== 'string' || typeof name !== 'string') throw new TypeError('A file of nobody.');
  // No upload is ever given a name that another had, so none can come between.
  if (await asOperator(db, (tx) => store.isKept(tx, { merchantId, name }))) return;
  await storage?.remove(name);
};

/** Forgets files that nobody finished within a day, and those that were refused. */
export const forgetUploads = async (platform: Platform): Promise<void> => {
  const before = new Date(platform.clock.now().getTime() - surelyOver);
  await asOperator(platform.db, async (tx) => removeLater(platform, tx, await store.forgetUnstored(tx, before)));
};
