import { asOperator, type Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { exponentOf, revenueBetween, setTier, type Revenue } from '../quotes/index.ts';
import { parcelsByMonth, type MonthOfParcels } from '../tracking/index.ts';
import { valueMonths } from './defaults.ts';
import type { Activity, Earned } from './facts.ts';
import { groupsOf, minorOf, nextNight, rankingOf, sameTimeMonthsAgo, stageOf } from './rules/index.ts';
import * as store from './store/merchants.ts';

const queue = 'customers.night';
const key = 'night';

/** Has the figures looked at every night: at once where a night was missed, else when the next one comes. */
export const scheduleNight = (platform: Platform): Promise<void> =>
  asOperator(platform.db, async (tx) => {
    const last = await store.lastNight(tx);
    const now = platform.clock.now();
    await platform.jobs.send(tx, queue, key, {}, last === null ? now : nextNight(last));
  });

/**
 * Looks at all merchants' figures, once a night over all processes: tier and stage of each, and the tier counts at once
 * unless somebody has pinned one. Sets the next night first, so that one which fails does not end them.
 */
export const onNight = async (platform: Platform): Promise<void> => {
  const { db, jobs, clock } = platform;
  const now = clock.now();
  await asOperator(db, (tx) => jobs.send(tx, queue, key, {}, nextNight(now)));
  await asOperator(db, async (tx) => {
    await store.takeNight(tx);
    const last = await store.lastNight(tx);
    if (last === null || nextNight(last) <= now) await lookAtAll(tx, now);
  });
};

const lookAtAll = async (tx: Tx, now: Date): Promise<void> => {
  const from = sameTimeMonthsAgo(now, valueMonths);
  const merchantIds = await store.merchantIds(tx);
  const { currency, earned } = earnedOf(merchantIds, await revenueBetween(tx, from, now));
  const months = groupsOf(await parcelsByMonth(tx), ({ merchantId }) => merchantId);
  for (const ranking of rankingOf(earned)) {
    const { merchantId, tier } = ranking;
    const stage = stageOf(activityOf(months.get(merchantId) ?? []), now);
    await store.saveStanding(tx, { computedAt: now, from, currency, ranking, stage });
    await setTier(tx, merchantId, ({ pin }) => (pin === null ? { tier, pin } : undefined), now);
  }
};

/** Values compare in one currency only: that in which most merchants pay. Those that pay in another bring nothing here. */
const earnedOf = (
  merchantIds: readonly string[],
  revenue: readonly Revenue[],
): { readonly currency: string; readonly earned: readonly Earned[] } => {
  const [usual] = [...groupsOf(revenue, ({ currency }) => currency)].toSorted(
    ([one, { length: of }], [other, { length: ofOther }]) => ofOther - of || (one < other ? -1 : 1),
  );
  const currency = usual?.[0] ?? homeCurrency;
  const places = exponentOf(currency);
  const values = new Map(usual?.[1].map(({ merchantId, amount }) => [merchantId, minorOf(amount, places)]));
  return { currency, earned: merchantIds.map((merchantId) => ({ merchantId, value: values.get(merchantId) ?? 0n })) };
};

/** What nothing is written in. */
const homeCurrency = 'CNY';

const activityOf = (months: readonly MonthOfParcels[]): Activity => {
  const first = months.map(({ firstAt }) => firstAt.getTime());
  const last = months.map(({ lastAt }) => lastAt.getTime());
  return {
    months: months.map(({ month, parcels }) => ({ month, parcels })),
    firstAt: first.length === 0 ? null : new Date(Math.min(...first)),
    lastAt: last.length === 0 ? null : new Date(Math.max(...last)),
  };
};
