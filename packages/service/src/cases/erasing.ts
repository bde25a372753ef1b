import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { actOn } from './acting.ts';
import { eraseTexts } from './entry-store.ts';
import { removeOfCase } from './evidence-store.ts';
import type { Actor, CaseFile } from './facts.ts';
import { removeLater } from './removing.ts';
import { eraseCase, isFinal } from './rules/index.ts';

/**
 * Erases a person from a case: words, contact and files give way, and what happened, when and by whom of the operator
 * stays.
 *
 * @returns the case as it now is
 */
export const erase = async (platform: Platform, tx: Tx, before: CaseFile, by: Actor): Promise<CaseFile> => {
  const { fact, entries } = await endUnproved(platform, tx, before);
  const file = await actOn(platform, tx, eraseCase(fact, entries), { by, body: { act: 'erase' } });
  await eraseTexts(tx, fact);
  await removeLater(platform, tx, await removeOfCase(tx, fact));
  return file;
};

/** Nobody works on what nobody proved once nobody stands behind it. */
const endUnproved = async (platform: Platform, tx: Tx, file: CaseFile): Promise<CaseFile> =>
  isFinal(file.fact.state) || file.fact.confirmedAt !== null
    ? file
    : actOn(platform, tx, file, { by: { kind: 'system' }, body: { act: 'withdraw' } });
