export type { Channel, Letter, Outcome } from './channel.ts';
export { emailChannel, mailServerAt, type MailOptions } from './email/email-channel.ts';
export { forgetMessages, startMessageJobs } from './jobs.ts';
export { optOutRoutes } from './opt-out-routes.ts';
export { outbox } from './outbox.ts';
export { messageSettings } from './settings.ts';
