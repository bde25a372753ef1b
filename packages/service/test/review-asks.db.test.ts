import type { Rating, ReviewAsk } from '@waybill/sdk/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOf, shopper } from './cases.ts';
import { movableClock } from './clock.ts';
import { describeOnBoth, freshPostgres } from './databases.ts';
import { pointersOf, problemOf } from './problems.ts';
import { startRatings, type RatingService } from './ratings.ts';

/** The asks about one parcel or case, once its events have been read and its jobs have run. */
const asksOf = async (service: RatingService, subjectId: string): Promise<ReviewAsk[]> => {
  const { data } = await answerOf<{ data: ReviewAsk[] }>(await service.asMerchant('GET', '/v1/reviews/asks'), 200);
  return data.filter((ask) => ask.subjectId === subjectId);
};

const settled = { timeout: 20_000, interval: 100 };

const asked = async (service: RatingService, subjectId: string): Promise<ReviewAsk> => {
  const found = await vi.waitFor(async () => {
    await service.clock.pass(0);
    const [ask] = await asksOf(service, subjectId);
    expect(ask).toBeDefined();
    return ask;
  }, settled);
  return found!;
};

describeOnBoth('Asking for a rating', (fresh) => {
  let service: RatingService;
  beforeAll(async () => {
    service = await startRatings(await fresh());
  });
  afterAll(() => service.stop());

  /** Nothing else happens once a later parcel has been asked about: the log is read in order. */
  const nothingElse = async (): Promise<void> => {
    const { id } = await service.parcel({ consignee: { phone: '+86 137 0000 0001' } });
    await service.arrive(id);
    await asked(service, id);
  };

  it('happens once after a delivery, however often the carrier reports it', async () => {
    const { id, number } = await service.delivered();
    const ask = await asked(service, id);
    expect(ask).toMatchObject({ subject: { kind: 'parcel', number }, reviewId: null });
    await service.arrive(id, new Date(service.clock.now().getTime() - 60_000));
    await nothingElse();
    expect(await asksOf(service, id)).toHaveLength(1);
    const told = await service.told('review.asked');
    expect(told.filter(({ data }) => data.subject === id)).toEqual([
      { subject: ask.id, data: { kind: 'parcel', subject: id } },
    ]);
  });

  it('gives a link that rates this parcel, and opens nothing', async () => {
    const { id, number } = await service.delivered();
    const { token } = await asked(service, id);
    const tracked = await service.withToken(token, 'GET', `/v1/tracking/${number}`);
    expect(await answerOf(tracked, 200)).toMatchObject({ verified: false });
    const filed = await service.filed({ number }, { 'Waybill-Token': token ?? '' });
    expect(filed).toMatchObject({ responseBy: null, case: { confirmed: false } });
    const other = await service.delivered();
    const another = await service.withToken(token, 'POST', '/v1/reviews', { number: other.number, score: 1 });
    expect(await problemOf(another)).toMatchObject({ status: 404, code: 'review_not_found' });
    // To look changes nothing: programs follow the links in mails.
    const look = async () => answerOf<Rating>(await service.withToken(token, 'GET', '/v1/reviews/mine'), 200);
    expect([(await look()).state, (await look()).state]).toEqual(['open', 'open']);
    const review = await service.rated(token ?? '', { score: 5 });
    expect(review.subject).toEqual({ kind: 'parcel', number });
    const changed = await service.withToken(token, 'PATCH', `/v1/reviews/${review.id}`, { text: 'Thanks' });
    expect(await answerOf(changed, 200)).toMatchObject({ text: 'Thanks' });
    expect((await asksOf(service, id))[0]?.reviewId).toBe(review.id);
    const waiting = await service.asMerchant('GET', '/v1/reviews/asks?state=waiting');
    const { data } = await answerOf<{ data: ReviewAsk[] }>(waiting, 200);
    expect(data.some(({ subjectId }) => subjectId === id)).toBe(false);
  });

  it('has links that cannot be guessed, changed, or used by another merchant', async () => {
    const { id } = await service.delivered();
    const { token } = await asked(service, id);
    const [head = '', body = '', signature = ''] = (token ?? '').split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, ask: 'ask_01h455vb4pex5vsknk084sn02q' })).toString(
      'base64url',
    );
    for (const guess of ['ask_01h455vb4pex5vsknk084sn02q', id, `${head}.${forged}.${signature}`, `${head}.${body}.`]) {
      const refused = await service.withToken(guess, 'POST', '/v1/reviews', { score: 1 });
      expect(await problemOf(refused)).toMatchObject({ status: 401, code: 'token_invalid' });
    }
    expect(JSON.stringify(claims)).not.toMatch(/SF17|138/);
    const unknown = await service.platform.tokens.reviewToken(
      service.keys.merchantId,
      'ask_01h455vb4pex5vsknk084sn02q',
      new Date(service.clock.now().getTime() + 60_000),
    );
    const nowhere = await service.withToken(unknown, 'POST', '/v1/reviews', { score: 1 });
    expect(await problemOf(nowhere)).toMatchObject({ status: 404, code: 'review_not_found' });
  });

  it('stops for good where somebody says so by the link, whatever parcel comes next', async () => {
    const consignee = { phone: '+86 136 0000 0001', email: 'quiet@example.com' };
    const first = await service.parcel({ consignee });
    await service.arrive(first.id);
    const { token } = await asked(service, first.id);
    for (let times = 0; times < 2; times += 1) {
      expect((await service.withToken(token, 'POST', '/v1/reviews/opt-outs', {})).status).toBe(204);
    }
    const next = await service.parcel({ consignee: { email: 'Quiet@Example.com' } });
    await service.arrive(next.id);
    await nothingElse();
    expect(await asksOf(service, next.id)).toEqual([]);
    // They can still rate, of their own accord.
    await service.rated(token ?? '', { score: 5 });
  });

  it('stops where the merchant’s server names somebody, and for no page that does', async () => {
    const phone = '+86 136 0000 0002';
    const byPage = await service.asShopper('POST', '/v1/reviews/opt-outs', { phone });
    expect(await problemOf(byPage)).toMatchObject({ status: 404, code: 'review_not_found' });
    const { token } = await service.delivered();
    expect(await pointersOf(await service.withToken(token, 'POST', '/v1/reviews/opt-outs', { phone }))).toEqual([
      '#/phone',
    ]);
    expect((await service.asMerchant('POST', '/v1/reviews/opt-outs', { phone: '13600000002' })).status).toBe(204);
    const next = await service.parcel({ consignee: { phone } });
    await service.arrive(next.id);
    await nothingElse();
    expect(await asksOf(service, next.id)).toEqual([]);
    const { rows } = { rows: await service.platform.db.kysely.selectFrom('review_opt_outs').selectAll().execute() };
    expect(JSON.stringify(rows)).not.toMatch(/0000 ?000|example/i);
  });

  it('does not happen for what was rated already, or was delivered long ago', async () => {
    const old = await service.parcel();
    await service.arrive(old.id, new Date(service.clock.now().getTime() - 20 * 86_400_000));
    await nothingElse();
    expect(await asksOf(service, old.id)).toEqual([]);
  });

  it('happens after a case has ended with an answer, and for none that was withdrawn', async () => {
    const [ended, withdrawn] = [await service.complaint(), await service.complaint({ type: 'broken' })];
    await answerOf(await service.withToken(withdrawn.token, 'POST', `/v1/cases/${withdrawn.id}/withdraw`, {}), 200);
    await service.staffDoes(ended.id, { body: { act: 'respond' }, text: 'We look into it' });
    await service.staffDoes(ended.id, { body: { act: 'resolve' }, text: 'It arrives today' });
    await service.staffDoes(ended.id, { body: { act: 'accept' } });
    await service.staffDoes(ended.id, { body: { act: 'close' } });
    const ask = await asked(service, ended.id);
    expect(ask.subject).toEqual({ kind: 'case', number: ended.filed.number });
    expect(await asksOf(service, withdrawn.id)).toEqual([]);
    const opened = await service.withToken(ask.token, 'GET', `/v1/cases/${ended.id}`);
    expect(await problemOf(opened)).toMatchObject({ status: 404, code: 'case_not_found' });
    expect((await service.rated(ask.token ?? '', { score: 4 })).subject.kind).toBe('case');
  });

  it('ends after thirty days', async () => {
    const { id } = await service.delivered();
    const { token } = await asked(service, id);
    await service.clock.jump(30 * 24 * 60 + 1);
    const late = await service.withToken(token, 'POST', '/v1/reviews', { score: 1 });
    expect(await problemOf(late)).toMatchObject({ status: 401, code: 'token_expired' });
    expect((await asksOf(service, id))[0]?.token).toBeNull();
    expect(JSON.stringify(await service.told('review.asked'))).not.toContain(shopper.name);
  });
});

describe('Two instances on one PostgreSQL', () => {
  let services: RatingService[] = [];
  afterEach(() => Promise.all(services.map((service) => service.stop())));

  it('ask once', async () => {
    const fresh = await freshPostgres();
    const clock = movableClock('2026-11-24T02:00:00Z');
    const one = await startRatings(fresh, { clock });
    const two = await startRatings(fresh, { clock, keys: one.keys });
    services = [one, two];
    const parcels = await Promise.all(Array.from({ length: 5 }, () => one.parcel()));
    await Promise.all(parcels.flatMap(({ id }) => [one.arrive(id), two.arrive(id)]));
    for (const { id } of parcels) await asked(two, id);
    const told = await one.told('review.asked');
    expect(told.map(({ data }) => data.subject).sort()).toEqual(parcels.map(({ id }) => id).sort());
  });
});
