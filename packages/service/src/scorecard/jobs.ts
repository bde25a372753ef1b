import type { Platform } from '../platform/index.ts';
import { countDue, countNews } from './following.ts';

/** Starts what the scorecard room does by itself. */
export const startScorecardJobs = async (platform: Platform): Promise<void> => {
  const { jobs, events } = platform;
  await jobs.work('scorecard.due', () => countDue(platform));
  await jobs.schedule('scorecard.due', '* * * * *');
  await events.read({ name: 'scorecard', atOnce: 40, take: (tx, news) => countNews(platform, tx, news) });
};
