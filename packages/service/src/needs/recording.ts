import type { Tx } from '../db/index.ts';
import { record } from '../platform/index.ts';
import type { NeedFact, SuggestionFact } from './facts.ts';
import { findAskers } from './suggestion-store.ts';

/**
 * Tells the log of a suggestion that was made, taken back, or gathered elsewhere: by where it was made, which is what
 * figures count it by.
 */
export const recordSuggestion = (
  tx: Tx,
  { merchantId, source }: Pick<SuggestionFact, 'merchantId' | 'source'>,
  at: Date,
): Promise<void> =>
  record(tx, { merchantId, type: 'suggestion.changed', subject: source.id, data: { source: source.kind }, at });

/** Tells it, for each merchant whose customers ask for it, of a need that is met now or is not any more. */
export const recordNeed = async (tx: Tx, before: NeedFact, { id, state }: NeedFact, at: Date): Promise<void> => {
  if ((before.state === 'met') === (state === 'met')) return;
  const merchants = new Set((await findAskers(tx, null, [id])).map(({ merchantId }) => merchantId));
  for (const merchantId of merchants)
    await record(tx, { merchantId, type: 'need.changed', subject: id, data: { state }, at });
};
