import { inTenant } from '../db/index.ts';
import type { EvidenceStorage } from '../evidence/index.ts';
import type { Platform } from '../platform/index.ts';
import { settle } from './acting.ts';
import { findForChange } from './case-store.ts';
import { noticeTroubles, onParcel } from './parcel-troubles.ts';
import { onForgotten } from './removing.ts';

/**
 * A case's clock may be out: does what is due now, once, whoever else looks at the same time or however late it is, and
 * sets the next clock.
 */
export const onClock = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, caseId } = data;
  if (typeof merchantId !== 'string' || typeof caseId !== 'string') throw new TypeError('A clock of no case.');
  await inTenant(platform.db, merchantId, async (tx) => {
    const file = await findForChange(tx, merchantId, caseId);
    if (file) await settle(platform, tx, file);
  });
};

/** Starts what the cases room does by itself. @param storage where its files are, if there is a place for them */
export const startCaseJobs = async (platform: Platform, storage?: EvidenceStorage): Promise<void> => {
  const { jobs, events } = platform;
  await jobs.work('cases.clock', (data) => onClock(platform, data));
  await jobs.work('cases.parcel', (data) => onParcel(platform, data));
  await jobs.work('cases.remove-file', (data) => onForgotten(platform, storage, data));
  await events.read({ name: 'cases.parcels', take: (tx, news) => noticeTroubles(platform, tx, news) });
};
