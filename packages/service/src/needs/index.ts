export type * from './facts.ts';
export { startNeedJobs } from './jobs.ts';
export { findNeed, findNeeds } from './need-store.ts';
export { needRoutes } from './routes.ts';
