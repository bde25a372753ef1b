import type { Waybill } from '@waybill/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../databases.ts';
import { startRatings, type RatingService } from '../ratings.ts';
import { merchantOf, shopperOf } from './client.ts';

const all = async <T>(pages: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const entry of pages) found.push(entry);
  return found;
};

describeOnBoth('The client’s reviews', (fresh) => {
  let service: RatingService;
  let shopper: Waybill;
  let merchant: Waybill;
  beforeAll(async () => {
    service = await startRatings(await fresh(), { jobs: false });
    shopper = shopperOf(service);
    merchant = merchantOf(service);
  });
  afterAll(() => service.stop());

  it('rate with one tap, say more, and are read and answered', async () => {
    const { token, number } = await service.delivered();
    expect(await shopper.reviews.rating({}, { token })).toMatchObject({ state: 'open', npsDue: true, review: null });
    const { id } = await shopper.reviews.create({ score: 5 }, { token });
    const more = { dimensions: { attitude: 5 }, tags: ['friendly' as const], suggestion: 'Weekends', nps: 10 };
    expect(await shopper.reviews.update(id, more, { token })).toMatchObject({ ...more, score: 5 });
    expect(await merchant.reviews.reply(id, 'Thank you')).toMatchObject({
      reply: { text: 'Thank you', by: 'merchant' },
    });
    expect(await merchant.reviews.rating({ number })).toMatchObject({ state: 'rated', review: { id } });
    const listed = await all(merchant.reviews.list({ kind: 'parcel', reply: 'given' }));
    expect(listed.map((review) => review.id)).toEqual([id]);
    expect(await shopper.reviews.summary()).toEqual({ count: null, average: null, distribution: null });
    expect(await merchant.reviews.figures()).toMatchObject({ count: 1, csat: 1, nps: [{ nps: 100 }] });
    expect(await shopper.reviews.optOut({}, { token })).toBeUndefined();
    expect(await all(merchant.reviews.asks())).toEqual([]);
  });

  it('are refused with a code that says why', async () => {
    const { token } = await service.delivered();
    await shopper.reviews.create({ score: 5 }, { token });
    await expect(shopper.reviews.create({ score: 1 }, { token })).rejects.toMatchObject({ code: 'already_rated' });
    await expect(shopper.reviews.create({ score: 1 })).rejects.toMatchObject({ code: 'review_not_found' });
    await expect(shopper.reviews.create({ score: 6 }, { token })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('read what customers ask for and what was met', async () => {
    expect(await shopper.needs.met()).toEqual({ data: [] });
    expect(await all(merchant.needs.list())).toEqual([]);
    expect(await all(merchant.needs.suggestions({ state: 'waiting' }))).toEqual([]);
    await expect(merchant.needs.create({ title: 'Mine' })).rejects.toMatchObject({ status: 403 });
  });
});
