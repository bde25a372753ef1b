import { createReview, optOutOfReviews, retrieveRating, summariseReviews, updateReview } from '@waybill/sdk/contract';
import { onMerchantCall, ProblemError, type Caller, type Platform, type ServiceApp } from '../platform/index.ts';
import { askNoMore } from './asking.ts';
import { distributionOf } from './list-store.ts';
import { findReviewOf } from './review-store.ts';
import { change, isNpsDue, rate } from './reviewing.ts';
import { presentRating, presentReview, summaryOf } from './rules/index.ts';
import { policyOf } from './settings.ts';
import { subjectOf } from './subjects.ts';

/** What customers call: rate, change it, ask to be asked no more. */
export const customerReviewRoutes = (app: ServiceApp, platform: Platform): void => {
  const { clock, limits } = platform;

  /** A merchant's own server is trusted with its customers. Whoever shows no token has nothing here, and uses nothing up. */
  const admit = async ({ key, address, token }: Caller): Promise<void> => {
    if (key.kind === 'secret') return;
    if (token === undefined) throw new ProblemError('review_not_found');
    await limits.take('ratings', address);
    await limits.take('keyRatings', key.id);
  };

  onMerchantCall(
    app,
    platform,
    createReview,
    async ({ received: { body }, caller, tx }) => presentReview(await rate(platform, tx, caller, body), clock.now()),
    admit,
  );

  onMerchantCall(
    app,
    platform,
    updateReview,
    async ({ received: { params, body }, caller, tx }) =>
      presentReview(await change(platform, tx, caller, params.id, body), clock.now()),
    admit,
  );

  onMerchantCall(app, platform, retrieveRating, async ({ received: { query }, caller, tx }) => {
    const { merchantId } = caller;
    const { fact, personKeys, endedAt } = await subjectOf(platform, tx, caller, query);
    const now = clock.now();
    const review = await findReviewOf(tx, merchantId, fact);
    const npsDue = await isNpsDue(tx, { merchantId, personKeys }, now);
    return presentRating(fact, { review, ended: endedAt !== null, npsDue }, now);
  });

  onMerchantCall(app, platform, summariseReviews, async ({ caller: { merchantId }, tx }) => {
    const everything = { scope: merchantId, from: undefined, to: undefined, kind: undefined };
    return summaryOf(await distributionOf(tx, everything), policyOf(platform).leastAnswers);
  });

  onMerchantCall(
    app,
    platform,
    optOutOfReviews,
    async ({ received: { body }, caller, tx }) => {
      await askNoMore(platform, tx, caller, body);
      return undefined;
    },
    admit,
  );
};
