import type { Platform } from '../platform/index.ts';
import { noticeContacts, onSubject } from './indexing.ts';
import { onNight, scheduleNight } from './night.ts';

/** Starts what the customers room does by itself. */
export const startCustomerJobs = async (platform: Platform): Promise<void> => {
  const { jobs, events } = platform;
  await jobs.work('customers.index', (data) => onSubject(platform, data));
  await jobs.work('customers.night', () => onNight(platform));
  await scheduleNight(platform);
  await events.read({ name: 'customers.contacts', take: (tx, news) => noticeContacts(platform, tx, news) });
};
