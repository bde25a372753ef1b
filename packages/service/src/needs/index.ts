export type * from './facts.ts';
export { gatherFrom } from './gathering.ts';
export { startNeedJobs } from './jobs.ts';
export { findNeed, findNeeds, insertNeed } from './need-store.ts';
export { needRoutes } from './routes.ts';
export { gather as gatherSuggestions, listSuggestions } from './suggestion-store.ts';
