import type { MetNeeds, Need, Suggestion, SuggestionGroup } from '@waybill/sdk/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOf, shopper } from './cases.ts';
import { movableClock } from './clock.ts';
import { describeOnBoth, freshPostgres } from './databases.ts';
import { pointersOf, problemOf } from './problems.ts';
import { startRatings, type RatingService } from './ratings.ts';
import { call } from './service.ts';
import { hire, type StaffMemberOfTest } from './staff.ts';

const settled = { timeout: 20_000, interval: 100 };

const suggestionsOf = async (service: RatingService): Promise<Suggestion[]> =>
  (await answerOf<{ data: Suggestion[] }>(await service.asMerchant('GET', '/v1/suggestions'), 200)).data;

/** The suggestions of a review or case once they read so. */
const gathered = async (
  service: RatingService,
  sourceId: string,
  text: string | null,
): Promise<Suggestion | undefined> =>
  vi.waitFor(async () => {
    await service.clock.pass(0);
    const found = (await suggestionsOf(service)).find((suggestion) => suggestion.sourceId === sourceId);
    expect(found?.text ?? null).toBe(text);
    return found;
  }, settled);

let persons = 0;

/** Somebody new suggests something with a rating. @returns the suggestion's id */
const suggests = async (service: RatingService, text: string, phone?: string): Promise<string> => {
  persons += 1;
  const consignee = { phone: phone ?? `+86 133 ${String(persons).padStart(4, '0')} 4321` };
  const { token } = await service.delivered({ consignee });
  const { id } = await service.rated(token, { score: 4, suggestion: text });
  return (await gathered(service, id, text))?.id ?? '';
};

const named = async (agent: StaffMemberOfTest, need: Record<string, unknown>): Promise<Need> =>
  answerOf(await agent.ask('POST', '/v1/needs', need), 201);

const decided = async (agent: StaffMemberOfTest, id: string, state: string, outcome?: string): Promise<Need> =>
  answerOf(await agent.ask('POST', `/v1/needs/${id}/state`, { state, ...(outcome && { outcome }) }), 200);

const met = async (service: RatingService, count: number) =>
  vi.waitFor(async () => {
    await service.clock.pass(0);
    const told = await service.told('need.met');
    expect(told).toHaveLength(count);
    return told;
  }, settled);

