import type { CaseClass, CaseType } from '@waybill/sdk/contract';
import { caseClasses, caseTypesByClass } from '@waybill/sdk/contract';

/** The class that a type belongs to. */
export const classOf = (type: CaseType): CaseClass =>
  caseClasses.find((about) => (caseTypesByClass[about] as readonly CaseType[]).includes(type)) ?? 'other';

/** Types that are one trouble to whoever waits for the parcel, the graver the later. */
const matters: readonly (readonly CaseType[])[] = [
  ['tracking_missing', 'delayed', 'misrouted', 'lost'],
  ['contaminated', 'broken'],
  ['over', 'short'],
];

const matterOf = (type: CaseType): readonly CaseType[] => matters.find((types) => types.includes(type)) ?? [type];

/** Whether two cases of one parcel would be about the same thing. */
export const sameMatter = (a: CaseType, b: CaseType): boolean => matterOf(a).includes(b);

/** Whether the same thing has turned out worse: late, and then lost. */
export const isGraver = (now: CaseType, before: CaseType): boolean =>
  sameMatter(now, before) && matterOf(now).indexOf(now) > matterOf(now).indexOf(before);
