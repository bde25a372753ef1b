import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { actOn } from './acting.ts';
import { eraseTexts } from './entry-store.ts';
import { removeOfCase } from './evidence-store.ts';
import type { Actor, CaseFile } from './facts.ts';
import { eraseCase } from './rules/index.ts';

/**
 * Erases a person from a case: words, contact and files give way, and what happened, when and by whom of the operator
 * stays.
 *
 * @returns the case as it now is, and the names of the files to remove from the storage once this is committed
 */
export const erase = async (
  platform: Platform,
  tx: Tx,
  { fact, entries }: CaseFile,
  by: Actor,
): Promise<{ readonly file: CaseFile; readonly unused: readonly string[] }> => {
  const file = await actOn(platform, tx, eraseCase(fact, entries), { by, body: { act: 'erase' } });
  await eraseTexts(tx, fact);
  return { file, unused: await removeOfCase(tx, fact) };
};
