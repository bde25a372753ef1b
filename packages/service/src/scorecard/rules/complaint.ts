import type { CaseFact, EntryFact } from '../facts.ts';

/** Causes that are nobody's of the operator. */
const others: readonly string[] = ['sender', 'consignee'];

type Judged = Pick<CaseFact, 'confirmedAt' | 'state' | 'cause' | 'kind'>;

/** Proved, not taken back, and not the doing of the sender or the consignee. */
export const isValid = ({ confirmedAt, state, cause }: Judged): boolean =>
  confirmedAt !== null && state !== 'withdrawn' && !(cause !== null && others.includes(cause.code));

/** When somebody complained in a case, if they validly did: also in one that the service had opened itself. */
export const complainedAt = (
  fact: Judged & Pick<CaseFact, 'filedAt'>,
  entries: readonly Pick<EntryFact, 'act' | 'at'>[],
): Date | null => {
  if (!isValid(fact)) return null;
  if (fact.kind === 'complaint') return fact.filedAt;
  // Only complaints join an exception.
  return fact.kind === 'exception' ? (entries.find(({ act }) => act === 'join')?.at ?? null) : null;
};
