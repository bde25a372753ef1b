import type { Received, createReview } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { invalidAt, newId, ProblemError, record, type Caller, type Platform } from '../platform/index.ts';
import type { ReviewFact } from './facts.ts';
import * as nps from './nps-store.ts';
import { findReview, insertReview, updateReview } from './review-store.ts';
import { changedFields, isEditable, nothingSaid, quarterOf, unfitTags, withSaid, type Said } from './rules/index.ts';
import { isTheirs, subjectOf } from './subjects.ts';

/** @throws ProblemError invalid_request, at the first tag that does not go with the score. */
const checkTags = (said: Said, score: number): void => {
  const [first] = unfitTags(said, score);
  if (first !== undefined) throw invalidAt(`#/tags/${first}`, `This tag does not go with a score of ${score}.`);
};

/** Whether somebody has not said in this quarter how likely they are to recommend us. Of nobody we cannot tell. */
export const isNpsDue = async (tx: Tx, person: nps.Person, now: Date): Promise<boolean> =>
  person.personKeys.length > 0 && !(await nps.hasAnswered(tx, person, quarterOf(now)));

/** @throws ProblemError nps_not_due. */
const keepNps = async (tx: Tx, before: number | null, review: ReviewFact, now: Date): Promise<void> => {
  const { nps: score } = review;
  if (score === before) return;
  if (score === null) return nps.removeNps(tx, review);
  if (before === null) {
    await nps.takeTurns(tx, review);
    if (!(await isNpsDue(tx, review, now))) throw new ProblemError('nps_not_due');
  }
  await nps.saveNps(tx, review, { score, quarter: quarterOf(now), at: now });
};

/**
 * Rates a parcel or a case, once.
 *
 * @throws ProblemError review_not_found, not_rateable, already_rated, nps_not_due, invalid_request.
 */
export const rate = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { number, carrier, caseId, ...said }: Received<typeof createReview>['body'],
): Promise<ReviewFact> => {
  const { merchantId } = caller;
  const { fact: subject, personKeys, endedAt } = await subjectOf(platform, tx, caller, { number, carrier, caseId });
  if (endedAt === null) throw new ProblemError('not_rateable');
  checkTags(said, said.score);
  const at = platform.clock.now();
  const blank = { id: newId('rev'), merchantId, subject, personKeys, score: said.score, createdAt: at };
  const review = withSaid(
    {
      ...blank,
      dimensions: nothingSaid,
      tags: [],
      text: null,
      suggestion: null,
      nps: null,
      changedAt: null,
      reply: null,
    },
    said,
  );
  if (!(await insertReview(tx, review))) throw new ProblemError('already_rated');
  await keepNps(tx, null, review, at);
  const data = { kind: subject.kind, subject: subject.id, score: review.score, suggests: review.suggestion !== null };
  await record(tx, { merchantId, type: 'review.created', subject: review.id, data, at });
  return review;
};

/**
 * Adds to a review, or changes it. Where nothing differs, nothing happens.
 *
 * @throws ProblemError review_not_found, review_fixed, nps_not_due, invalid_request.
 */
export const change = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  id: string,
  said: Said,
): Promise<ReviewFact> => {
  const { merchantId } = caller;
  const before = await findReview(tx, merchantId, id, { forChange: true });
  if (!before || !(await isTheirs(tx, caller, before))) throw new ProblemError('review_not_found');
  const at = platform.clock.now();
  if (!isEditable(before, at)) throw new ProblemError('review_fixed');
  checkTags(said, said.score ?? before.score);
  const review = { ...withSaid(before, said), changedAt: at };
  const fields = changedFields(before, review);
  if (fields.length === 0) return before;
  await updateReview(tx, review);
  await keepNps(tx, before.nps, review, at);
  await record(tx, { merchantId, type: 'review.changed', subject: id, data: { fields, score: review.score }, at });
  return review;
};
