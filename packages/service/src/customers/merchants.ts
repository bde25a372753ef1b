import type { Merchant, MerchantFile, StageMeasures, TierExplanation } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { exponentOf, findAccountTiers, type AccountTier } from '../quotes/index.ts';
import { stageRule, tierBoundaries } from './defaults.ts';
import type { MerchantFact, Stage, Standing } from './facts.ts';
import { decimalOf, shareOf } from './rules/index.ts';
import { staffNames } from './store/merchants.ts';

const none: AccountTier = { tier: null, pin: null };

const moneyOf = (minor: bigint, currency: string) => ({ amount: decimalOf(minor, exponentOf(currency)), currency });

const present = ({ id, name, createdAt, manager, standing }: MerchantFact, { tier, pin }: AccountTier): Merchant => ({
  ...{ id, name, manager, tier },
  createdAt: createdAt.toISOString(),
  pinned: pin !== null,
  value: standing && moneyOf(standing.ranking.value, standing.currency),
  share: standing && shareOf(standing.ranking.value, standing.ranking.total),
  stage: standing?.stage.stage ?? null,
});

/** Merchants as the list has them. */
export const presentMerchants = async (tx: Tx, facts: readonly MerchantFact[]): Promise<Merchant[]> => {
  const tiers = await findAccountTiers(
    tx,
    facts.map(({ id }) => id),
  );
  return facts.map((fact) => present(fact, tiers.get(fact.id) ?? none));
};

/** All that is known of one. */
export const presentMerchantFile = async (tx: Tx, fact: MerchantFact): Promise<MerchantFile> => {
  const account = (await findAccountTiers(tx, [fact.id])).get(fact.id) ?? none;
  const { pin } = account;
  const names = await staffNames(tx, pin?.by == null ? [] : [pin.by]);
  return {
    ...present(fact, account),
    pin: pin && {
      reason: pin.reason,
      by: pin.by === null ? null : { id: pin.by, name: names.get(pin.by) ?? '' },
      at: pin.at.toISOString(),
    },
    explanation: fact.standing && explain(fact.standing),
    measures: fact.standing && measuresOf(fact.standing.stage),
  };
};

const explain = ({ computedAt, from, currency, ranking }: Standing): TierExplanation => {
  const { tier, rank, of, tied, value, total, ahead } = ranking;
  return {
    ...{ tier, rank, of, tied },
    computedAt: computedAt.toISOString(),
    from: from.toISOString(),
    value: moneyOf(value, currency),
    total: moneyOf(total, currency),
    share: shareOf(value, total),
    ahead: shareOf(ahead, total),
    cumulative: shareOf(ahead + value, total),
    boundaries: { A: Number(tierBoundaries.A) / 100, B: Number(tierBoundaries.B) / 100 },
  };
};

const measuresOf = ({ firstParcelAt, lastParcelAt, months, ...stage }: Stage): StageMeasures => ({
  ...stage,
  months: [...months],
  firstParcelAt: firstParcelAt?.toISOString() ?? null,
  lastParcelAt: lastParcelAt?.toISOString() ?? null,
  rule: {
    leastMonths: stageRule.leastMonths,
    steadyMonths: stageRule.steadyMonths,
    mostGrowth: stageRule.mostGrowth / 100,
  },
});
