import type { CaseAct } from '@waybill/sdk/contract';
import type { CaseFact, EntryFact, SystemAct } from '../facts.ts';
import { outcomeOf } from './machine.ts';

/** Something was said, or done as promised: the customer's time to answer begins again. */
const news: readonly CaseAct[] = ['wait', 'resolve', 'message', 'attach', 'keep_promise'];

const minute = 60_000;

/**
 * What follows, and when, from a customer who answers neither a question nor a resolution: they are asked again, and
 * then the case is closed without an answer, never as satisfied. The second counts from when they were really asked, so
 * that they have their time also when the service was down. Null where nothing is awaited of anybody.
 */
export const silenceOf = (
  fact: CaseFact,
  entries: readonly EntryFact[],
): { readonly at: Date; readonly body: SystemAct } | null => {
  const { terms, state } = fact;
  if (state !== 'waiting_for_customer' && state !== 'resolved') return null;
  const last = entries.findLast(({ act }) => act === 'ask_again' || news.includes(act));
  if (last === undefined) return null;
  const body = { act: last.act === 'ask_again' ? 'close_no_answer' : 'ask_again' } as const;
  if (!outcomeOf(fact, body.act, 'system').fits) return null;
  const patience = body.act === 'ask_again' ? terms.askAgainMinutes : terms.closeMinutes;
  return { at: new Date(last.at.getTime() + patience * minute), body };
};
