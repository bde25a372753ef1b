export type * from './facts.ts';
export { startNeedJobs } from './jobs.ts';
export { findNeeds } from './need-store.ts';
export { needRoutes } from './routes.ts';
