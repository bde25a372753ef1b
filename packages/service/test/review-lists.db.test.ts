import type { ListedReview, Rating, ReviewFigures, ReviewSummary } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inTenant } from '../src/db/index.ts';
import { contactKey } from '../src/cases/index.ts';
import { eraseReviews } from '../src/reviews/index.ts';
import { answerOf } from './cases.ts';
import { describeOnBoth } from './databases.ts';
import { problemOf } from './problems.ts';
import { reviewsIn, startRatings, type Delivered, type RatingService } from './ratings.ts';
import { call } from './service.ts';
import { hire, type StaffMemberOfTest } from './staff.ts';

describeOnBoth('Reviews', (fresh) => {
  let service: RatingService;
  let agent: StaffMemberOfTest;
  const parcels: Delivered[] = [];
  const reviews: string[] = [];
  /** In the order in which they were given. */
  const given = [
    { score: 5, tags: ['on_time', 'friendly'], dimensions: { speed: 5, attitude: 5 }, nps: 10 },
    { score: 4, tags: ['on_time'], dimensions: { speed: 4 }, nps: 9 },
    { score: 3, nps: 8 },
    { score: 2, tags: ['late'], nps: 6 },
    { score: 1, tags: ['late', 'damaged'], text: 'Broken', suggestion: 'Pack it better', nps: 0 },
  ];
  beforeAll(async () => {
    service = await startRatings(await fresh(), { jobs: false });
    agent = await hire(service, 'Chen', 'agent');
    for (const [index, review] of given.entries()) {
      const parcel = await service.delivered({ consignee: { phone: `+86 138 001${String(index)} 4321` } });
      parcels.push(parcel);
      reviews.push((await service.rated(parcel.token, review)).id);
      await service.clock.jump(1);
    }
  });
  afterAll(() => service.stop());

  const listed = async (query = ''): Promise<string[]> =>
    (await reviewsIn(await service.asMerchant('GET', `/v1/reviews${query}`))).map(({ id }) => id);

  it('are listed to the merchant and to staff, the newest first, page by page', async () => {
    const newest = reviews.toReversed();
    expect(await listed()).toEqual(newest);
    expect((await reviewsIn(await agent.ask('GET', '/v1/reviews'))).map(({ id }) => id)).toEqual(newest);
    const first = await service.asMerchant('GET', '/v1/reviews?limit=3');
    const page = await answerOf<{ data: ListedReview[]; nextCursor: string }>(first, 200);
    expect(page.data.map(({ id }) => id)).toEqual(newest.slice(0, 3));
    expect(page.data[0]).toMatchObject({
      merchantId: service.keys.merchantId,
      subjectId: parcels[4]?.id,
      text: 'Broken',
    });
    const second = await service.asMerchant('GET', `/v1/reviews?limit=3&cursor=${page.nextCursor}`);
    expect(await answerOf(second, 200)).toMatchObject({
      data: [{ id: reviews[1] }, { id: reviews[0] }],
      nextCursor: null,
    });
    expect(await problemOf(await service.asShopper('GET', '/v1/reviews'))).toMatchObject({ code: 'not_allowed' });
  });

  it('are found by score, time, kind and merchant', async () => {
    expect(await listed('?upTo=2')).toEqual([reviews[4], reviews[3]]);
    expect(await listed('?kind=case')).toEqual([]);
    expect(await listed('?kind=parcel&limit=1')).toEqual([reviews[4]]);
    const all = await reviewsIn(await service.asMerchant('GET', '/v1/reviews'));
    const third = all.find(({ id }) => id === reviews[2])?.createdAt ?? '';
    const time = encodeURIComponent(third);
    expect(await listed(`?from=${time}`)).toEqual([reviews[4], reviews[3], reviews[2]]);
    expect(await listed(`?to=${time}`)).toEqual([reviews[1], reviews[0]]);
    const other = await service.anotherMerchant('Other shop');
    expect(await reviewsIn(await agent.ask('GET', `/v1/reviews?merchantId=${other.merchantId}`))).toEqual([]);
  });

  it('are answered by the merchant or by staff, and the customer reads it', async () => {
    expect(await listed('?reply=given')).toEqual([]);
    const path = `/v1/reviews/${reviews[4] ?? ''}/reply`;
    const byMerchant = await service.asMerchant('POST', path, { text: 'We are sorry' });
    expect(await answerOf(byMerchant, 200)).toMatchObject({ reply: { text: 'We are sorry', by: 'merchant' } });
    const byStaff = await agent.ask('POST', path, { text: 'A new one is on its way' });
    expect(await answerOf(byStaff, 200)).toMatchObject({ reply: { by: 'operator' } });
    const read = await answerOf<Rating>(
      await service.asMerchant('GET', `/v1/reviews/mine?number=${parcels[4]?.number ?? ''}`),
      200,
    );
    expect(read.review?.reply).toMatchObject({ text: 'A new one is on its way', by: 'operator' });
    expect(await listed('?reply=given')).toEqual([reviews[4]]);
    expect(await listed('?reply=waiting')).toHaveLength(4);
    expect(await service.told('review.replied')).toEqual([
      { subject: reviews[4], data: { by: 'merchant' } },
      { subject: reviews[4], data: { by: 'operator' } },
    ]);
    const row = await service.platform.db.kysely
      .selectFrom('reviews')
      .select('replied_by_staff')
      .where('id', '=', reviews[4] ?? '')
      .executeTakeFirst();
    expect(row?.replied_by_staff).toBe(agent.id);
    const nowhere = await agent.ask('POST', '/v1/reviews/rev_01h455vb4pex5vsknk084sn02q/reply', { text: 'Hello' });
    expect(await problemOf(nowhere)).toMatchObject({ status: 404, code: 'review_not_found' });
  });

  it('come to figures: CSAT, average, dimensions, tags, NPS by quarter', async () => {
    const figures = await answerOf<ReviewFigures>(await agent.ask('GET', '/v1/reviews/figures'), 200);
    expect(figures).toEqual({
      count: 5,
      average: 3,
      distribution: [1, 1, 1, 1, 1],
      csat: 0.4,
      dimensions: [
        { dimension: 'professionalism', count: 0, average: null },
        { dimension: 'quality', count: 0, average: null },
        { dimension: 'ease', count: 0, average: null },
        { dimension: 'speed', count: 2, average: 4.5 },
        { dimension: 'attitude', count: 1, average: 5 },
      ],
      tags: [
        { tag: 'late', count: 2 },
        { tag: 'on_time', count: 2 },
        { tag: 'damaged', count: 1 },
        { tag: 'friendly', count: 1 },
      ],
      nps: [{ quarter: '2026-Q4', answers: 5, promoters: 2, passives: 1, detractors: 2, nps: 0 }],
    });
    const none = await service.asMerchant('GET', '/v1/reviews/figures?from=2027-01-01T00:00:00Z&kind=case');
    expect(await answerOf(none, 200)).toMatchObject({ count: 0, average: null, csat: null, tags: [], nps: [] });
    const ends = await service.asMerchant(
      'GET',
      '/v1/reviews/figures?from=2026-10-01T00:00:00Z&to=2027-01-01T00:00:00Z',
    );
    expect(await answerOf(ends, 200)).toMatchObject({ count: 5, nps: [{ quarter: '2026-Q4' }] });
  });

  it('are summed up for everybody once they are ten', async () => {
    const summary = async (): Promise<ReviewSummary> =>
      answerOf(await service.asShopper('GET', '/v1/reviews/summary'), 200);
    const nothing = { count: null, average: null, distribution: null };
    expect(await summary()).toEqual(nothing);
    for (let more = 0; more < 4; more += 1) await service.rated((await service.delivered()).token, { score: 5 });
    expect(await summary()).toEqual(nothing);
    await service.rated((await service.delivered()).token, { score: 4 });
    expect(await summary()).toEqual({ count: 10, average: 3.9, distribution: [1, 1, 1, 2, 5] });
    const other = await service.anotherMerchant('Quiet shop');
    const theirs = await call(service.app, 'GET', '/v1/reviews/summary', undefined, {
      Authorization: `Bearer ${other.publishableKey}`,
    });
    expect(await answerOf(theirs, 200)).toEqual(nothing);
  });

  it('lose words and names of a person who is erased, and keep the score', async () => {
    const { platform, keys } = service;
    const key = contactKey(platform, 'phone:+8613800144321');
    const erase = () =>
      inTenant(platform.db, keys.merchantId, (tx) =>
        eraseReviews(platform, tx, keys.merchantId, { personKeys: [key], shipmentIds: [], caseIds: [] }),
      );
    expect(await erase()).toBe(1);
    const [erased] = (await reviewsIn(await service.asMerchant('GET', '/v1/reviews'))).filter(
      ({ id }) => id === reviews[4],
    );
    expect(erased).toMatchObject({ score: 1, text: null, suggestion: null, reply: null, nps: 0 });
    const kept = await platform.db.kysely.selectFrom('nps_answers').select('person_keys').execute();
    expect(kept.flatMap(({ person_keys: keysOf }) => keysOf)).not.toContain(key);
    expect(await erase()).toBe(0);
  });
});
