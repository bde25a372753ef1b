import { asStaff, type Tx } from '../db/index.ts';
import { record, type Platform } from '../platform/index.ts';
import type { NeedFact } from './facts.ts';
import { findNeed } from './need-store.ts';
import { markTold, takeUntold } from './suggestion-store.ts';

/** How many are told in one transaction. */
const batch = 100;

/** Has those told who asked for a need, once it is met. */
export const tellLater = async ({ jobs, clock }: Platform, tx: Tx, { id, state }: NeedFact): Promise<void> => {
  if (state === 'met') await jobs.send(tx, 'needs.tell', id, { needId: id }, clock.now());
};

/**
 * Tells those who asked, each person of a merchant once: an event for each, which says by what they asked. Channels read it
 * from the log.
 */
export const tell = async (platform: Platform, needId: string): Promise<void> => {
  while ((await asStaff(platform.db, (tx) => tellSome(platform, tx, needId))) === batch);
};

const tellSome = async ({ clock }: Platform, tx: Tx, needId: string): Promise<number> => {
  if ((await findNeed(tx, needId))?.state !== 'met') return 0;
  const at = clock.now();
  const untold = await takeUntold(tx, needId, batch);
  for (const suggestion of untold) {
    if (await markTold(tx, suggestion, at)) continue;
    const { merchantId, source, id } = suggestion;
    const data = { suggestion: id, source: source.kind, sourceId: source.id };
    await record(tx, { merchantId, type: 'need.met', subject: needId, data, at });
  }
  return untold.length;
};
