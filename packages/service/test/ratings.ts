import type { ListedReview, Review } from '@waybill/sdk/contract';
import { startNeedJobs } from '../src/needs/index.ts';
import { startReviewJobs } from '../src/reviews/index.ts';
import { answerOf, proof, startCases, type CaseService } from './cases.ts';
import type { FreshDatabase } from './databases.ts';

/** A parcel that its shopper holds in hand. */
export interface Delivered {
  readonly id: string;
  readonly number: string;
  /** Shows this parcel. */
  readonly token: string;
}

/** A service whose parcels arrive. */
export interface RatingService extends CaseService {
  /** Reports that a parcel was delivered, now unless `at` says otherwise. */
  arrive(id: string, at?: Date): Promise<void>;
  /** A parcel that was delivered just now, and its token. */
  delivered(more?: Record<string, unknown>): Promise<Delivered>;
  /** Rates from the shop's page, which must work. */
  rated(token: string, review: Record<string, unknown>): Promise<Review>;
  /** Every event of these types so far, the oldest first. */
  told(...types: string[]): Promise<{ readonly subject: string; readonly data: Record<string, unknown> }[]>;
}

export const startRatings = async (
  fresh: FreshDatabase,
  { jobs = true, ...options }: Parameters<typeof startCases>[1] & { readonly jobs?: boolean } = {},
): Promise<RatingService> => {
  const service = await startCases(fresh, options);
  const { platform, clock } = service;
  if (jobs) {
    await startReviewJobs(platform);
    await startNeedJobs(platform);
  }
  const arrive: RatingService['arrive'] = async (id, at = clock.now()) => {
    const scans = [{ at: at.toISOString(), milestone: 'delivered' }];
    await answerOf(await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans }), 200);
  };
  return {
    ...service,
    arrive,
    delivered: async (more) => {
      const { id, number } = await service.parcel(more);
      await arrive(id);
      const search = { numbers: [number], proof };
      const found = await service.asShopper('POST', '/v1/tracking/search', search);
      const { data } = await answerOf<{ data: { token?: string }[] }>(found, 200);
      return { id, number, token: data[0]?.token ?? '' };
    },
    rated: async (token, review) => answerOf(await service.withToken(token, 'POST', '/v1/reviews', review), 201),
    told: async (...types) => {
      const events = await platform.db.kysely
        .selectFrom('events')
        .select(['subject', 'data'])
        .where('type', 'in', types)
        .orderBy('id')
        .execute();
      return events.map(({ subject, data }) => ({ subject, data }));
    },
  };
};

/** A page of reviews, as it must be answered. */
export const reviewsIn = async (response: Response): Promise<ListedReview[]> =>
  (await answerOf<{ data: ListedReview[] }>(response, 200)).data;
