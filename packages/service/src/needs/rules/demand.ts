import type { AskerFact, DemandFact, TierWeights } from '../facts.ts';
import { connected } from './connecting.ts';

/** Those who share a contact are one person, also where a third one with both shows it. */
const personsAmong = (askers: readonly AskerFact[]): AskerFact[][] => {
  const firstWith = new Map<string, AskerFact>();
  const ties: [AskerFact, AskerFact][] = [];
  for (const asker of askers) {
    for (const key of asker.personKeys) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, asker);
      else ties.push([first, asker]);
    }
  }
  return connected(askers, ties);
};

/** How many ask: each person once, with the weight of their merchant's tier, the highest where they have several. */
export const demandOf = (askers: readonly AskerFact[], weights: TierWeights): DemandFact => {
  const persons = personsAmong(askers);
  const weightOf = (asked: readonly AskerFact[]): number =>
    Math.max(...asked.map(({ tier }) => weights[tier ?? 'none']));
  return {
    customers: persons.length,
    suggestions: askers.length,
    weight: persons.reduce((sum, asked) => sum + weightOf(asked), 0),
  };
};
