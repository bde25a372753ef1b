import { stageRule } from '../defaults.ts';
import type { Activity, MonthCount, Stage } from '../facts.ts';
import { monthOf, wholeMonths } from './months.ts';

const sumOf = (months: readonly MonthCount[]): number => months.reduce((sum, { parcels }) => sum + parcels, 0);

/** How much the last three months differ from the three before. Null: there was nothing to differ from. */
const growthOf = (months: readonly MonthCount[]): number | null => {
  const before = sumOf(months.slice(-6, -3));
  return before === 0 ? null : Math.round(((sumOf(months.slice(-3)) - before) / before) * 10_000) / 10_000;
};

const isSteady = (months: readonly MonthCount[]): boolean => {
  const before = sumOf(months.slice(-6, -3));
  return Math.abs(sumOf(months.slice(-3)) - before) * 100 <= before * stageRule.mostGrowth;
};

/**
 * A merchant's stage, from what it gave over in the last twelve whole months: a trial while few of them have a parcel;
 * stable once each of the last six has one and the volume holds; forming in between.
 */
export const stageOf = ({ months: counted, firstAt, lastAt }: Activity, now: Date): Stage => {
  const by = new Map(counted.map(({ month, parcels }) => [month, parcels]));
  const months = wholeMonths(now, 12).map((month) => ({ month, parcels: by.get(month) ?? 0 }));
  const monthsActive = months.filter(({ parcels }) => parcels > 0).length;
  const read = {
    months,
    monthsActive,
    growth: growthOf(months),
    thisMonth: by.get(monthOf(now)) ?? 0,
    firstParcelAt: firstAt,
    lastParcelAt: lastAt,
  };
  if (monthsActive < stageRule.leastMonths) return { ...read, stage: 'trial', because: 'few_months' };
  if (months.slice(-stageRule.steadyMonths).some(({ parcels }) => parcels === 0))
    return { ...read, stage: 'forming', because: 'gaps' };
  return isSteady(months)
    ? { ...read, stage: 'stable', because: 'steady' }
    : { ...read, stage: 'forming', because: 'changing' };
};
