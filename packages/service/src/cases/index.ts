export { actOn, settle, type Doing, type Sets } from './acting.ts';
export { findCase, findForChange as findCaseForChange } from './case-store.ts';
export { customerCaseRoutes } from './customer-routes.ts';
export { defaultClocks, defaultLevels, defaultMatrix, levelRoles } from './defaults.ts';
export type * from './facts.ts';
export { startCaseJobs } from './jobs.ts';
export { openCase, type Matter } from './opening.ts';
export * from './rules/index.ts';
export { caseSettings } from './settings.ts';
