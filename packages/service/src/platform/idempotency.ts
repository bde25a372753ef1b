import { createHash } from 'node:crypto';
import type { Tx } from '../db/index.ts';
import * as store from './idempotency-store.ts';
import { openKept, sealForKeeping } from './kept-tokens.ts';
import type { OperatorKey } from './operator-key.ts';
import { ProblemError } from './problems.ts';

/** The first answer of a call, as it is replayed. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/** What makes two calls the same call: who asks (key and token), what (route), and the key they chose. */
export interface CallIdentity {
  /** Null: a member of staff, who acts for the operator. */
  readonly merchantId: string | null;
  readonly credential: string;
  readonly token: string | undefined;
  readonly route: string;
  readonly idempotencyKey: string;
  /** Path and body, as sent. */
  readonly request: string;
}

const hash = (...parts: string[]): string => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${String(part.length)}:${part}`);
  return sum.digest('base64url');
};

/**
 * Runs a change once for one idempotency key. The answer is kept in the transaction of the change itself, so a process
 * that dies in between leaves either both or neither.
 *
 * What opens something in it (tokens, and links that hold them) is kept sealed.
 *
 * @throws ProblemError idempotency_in_flight, idempotency_mismatch.
 */
export const once = async (
  operator: OperatorKey,
  tx: Tx,
  call: CallIdentity,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { replayed: boolean }> => {
  const scope = hash(call.credential, call.token ?? '', call.route, call.idempotencyKey);
  const request = hash(call.request);
  if (!(await store.tryLock(tx, call.merchantId, scope))) {
    throw new ProblemError('idempotency_in_flight', { detail: 'Wait a moment and send it again.', retryAfter: 1 });
  }
  const kept = await store.find(tx, call.merchantId, scope);
  if (kept) {
    if (kept.requestHash !== request)
      throw new ProblemError('idempotency_mismatch', { detail: 'Use a new Idempotency-Key for a new request.' });
    return { status: kept.status, body: openKept(operator, kept.body), replayed: true };
  }
  const answer = await work();
  await store.keep(tx, call.merchantId, scope, request, { ...answer, body: sealForKeeping(operator, answer.body) });
  return { ...answer, replayed: false };
};
