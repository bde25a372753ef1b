import { inTenant, type Tx } from '../db/index.ts';
import type { LoggedEvent, Platform } from '../platform/index.ts';
import { ask, endedIn } from './asking.ts';

/** Has those asked whose parcels were delivered or whose cases ended, each once however much the log tells. */
const noticeEnds = async ({ jobs, clock }: Platform, tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  for (const event of events) {
    const ended = endedIn(event);
    if (ended === null) continue;
    const { merchantId } = event;
    await jobs.send(tx, 'reviews.ask', ended.id, { merchantId, ...ended }, clock.now());
  }
};

/** Asks for one rating, once, whoever else looks at the same time or however late it is. */
export const onEnd = async (platform: Platform, { merchantId, kind, id }: Record<string, unknown>): Promise<void> => {
  if (typeof merchantId !== 'string' || typeof id !== 'string' || (kind !== 'parcel' && kind !== 'case')) {
    throw new TypeError('Nothing to ask about.');
  }
  await inTenant(platform.db, merchantId, (tx) => ask(platform, tx, merchantId, { kind, id }));
};

/** Starts what the reviews room does by itself. */
export const startReviewJobs = async (platform: Platform): Promise<void> => {
  await platform.jobs.work('reviews.ask', (data) => onEnd(platform, data));
  await platform.events.read({ name: 'reviews.asks', take: (tx, news) => noticeEnds(platform, tx, news) });
};
