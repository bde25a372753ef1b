import type { Tx } from '../db/index.ts';
import { record, type Platform } from '../platform/index.ts';
import { forgetPerson } from './nps-store.ts';
import { findReviewsOfPerson, saveReply, updateReview, type Reviewer } from './review-store.ts';

/**
 * Erases a person from their reviews: words and answers give way, the scores stay and count. That they want to be asked
 * no more is kept, as a hash.
 *
 * @returns how many reviews it was
 */
export const eraseReviews = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  reviewer: Reviewer,
): Promise<number> => {
  const at = platform.clock.now();
  const found = await findReviewsOfPerson(tx, merchantId, reviewer);
  for (const review of found) {
    await updateReview(tx, { ...review, text: null, suggestion: null, personKeys: [], changedAt: at });
    await saveReply(tx, { ...review, reply: null }, null);
    await forgetPerson(tx, review);
    const data = { fields: ['text', 'suggestion', 'reply'], score: review.score };
    await record(tx, { merchantId, type: 'review.changed', subject: review.id, data, at });
  }
  return found.length;
};