describeOnBoth('Suggestions', (fresh) => {
  let service: RatingService;
  let agent: StaffMemberOfTest;
  beforeAll(async () => {
    service = await startRatings(await fresh());
    agent = await hire(service, 'Chen', 'agent');
  });
  afterAll(() => service.stop());

  it('are no department’s to read or to decide, as ratings are not: a department sees its own cases', async () => {
    const department = await hire(service, 'Wang Wei', 'department', 'transport');
    const [need, one] = ['ned_01h455vb4pex5vsknk084sn02q', 'sug_01h455vb4pex5vsknk084sn02q'];
    const calls = [
      ...[
        ['GET', '/v1/suggestions'],
        ['GET', '/v1/suggestions/groups'],
        ['GET', '/v1/reviews'],
        ['GET', '/v1/reviews/figures'],
      ],
      ...[
        ['POST', '/v1/needs', { title: 'Sundays' }],
        ['PATCH', `/v1/needs/${need}`, { title: 'Sundays' }],
      ],
      ['POST', `/v1/needs/${need}/state`, { state: 'planned' }],
      ['POST', `/v1/needs/${need}/suggestions`, { suggestions: [one] }],
      ['DELETE', `/v1/needs/${need}/suggestions/${one}`],
      ['POST', '/v1/reviews/rev_01h455vb4pex5vsknk084sn02q/reply', { text: 'Thank you' }],
    ] as readonly (readonly [string, string, object?])[];
    for (const [method, path, body] of calls)
      expect([method, path, (await department.ask(method, path, body)).status]).toEqual([method, path, 403]);
  });

  it('are taken from ratings as they now stand, and from cases that are proved', async () => {
    const { token } = await service.delivered();
    const review = await service.rated(token, {
      score: 5,
      text: 'Thank you',
      suggestion: 'Deliver on Sundays <b>too</b>',
    });
    await gathered(service, review.id, 'Deliver on Sundays <b>too</b>');
    const path = `/v1/reviews/${review.id}`;
    await service.withToken(token, 'PATCH', path, { suggestion: 'Deliver on Saturdays' });
    await gathered(service, review.id, 'Deliver on Saturdays');
    await service.withToken(token, 'PATCH', path, { suggestion: null });
    await gathered(service, review.id, null);

    const filing = { type: 'suggestion', text: 'Paper instead of plastic', contact: shopper };
    const byServer = await answerOf<{ case: { id: string } }>(
      await service.asMerchant('POST', '/v1/enquiries', filing),
      201,
    );
    const taken = await gathered(service, byServer.case.id, 'Paper instead of plastic');
    expect(taken).toMatchObject({ source: 'case', needId: null, toldAt: null });

    const other = { ...shopper, phone: '+86 138 0013 9999', email: 'other@example.com' };
    const unproved = await answerOf<{ case: { id: string } }>(
      await service.asShopper('POST', '/v1/enquiries', { ...filing, text: 'Free parcels', contact: other }),
      201,
    );
    await suggests(service, 'A later one, behind which all is read');
    expect((await suggestionsOf(service)).map(({ text }) => text)).not.toContain('Free parcels');
    await answerOf(await agent.ask('POST', `/v1/cases/${unproved.case.id}/confirmation`, {}), 200);
    await gathered(service, unproved.case.id, 'Free parcels');
  });

  it('that read alike are proposed together, in Chinese as in English, and with the need that they read like', async () => {
    const weekend = [
      await suggests(service, 'Please deliver at the weekend as well'),
      await suggests(service, 'Weekend delivery, please'),
    ];
    const packing = [await suggests(service, '希望包装可以更结实一点'), await suggests(service, '包装能不能更结实')];
    await suggests(service, 'An app for my phone');
    const groups = async (): Promise<SuggestionGroup[]> =>
      (await answerOf<{ data: SuggestionGroup[] }>(await agent.ask('GET', '/v1/suggestions/groups'), 200)).data;
    const holding = async (id = '') =>
      (await groups()).find(({ suggestions }) => suggestions.some((suggestion) => suggestion.id === id));
    for (const pair of [weekend, packing]) {
      const group = await holding(pair[0]);
      expect(group?.suggestions.map(({ id }) => id).sort()).toEqual(pair.toSorted());
      expect(group?.needId).toBeNull();
      expect(group?.likeness).toBeGreaterThan(0.35);
    }
    expect((await groups()).flatMap(({ suggestions }) => suggestions).map(({ text }) => text)).not.toContain(
      'An app for my phone',
    );
    const { id } = await named(agent, { title: 'Sturdier packing', suggestions: [packing[0]] });
    expect(await holding(packing[1])).toMatchObject({ needId: id, suggestions: [{ id: packing[1] }] });
    expect(await problemOf(await service.asMerchant('GET', '/v1/suggestions/groups'))).toMatchObject({
      code: 'not_allowed',
    });
  });
});

