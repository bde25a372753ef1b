import { inTenant } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { settle } from './acting.ts';
import { findForChange } from './case-store.ts';
import { forgetUnstored } from './evidence-store.ts';
import { noticeTroubles, onParcel } from './parcel-troubles.ts';

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

/** Starts what the cases room does by itself. */
export const startCaseJobs = async (platform: Platform): Promise<void> => {
  const { jobs, events } = platform;
  await jobs.work('cases.clock', (data) => onClock(platform, data));
  await jobs.work('cases.parcel', (data) => onParcel(platform, data));
  await events.read({ name: 'cases.parcels', take: (tx, news) => noticeTroubles(platform, tx, news) });
};

/** Forgets files that nobody finished within a day. */
export const forgetUploads = ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> =>
  forgetUnstored(db, new Date(clock.now().getTime() - 86_400_000));
