import type { MetNeed, Need, Suggestion } from '@waybill/sdk/contract';
import type { NeedFact, SuggestionFact } from '../facts.ts';
import type { Weighed } from './order.ts';

export const presentNeed = ({ id, title, words, kano, moscow, state, outcome, demand, ...times }: Weighed): Need => ({
  ...{ id, title, words, kano, moscow, state, outcome },
  stateSince: times.stateSince.toISOString(),
  createdAt: times.createdAt.toISOString(),
  demand: { ...demand },
});

export const presentMet = ({ id, title, outcome, stateSince }: NeedFact): MetNeed => ({
  ...{ id, title, outcome },
  metAt: stateSince.toISOString(),
});

export const presentSuggestion = ({
  id,
  merchantId,
  source,
  text,
  at,
  needId,
  toldAt,
}: SuggestionFact): Suggestion => ({
  ...{ id, merchantId, source: source.kind, sourceId: source.id, text },
  at: at.toISOString(),
  needId,
  toldAt: toldAt?.toISOString() ?? null,
});