describeOnBoth('Needs', (fresh) => {
  let service: RatingService;
  let agent: StaffMemberOfTest;
  beforeAll(async () => {
    service = await startRatings(await fresh());
    agent = await hire(service, 'Chen', 'agent');
  });
  afterAll(() => service.stop());

  it('gather suggestions, count each customer once, and weigh them by the tier of their merchant', async () => {
    const phone = '+86 135 0001 4321';
    const ids = [
      await suggests(service, 'Deliver in the evening', phone),
      await suggests(service, 'Come after work', phone),
      await suggests(service, 'Evenings, please'),
    ];
    const need = await named(agent, { title: 'Evening delivery', kano: 'performance', suggestions: ids.slice(0, 1) });
    expect(need).toMatchObject({ state: 'open', demand: { customers: 1, suggestions: 1, weight: 1 } });
    const gathering = await agent.ask('POST', `/v1/needs/${need.id}/suggestions`, { suggestions: ids });
    expect(await answerOf(gathering, 200)).toMatchObject({ demand: { customers: 2, suggestions: 3, weight: 2 } });
    await service.platform.db.kysely
      .insertInto('account_terms')
      .values({
        merchant_id: service.keys.merchantId,
        tier: 'A',
        shopper_bookings: false,
        updated_at: new Date(),
      })
      .onConflict((conflict) => conflict.column('merchant_id').doUpdateSet({ tier: 'A' }))
      .execute();
    const read = await agent.ask('GET', `/v1/needs/${need.id}`);
    expect(await answerOf(read, 200)).toMatchObject({ demand: { customers: 2, suggestions: 3, weight: 6 } });
    const missing = await agent.ask('POST', `/v1/needs/${need.id}/suggestions`, {
      suggestions: [ids[0], 'sug_01h455vb4pex5vsknk084sn02q'],
    });
    expect(await pointersOf(missing)).toEqual(['#/suggestions/1']);
    const path = `/v1/needs/${need.id}/suggestions/${ids[2] ?? ''}`;
    expect((await agent.ask('DELETE', path)).status).toBe(204);
    expect(await problemOf(await agent.ask('DELETE', path))).toMatchObject({ code: 'suggestion_not_found' });
    const waiting = await agent.ask('GET', '/v1/suggestions?state=waiting');
    expect((await answerOf<{ data: Suggestion[] }>(waiting, 200)).data.map(({ id }) => id)).toEqual([ids[2]]);
  });

  it('are classed by staff, and sorted by Kano, MoSCoW and demand', async () => {
    const first = await named(agent, { title: 'Parcels arrive whole', kano: 'must_be', moscow: 'must' });
    const later = await named(agent, { title: 'A song at the door', kano: 'attractive', moscow: 'wont' });
    const unclassed = await named(agent, { title: 'Something else' });
    const change = await agent.ask('PATCH', `/v1/needs/${unclassed.id}`, { words: 'What?', kano: 'must_be' });
    expect(await answerOf(change, 200)).toMatchObject({ title: 'Something else', words: 'What?', moscow: null });
    const titles = async (query = ''): Promise<string[]> =>
      (await answerOf<{ data: Need[] }>(await agent.ask('GET', `/v1/needs${query}`), 200)).data.map(
        ({ title }) => title,
      );
    expect(await titles()).toEqual([first.title, unclassed.title, 'Evening delivery', later.title]);
    const page = await answerOf<{ nextCursor: string }>(await agent.ask('GET', '/v1/needs?limit=2'), 200);
    expect(await titles(`?limit=2&cursor=${page.nextCursor}`)).toEqual(['Evening delivery', later.title]);
    expect(await titles('?state=met')).toEqual([]);
    expect(await pointersOf(await agent.ask('GET', '/v1/needs?cursor=nowhere'))).toEqual(['#/query/cursor']);
    expect(await pointersOf(await agent.ask('POST', `/v1/needs/${later.id}/state`, { state: 'declined' }))).toEqual([
      '#',
    ]);
  });

  it('that are met are told to those who asked, each once, and shown on the page of their merchant', async () => {
    const phone = '+86 135 0002 4321';
    const asking = [
      await suggests(service, 'Lockers near the station', phone),
      await suggests(service, 'Lockers, lockers', phone),
      await suggests(service, 'Parcel lockers would help'),
    ];
    const need = await named(agent, { title: 'Parcel lockers', suggestions: asking });
    expect(await decided(agent, need.id, 'planned')).toMatchObject({ state: 'planned', outcome: null });
    await decided(agent, need.id, 'met', '300 lockers since Monday');
    const told = await met(service, 2);
    expect(told.map(({ subject, data }) => [subject, data.source])).toEqual([
      [need.id, 'review'],
      [need.id, 'review'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/locker|4321/i);
    await decided(agent, need.id, 'met', '300 lockers since Monday');
    await decided(agent, need.id, 'planned');
    await decided(agent, need.id, 'met', '400 lockers');
    const late = await suggests(service, 'Could I fetch it from a locker?');
    await answerOf(await agent.ask('POST', `/v1/needs/${need.id}/suggestions`, { suggestions: [late] }), 200);
    expect((await met(service, 3)).at(-1)?.data).toMatchObject({ suggestion: late });
    const suggestions = await suggestionsOf(service);
    for (const id of [...asking, late]) {
      expect(suggestions.find((suggestion) => suggestion.id === id)?.toldAt).not.toBeNull();
    }
    const shown = await answerOf<MetNeeds>(await service.asShopper('GET', '/v1/needs/met'), 200);
    expect(shown.data).toMatchObject([{ id: need.id, title: 'Parcel lockers', outcome: '400 lockers' }]);
  });

  it('are shown to a merchant where its own customers ask, with those alone', async () => {
    const other = await service.anotherMerchant('Other shop');
    const asOther = (path: string, key = other.secretKey) =>
      call(service.app, 'GET', path, undefined, { Authorization: `Bearer ${key}` });
    const none = { data: [] };
    expect(await answerOf(await asOther('/v1/needs/met', other.publishableKey), 200)).toEqual(none);
    expect(await answerOf(await asOther('/v1/needs'), 200)).toMatchObject(none);
    expect(await answerOf(await asOther('/v1/suggestions'), 200)).toMatchObject(none);
    const own = await answerOf<{ data: Need[] }>(await service.asMerchant('GET', '/v1/needs'), 200);
    expect(own.data.map(({ title }) => title)).toEqual(['Evening delivery', 'Parcel lockers']);
    const [{ id } = { id: '' }] = own.data;
    expect(await problemOf(await asOther(`/v1/needs/${id}`))).toMatchObject({ status: 404, code: 'need_not_found' });
    for (const [method, path, body] of [
      ['POST', '/v1/needs', { title: 'Mine' }],
      ['PATCH', `/v1/needs/${id}`, { title: 'Mine' }],
      ['POST', `/v1/needs/${id}/state`, { state: 'open' }],
      ['POST', `/v1/needs/${id}/suggestions`, { suggestions: ['sug_01h455vb4pex5vsknk084sn02q'] }],
      ['GET', '/v1/suggestions/groups', undefined],
    ] as const) {
      const refused = await service.asMerchant(method, path, body);
      expect([401, 403]).toContain(refused.status);
    }
  });
});

describe('Two instances on one PostgreSQL', () => {
  let services: RatingService[] = [];
  afterEach(() => Promise.all(services.map((service) => service.stop())));

  it('take a suggestion once, and tell of what was met once', async () => {
    const fresh = await freshPostgres();
    const clock = movableClock('2026-11-24T02:00:00Z');
    const one = await startRatings(fresh, { clock });
    const two = await startRatings(fresh, { clock, keys: one.keys });
    services = [one, two];
    const agent = await hire(one, 'Chen', 'agent');
    const ids = [
      await suggests(one, 'Weekend delivery'),
      await suggests(two, 'Sundays'),
      await suggests(one, 'Saturdays'),
    ];
    const need = await named(agent, { title: 'Weekend delivery', suggestions: ids });
    await decided(agent, need.id, 'met', 'From March on');
    const told = await met(two, 3);
    expect(told.map(({ data }) => data.suggestion).sort()).toEqual(ids.toSorted());
    await clock.pass(1);
    expect(await one.told('need.met')).toHaveLength(3);
  });
});
