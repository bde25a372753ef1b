/** The decisions of the agreements room: data in, data out. */
export { issuesOf, targetsOf, timeIssues, type AgreementIssue } from './draft.ts';
export { presentAgreement } from './present.ts';
export { objectionTo } from './signing.ts';
