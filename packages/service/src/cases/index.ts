export { actOn, settle, type Doing, type Sets } from './acting.ts';
export {
  findCase,
  findForChange as findCaseForChange,
  findOfParcel as findCasesOfParcel,
  findOfPerson as findCasesOfPerson,
} from './case-store.ts';
export { contactKey, contactKeysOf, toContact } from './contacts.ts';
export { customerCaseRoutes } from './customer-routes.ts';
export { defaultClocks, defaultLevels, defaultMatrix, levelRoles } from './defaults.ts';
export { withEntries } from './entry-store.ts';
export { linkToEvidence } from './evidence-links.ts';
export type * from './facts.ts';
export { findAboutParcels as findCasesAboutParcels, findCases } from './figures-store.ts';
export { beginDuty } from './duty-store.ts';
export { startCaseJobs } from './jobs.ts';
export { erase } from './erasing.ts';
export { evidenceRoutes } from './evidence-routes.ts';
export { openCase, type Matter } from './opening.ts';
export { keep as keepPromise, plan as makePlan, type Plan } from './planning.ts';
export { presentCase } from './presenting.ts';
export { forgetUploads } from './removing.ts';
export * from './rules/index.ts';
export { listOpen } from './queue-store.ts';
export { caseSettings } from './settings.ts';
export type { StaffDoing } from './staff-acting.ts';
export { staffCaseRoutes } from './staff-routes.ts';
