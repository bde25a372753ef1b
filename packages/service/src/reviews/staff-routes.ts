import {
  figureReviews,
  listReviewAsks,
  listReviews,
  replyToReview,
  reviewDimensions,
  type ListedReview,
  type Received,
  type ReviewFigures,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  checkSpeaks,
  defaultPage,
  onMerchantCall,
  onMerchantOrStaffCall,
  pageOf,
  ProblemError,
  record,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { listAsks } from './ask-store.ts';
import type { ReplyFact } from './facts.ts';
import * as lists from './list-store.ts';
import { findReview, saveReply, type Scope } from './review-store.ts';
import { averageOf, csatOf, npsByQuarter, presentListed, presentSubject, quarterOf } from './rules/index.ts';

type Filtered = Pick<Received<typeof figureReviews>['query'], 'from' | 'to' | 'kind'>;

const instant = (given: string | undefined): Date | undefined => (given === undefined ? undefined : new Date(given));

const filterOf = ({ from, to, kind }: Filtered, scope: Scope): lists.ReviewFilter => ({
  scope,
  from: instant(from),
  to: instant(to),
  kind,
});

/** The last instant before an end that is not counted. */
const justBefore = (to: Date): Date => new Date(to.getTime() - 1);

const figures = async (tx: Tx, filter: lists.ReviewFilter): Promise<ReviewFigures> => {
  const { scope, from, to } = filter;
  const distribution = await lists.distributionOf(tx, filter);
  const rated = await lists.dimensionFigures(tx, filter);
  const quarters = { from: from && quarterOf(from), to: to && quarterOf(justBefore(to)) };
  return {
    count: distribution.reduce((sum, count) => sum + count, 0),
    average: averageOf(distribution),
    distribution: [...distribution],
    csat: csatOf(distribution),
    dimensions: reviewDimensions.map((dimension) => {
      const { count = 0, average = null } = rated.find((figure) => figure.dimension === dimension) ?? {};
      return { dimension, count, average };
    }),
    tags: await lists.tagCounts(tx, filter),
    nps: npsByQuarter(await lists.npsCounts(tx, scope, quarters)),
  };
};

/** What merchants call for themselves, and staff for all of them. */
export const staffReviewRoutes = (app: ServiceApp, platform: Platform): void => {
  const { clock, tokens } = platform;

  const list = async (tx: Tx, query: Received<typeof listReviews>['query'], scope: Scope) => {
    const { upTo, reply, cursor: after, limit = defaultPage } = query;
    const found = await lists.listReviews(tx, filterOf(query, scope), { upTo, reply, after, limit: limit + 1 });
    const { data, nextCursor } = pageOf(found, limit);
    const now = clock.now();
    return { data: data.map((review) => presentListed(review, now)), nextCursor };
  };

  onMerchantOrStaffCall(app, platform, listReviews, {
    merchant: ({ received: { query }, caller: { merchantId }, tx }) =>
      query.merchantId === undefined || query.merchantId === merchantId
        ? list(tx, query, merchantId)
        : Promise.resolve({ data: [], nextCursor: null }),
    staff: ({ received: { query }, caller, tx }) => {
      checkSpeaks(caller);
      return list(tx, query, query.merchantId ?? null);
    },
  });

  onMerchantOrStaffCall(app, platform, figureReviews, {
    merchant: ({ received: { query }, caller: { merchantId }, tx }) => {
      if (query.merchantId !== undefined && query.merchantId !== merchantId)
        throw new ProblemError('not_allowed', { detail: 'A merchant reads its own figures.' });
      return figures(tx, filterOf(query, merchantId));
    },
    staff: ({ received: { query }, caller, tx }) => {
      checkSpeaks(caller);
      return figures(tx, filterOf(query, query.merchantId ?? null));
    },
  });

  const answer = async (
    tx: Tx,
    scope: Scope,
    { params: { id }, body: { text } }: Received<typeof replyToReview>,
    { by, staffId }: { readonly by: ReplyFact['by']; readonly staffId: string | null },
  ): Promise<ListedReview> => {
    const review = await findReview(tx, scope, id, { forChange: true });
    if (!review) throw new ProblemError('review_not_found');
    const at = clock.now();
    const replied = { ...review, reply: { text, at, by } };
    await saveReply(tx, replied, staffId);
    await record(tx, { merchantId: review.merchantId, type: 'review.replied', subject: id, data: { by }, at });
    return presentListed(replied, at);
  };

  onMerchantOrStaffCall(app, platform, replyToReview, {
    merchant: ({ received, caller: { merchantId }, tx }) =>
      answer(tx, merchantId, received, { by: 'merchant', staffId: null }),
    staff: ({ received, caller, tx }) => {
      checkSpeaks(caller);
      return answer(tx, null, received, { by: 'operator', staffId: caller.id });
    },
  });

  onMerchantCall(app, platform, listReviewAsks, async ({ received: { query }, caller: { merchantId }, tx }) => {
    const { kind, state, cursor: after, limit = defaultPage } = query;
    const found = await listAsks(tx, merchantId, { kind, waitingOnly: state === 'waiting', after, limit: limit + 1 });
    const { data, nextCursor } = pageOf(found, limit);
    const now = clock.now();
    const shown = data.map(async ({ id, subject, askedAt, expiresAt, reviewId }) => ({
      id,
      subject: presentSubject(subject),
      subjectId: subject.id,
      askedAt: askedAt.toISOString(),
      reviewId,
      token: now < expiresAt ? await tokens.reviewToken(merchantId, id, expiresAt) : null,
      expiresAt: expiresAt.toISOString(),
    }));
    return { data: await Promise.all(shown), nextCursor };
  });
};
