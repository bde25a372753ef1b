import type { Rating, Review } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, shopper } from './cases.ts';
import { describeOnBoth } from './databases.ts';
import { pointersOf, problemOf } from './problems.ts';
import { startRatings, type RatingService } from './ratings.ts';
import { call, shopOrigin } from './service.ts';

const week = 7 * 24 * 60;

describeOnBoth('A rating', (fresh) => {
  let service: RatingService;
  beforeAll(async () => {
    service = await startRatings(await fresh(), { jobs: false });
  });
  afterAll(() => service.stop());

  const rating = async (token: string, query = ''): Promise<Rating> =>
    answerOf(await service.withToken(token, 'GET', `/v1/reviews/mine${query}`), 200);

  it('takes one tap, and all else can follow', async () => {
    const { token, number } = await service.delivered();
    expect(await rating(token)).toEqual({
      subject: { kind: 'parcel', number },
      state: 'open',
      npsDue: true,
      review: null,
    });
    const tapped = await service.rated(token, { score: 4 });
    const nothing = { professionalism: null, quality: null, ease: null, speed: null, attitude: null };
    expect(tapped).toMatchObject({ subject: { kind: 'parcel', number }, score: 4, dimensions: nothing, tags: [] });
    expect(tapped).toMatchObject({ text: null, suggestion: null, nps: null, changedAt: null, reply: null });
    expect(Date.parse(tapped.editableUntil ?? '') - Date.parse(tapped.createdAt)).toBe(week * 60_000);
    const more = {
      dimensions: { speed: 5, attitude: 4 },
      tags: ['friendly', 'on_time'],
      text: '谢谢 <b>小哥</b>',
      suggestion: 'Deliver at the weekend',
      nps: 9,
    };
    const path = `/v1/reviews/${tapped.id}`;
    const said = await answerOf<Review>(await service.withToken(token, 'PATCH', path, more), 200);
    expect(said).toMatchObject({ ...more, score: 4, tags: ['on_time', 'friendly'] });
    expect(said.dimensions).toEqual({ ...nothing, speed: 5, attitude: 4 });
    expect(said.changedAt).not.toBeNull();
    expect(await rating(token)).toEqual({
      subject: { kind: 'parcel', number },
      state: 'rated',
      npsDue: false,
      review: said,
    });
  });

  it('takes more than a parcel’s number', async () => {
    const { number } = await service.delivered();
    const other = await service.delivered();
    const without = await service.asShopper('POST', '/v1/reviews', { number, score: 1 });
    expect(await problemOf(without)).toMatchObject({ status: 404, code: 'review_not_found' });
    const withAnother = await service.withToken(other.token, 'POST', '/v1/reviews', { number, score: 1 });
    expect(await problemOf(withAnother)).toMatchObject({ status: 404, code: 'review_not_found' });
    const looked = await service.withToken(other.token, 'GET', `/v1/reviews/mine?number=${number}`);
    expect(await problemOf(looked)).toMatchObject({ status: 404, code: 'review_not_found' });
    const unknown = await service.withToken(other.token, 'POST', '/v1/reviews', {
      number: 'SF0000000000000',
      score: 1,
    });
    expect(await problemOf(unknown)).toMatchObject({ status: 404, code: 'review_not_found' });
    expect((await rating(other.token)).state).toBe('open');
  });

  it('is for a shopper token’s parcels, one at a time, and for the merchant’s own server', async () => {
    const [mine, alsoMine] = [await service.delivered(), await service.delivered()];
    const numbers = [mine.number, alsoMine.number];
    const { token } = await answerOf<{ token: string }>(
      await service.asMerchant('POST', '/v1/shopper-tokens', { numbers }),
      201,
    );
    const unnamed = await service.withToken(token, 'POST', '/v1/reviews', { score: 5 });
    expect(await problemOf(unnamed)).toMatchObject({ status: 404, code: 'review_not_found' });
    const byToken = await service.rated(token, { number: mine.number, score: 5 });
    expect(byToken.subject).toEqual({ kind: 'parcel', number: mine.number });
    const changed = await service.withToken(token, 'PATCH', `/v1/reviews/${byToken.id}`, { text: 'Thanks' });
    expect(await answerOf(changed, 200)).toMatchObject({ text: 'Thanks' });
    const byServer = await service.asMerchant('POST', '/v1/reviews', { number: alsoMine.number, score: 3 });
    expect(await answerOf(byServer, 201)).toMatchObject({ subject: { number: alsoMine.number }, score: 3 });
  });

  it('waits for the delivery', async () => {
    const { number } = await service.parcel();
    const { token } = await answerOf<{ token: string }>(
      await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number] }),
      201,
    );
    expect(await rating(token, `?number=${number}`)).toMatchObject({ state: 'early', review: null });
    const early = await service.withToken(token, 'POST', '/v1/reviews', { number, score: 1 });
    expect(await problemOf(early)).toMatchObject({ status: 409, code: 'not_rateable' });
  });

  it('is given once, also at the same moment, and repeated by its idempotency key', async () => {
    const { token } = await service.delivered();
    const rate = (key: string) =>
      service.asShopper('POST', '/v1/reviews', { score: 5 }, { 'Waybill-Token': token, 'Idempotency-Key': key });
    const answers = await Promise.all([rate('one'), rate('two'), rate('three')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const refused of answers.filter(({ status }) => status === 409)) {
      expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'already_rated' });
    }
    const won = ['one', 'two', 'three'][answers.findIndex(({ status }) => status === 201)] ?? '';
    const again = await rate(won);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    const told = await service.told('review.created');
    const { id } = (await again.json()) as Review;
    expect(told.filter(({ subject }) => subject === id)).toHaveLength(1);
  });

  it('can be changed for seven days, by whoever may give it, and stays then', async () => {
    const { token, number } = await service.delivered();
    const stranger = await service.delivered();
    const { id } = await service.rated(token, { score: 2, tags: ['late'], text: 'Late' });
    const path = `/v1/reviews/${id}`;
    const byStranger = await service.withToken(stranger.token, 'PATCH', path, { score: 1 });
    expect(await problemOf(byStranger)).toMatchObject({ status: 404, code: 'review_not_found' });
    const withoutToken = await service.asShopper('PATCH', path, { score: 1 });
    expect(await problemOf(withoutToken)).toMatchObject({ status: 404, code: 'review_not_found' });
    await service.clock.jump(week - 1);
    const change = { score: 4, text: null };
    expect(await answerOf(await service.asMerchant('PATCH', path, change), 200)).toMatchObject({
      score: 4,
      tags: [],
      text: null,
    });
    await service.clock.jump(1);
    expect(await problemOf(await service.asMerchant('PATCH', path, change))).toMatchObject({
      status: 409,
      code: 'review_fixed',
    });
    const read = await answerOf<Rating>(await service.asMerchant('GET', `/v1/reviews/mine?number=${number}`), 200);
    expect(read.review).toMatchObject({ score: 4, editableUntil: null });
  });

  it('has scores from 1 to 5, tags that go with them, and one subject', async () => {
    const { token } = await service.delivered();
    const pointers = async (body: unknown) => pointersOf(await service.withToken(token, 'POST', '/v1/reviews', body));
    expect(await pointers({ score: 6 })).toEqual(['#/score']);
    expect(await pointers({ score: 4.5 })).toEqual(['#/score']);
    expect(await pointers({ score: 5, tags: ['on_time', 'late'] })).toEqual(['#/tags/1']);
    expect(await pointers({ score: 5, tags: ['magic'] })).toEqual(['#/tags/0']);
    expect(await pointers({ score: 5, nps: 11 })).toEqual(['#/nps']);
    expect(await pointers({ score: 5, dimensions: { speed: 0 } })).toEqual(['#/dimensions/speed']);
    expect(await pointers({ score: 5, number: 'SF123456', caseId: 'cas_01h455vb4pex5vsknk084sn02q' })).toEqual(['#']);
    const { id } = await service.rated(token, { score: 5, tags: ['on_time'] });
    const change = await service.withToken(token, 'PATCH', `/v1/reviews/${id}`, { tags: ['late'] });
    expect(await pointersOf(change)).toEqual(['#/tags/0']);
  });

  it('of a case takes its token, and an end with an answer', async () => {
    const opened = await service.complaint();
    expect(await rating(opened.token)).toMatchObject({
      subject: { kind: 'case', number: opened.filed.number },
      state: 'early',
    });
    const early = await service.withToken(opened.token, 'POST', '/v1/reviews', { score: 5 });
    expect(await problemOf(early)).toMatchObject({ status: 409, code: 'not_rateable' });
    await service.staffDoes(opened.id, { body: { act: 'respond' }, text: 'We look into it' });
    await service.staffDoes(opened.id, { body: { act: 'resolve' }, text: 'It arrives today' });
    await answerOf(
      await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/decision`, { decision: 'accept' }),
      200,
    );
    const review = await service.rated(opened.token, { score: 5, tags: ['solved'] });
    expect(review.subject).toEqual({ kind: 'case', number: opened.filed.number });
    const other = await service.complaint({ type: 'broken' });
    const named = await service.withToken(other.token, 'POST', '/v1/reviews', { caseId: opened.id, score: 1 });
    expect(await problemOf(named)).toMatchObject({ status: 404, code: 'review_not_found' });
    const byServer = await service.asMerchant('GET', `/v1/reviews/mine?caseId=${opened.id}`);
    expect(await answerOf(byServer, 200)).toMatchObject({ state: 'rated', review: { id: review.id } });
  });

  it('and a reply to it are read by another merchant as if there were none', async () => {
    const { token, number } = await service.delivered();
    const { id } = await service.rated(token, { score: 3, text: 'Our secret' });
    const other = await service.anotherMerchant('Other shop');
    for (const key of [other.publishableKey, other.secretKey]) {
      const headers = { Authorization: `Bearer ${key}` };
      for (const [method, path, body] of [
        ['PATCH', `/v1/reviews/${id}`, { score: 1 }],
        ['POST', `/v1/reviews/${id}/reply`, { text: 'Mine' }],
        ['POST', '/v1/reviews', { number, score: 1 }],
        ['GET', `/v1/reviews/mine?number=${number}`, undefined],
        ['GET', '/v1/reviews', undefined],
        ['GET', '/v1/reviews/summary', undefined],
        ['GET', '/v1/reviews/asks', undefined],
        ['GET', `/v1/reviews?merchantId=${service.keys.merchantId}`, undefined],
        ['GET', `/v1/reviews/figures?merchantId=${service.keys.merchantId}`, undefined],
      ] as const) {
        for (const more of [{}, { 'Waybill-Token': token }]) {
          const answer = await call(service.app, method, path, body, { ...headers, ...more });
          const text = await answer.text();
          expect(answer.status).not.toBe(500);
          expect(text).not.toContain('secret');
          expect(text).not.toContain(number);
        }
      }
    }
    expect(await rating(token)).toMatchObject({ review: { score: 3, reply: null } });
  });

  it('leaves neither words nor names in the log of events', async () => {
    const { token } = await service.delivered();
    const { id } = await service.rated(token, { score: 1, text: 'Call 138 0013 4321', suggestion: 'Ask 林小雨' });
    await service.withToken(token, 'PATCH', `/v1/reviews/${id}`, { text: 'Call me, 林小雨' });
    const told = await service.told('review.created', 'review.changed');
    const ours = told.filter(({ subject }) => subject === id).map(({ data }) => data);
    expect(ours).toEqual([
      { kind: 'parcel', subject: expect.stringMatching(/^shp_/) as string, score: 1, suggests: true },
      { fields: ['text'], score: 1 },
    ]);
    for (const words of [shopper.name, '4321', 'Call', 'Ask']) expect(JSON.stringify(told)).not.toContain(words);
  });

  it('is limited by address, with a token or without', async () => {
    const { token } = await service.delivered();
    const { id } = await service.rated(token, { score: 3 });
    const { limits } = service.platform;
    const from = '198.51.100.9';
    const left = await limits.tryTake('ratings', from, 999_999);
    expect(left.points).toBe(1);
    const change = (address: string) =>
      call(
        service.app,
        'PATCH',
        `/v1/reviews/${id}`,
        { score: 4 },
        { Authorization: `Bearer ${service.keys.publishableKey}`, Origin: shopOrigin, 'Waybill-Token': token },
        address,
      );
    expect((await change(from)).status).toBe(200);
    const refused = await change(from);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).not.toBeNull();
    expect((await change('198.51.100.10')).status).toBe(200);
  });
});

describeOnBoth('NPS', (fresh) => {
  let service: RatingService;
  beforeAll(async () => {
    service = await startRatings(await fresh(), { jobs: false });
  });
  afterAll(() => service.stop());

  const isDue = async (token: string): Promise<boolean> =>
    (await answerOf<Rating>(await service.withToken(token, 'GET', '/v1/reviews/mine'), 200)).npsDue;
  /** A parcel of somebody of this phone. */
  const of = (phone: string) => service.delivered({ consignee: { phone: `${phone.slice(0, -4)}4321` } });

  it('is asked of a person once a quarter, whatever they rate', async () => {
    const [first, second] = [await of('+86 139 0000 0000'), await of('13900000000')];
    const { id } = await service.rated(first.token, { score: 5, nps: 10 });
    expect(await isDue(second.token)).toBe(false);
    const again = await service.withToken(second.token, 'POST', '/v1/reviews', { score: 1, nps: 0 });
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'nps_not_due' });
    await service.rated(second.token, { score: 1 });
    const path = `/v1/reviews/${id}`;
    expect(await answerOf(await service.withToken(first.token, 'PATCH', path, { nps: 7 }), 200)).toMatchObject({
      nps: 7,
    });
    expect(await answerOf(await service.withToken(first.token, 'PATCH', path, { nps: null }), 200)).toMatchObject({
      nps: null,
    });
    expect(await isDue(second.token)).toBe(true);
  });

  it('is asked of others all the same, and of nobody whom the parcel does not name', async () => {
    const one = await of('+86 139 1111 0000');
    const other = await of('+86 139 2222 0000');
    await service.rated(one.token, { score: 5, nps: 10 });
    expect(await isDue(other.token)).toBe(true);
    const { id, number } = await service.parcel({ consignee: { name: 'Nobody' } });
    await service.arrive(id);
    const read = await service.asMerchant('GET', `/v1/reviews/mine?number=${number}`);
    expect(await answerOf(read, 200)).toMatchObject({ state: 'open', npsDue: false });
  });

  it('is answered once where two answers arrive together', async () => {
    const parcels = [await of('+86 139 3333 0000'), await of('+86 139 3333 0000'), await of('+86 139 3333 0000')];
    const answers = await Promise.all(
      parcels.map(({ token }) => service.withToken(token, 'POST', '/v1/reviews', { score: 5, nps: 9 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('is asked again in the next quarter', async () => {
    const first = await of('+86 139 4444 0000');
    await service.rated(first.token, { score: 5, nps: 10 });
    await service.clock.jump(60 * 24 * 60);
    const next = await of('+86 139 4444 0000');
    expect(await isDue(next.token)).toBe(true);
    await service.rated(next.token, { score: 5, nps: 2 });
    const figures = await answerOf<{ nps: { quarter: string }[] }>(
      await service.asMerchant('GET', '/v1/reviews/figures'),
      200,
    );
    expect(figures.nps.map(({ quarter }) => quarter)).toEqual(['2027-Q1', '2026-Q4']);
  });
});
