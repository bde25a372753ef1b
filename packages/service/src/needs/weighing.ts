import type { Tx } from '../db/index.ts';
import { findAccountTiers } from '../quotes/index.ts';
import { tierWeights } from './defaults.ts';
import type { NeedFact } from './facts.ts';
import { demandOf, type Weighed } from './rules/index.ts';
import { findAskers, type Scope } from './suggestion-store.ts';

/** Needs with how many ask for each: of all, or of one merchant's customers. */
export const weigh = async (tx: Tx, scope: Scope, needs: readonly NeedFact[]): Promise<Weighed[]> => {
  const askers = await findAskers(
    tx,
    scope,
    needs.map(({ id }) => id),
  );
  const tiers = await findAccountTiers(tx, [...new Set(askers.map(({ merchantId }) => merchantId))]);
  return needs.map((need) => {
    const asking = askers.filter(({ needId }) => needId === need.id);
    const counted = asking.map(({ personKeys, merchantId }) => ({
      personKeys,
      tier: tiers.get(merchantId)?.tier ?? null,
    }));
    return { ...need, demand: demandOf(counted, tierWeights) };
  });
};
