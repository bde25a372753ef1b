import { inTenant, type Tx } from '../db/index.ts';
import type { LoggedEvent, Platform } from '../platform/index.ts';
import { gatherFrom, sourceIn } from './gathering.ts';
import { tell } from './telling.ts';

/** Has reviews and cases looked at that the log tells of, each once however much it tells. */
const noticeSources = async ({ jobs, clock }: Platform, tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  for (const event of events) {
    const source = sourceIn(event);
    if (source === null) continue;
    const { merchantId } = event;
    await jobs.send(tx, 'needs.gather', source.id, { merchantId, ...source }, clock.now());
  }
};

const onSource = async (platform: Platform, { merchantId, kind, id }: Record<string, unknown>): Promise<void> => {
  if (typeof merchantId !== 'string' || typeof id !== 'string' || (kind !== 'review' && kind !== 'case')) {
    throw new TypeError('A suggestion from nowhere.');
  }
  await inTenant(platform.db, merchantId, (tx) => gatherFrom(platform, tx, merchantId, { kind, id }));
};

const onMet = async (platform: Platform, { needId }: Record<string, unknown>): Promise<void> => {
  if (typeof needId !== 'string') throw new TypeError('Telling of no need.');
  await tell(platform, needId);
};

/** Starts what the needs room does by itself. */
export const startNeedJobs = async (platform: Platform): Promise<void> => {
  const { jobs, events } = platform;
  await jobs.work('needs.gather', (data) => onSource(platform, data));
  await jobs.work('needs.tell', (data) => onMet(platform, data));
  await events.read({ name: 'needs.sources', take: (tx, news) => noticeSources(platform, tx, news) });
};
