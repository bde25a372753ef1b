import type { Tx } from '../db/index.ts';
import type { LoggedEvent, Platform } from '../platform/index.ts';
import type { Channel } from './channel.ts';
import { rememberedDays } from './defaults.ts';
import { post } from './outbox.ts';
import { noticeOf, onceOf } from './rules/index.ts';
import { onDue } from './sending.ts';
import { forgetEnded } from './store.ts';

/** Has people told of what the log says, each once. */
const noticeNews = async (platform: Platform, tx: Tx, events: readonly LoggedEvent[]): Promise<void> => {
  const now = platform.clock.now();
  for (const event of events) {
    const notice = noticeOf(event, now);
    if (notice === null) continue;
    const { merchantId, cursor } = event;
    await post(platform, tx, { merchantId, once: onceOf(notice, cursor), notice });
  }
};

/** Starts what the messages room does by itself: only where there is a channel. */
export const startMessageJobs = async (platform: Platform, channels: readonly Channel[]): Promise<void> => {
  if (channels.length === 0) return;
  const { jobs, events } = platform;
  await jobs.work('messages.code', (data) => onDue(platform, channels, data));
  await jobs.work('messages.send', (data) => onDue(platform, channels, data));
  await events.read({ name: 'messages.news', take: (tx, news) => noticeNews(platform, tx, news) });
};

/** Forgets what was told long ago. */
export const forgetMessages = ({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<void> =>
  forgetEnded(db, new Date(clock.now().getTime() - rememberedDays * 86_400_000));
