import type { CustomerCase, Filed, Parcel, Problem } from '@waybill/sdk/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, proof, shopper, startCases, type CaseService } from './cases.ts';
import { describeOnBoth } from './databases.ts';
import { pointersOf, problemOf } from './problems.ts';
import { call } from './service.ts';
import { casesIn, readStream } from './streams.ts';

const later = (from: string | undefined, minutes: number): string =>
  new Date(Date.parse(from ?? '') + minutes * 60_000).toISOString();

describeOnBoth('A complaint', (fresh) => {
  let service: CaseService;
  beforeAll(async () => {
    service = await startCases(await fresh());
  });
  afterAll(() => service.stop());

  it('of a proved shopper answers a number, a token, and when a person answers and plans', async () => {
    const { number } = await service.parcel();
    const filed = await service.filed({
      number,
      proof,
      type: 'broken',
      wishes: ['replacement', 'answer'],
      claim: { amount: '120.00', currency: 'CNY' },
    });
    const { filedAt } = filed.case!;
    expect(filed).toMatchObject({
      duplicate: false,
      responseBy: later(filedAt, 30),
      planBy: later(filedAt, 60),
      case: {
        number: filed.number,
        kind: 'complaint',
        class: 'damage',
        type: 'broken',
        state: 'filed',
        confirmed: true,
        parcel: { number },
        wishes: ['replacement', 'answer'],
        claim: { amount: '120.00', currency: 'CNY' },
        clock: { kind: 'response', standing: 'running', dueAt: later(filedAt, 30) },
        can: ['message', 'attach', 'chase', 'withdraw'],
        evidence: [],
        authorityLine: null,
        rateable: false,
      },
    });
    expect(filed.number).toMatch(/^\d{3}-\d{3}-\d{3}-\d$/);
    expect(filed.case?.thread.map(({ act, by, text }) => [act, by, text])).toEqual([
      ['file', 'customer', 'Where is my parcel?'],
      ['acknowledge', 'system', null],
    ]);
  });

  it('is proved by a parcel token, a shopper token, or the merchant’s own server', async () => {
    const { number } = await service.parcel();
    const search = { numbers: [number], proof };
    const { data } = await answerOf<{ data: { token: string }[] }>(
      await service.asShopper('POST', '/v1/tracking/search', search),
      200,
    );
    const shopperToken = await answerOf<{ token: string }>(
      await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number] }),
      201,
    );
    const byParcel = await service.filed({ number, type: 'delayed' }, { 'Waybill-Token': data[0]!.token });
    const byShopper = await service.filed({ number, type: 'broken' }, { 'Waybill-Token': shopperToken.token });
    const byServer = await answerOf<Filed>(
      await service.asMerchant('POST', '/v1/complaints', { number, type: 'charge', text: 'Twice', contact: shopper }),
      201,
    );
    for (const filed of [byParcel, byShopper, byServer]) expect(filed.case?.confirmed).toBe(true);
  });

  it('without proof is taken, queued apart, and promises no time', async () => {
    const { number } = await service.parcel();
    const filed = await service.filed({ number });
    expect(filed).toMatchObject({ responseBy: null, planBy: null, duplicate: false });
    expect(filed.case).toMatchObject({ confirmed: false, clock: { kind: 'regulation' } });
    const wrong = await service.filed({ number, type: 'broken', proof: { phoneLast4: '0000' } });
    expect(wrong.case).toMatchObject({ confirmed: false });
    const rows = await service.platform.db.kysely
      .selectFrom('cases')
      .select(['confirmed_at', 'act_at'])
      .where('parcel_number', '=', number)
      .execute();
    expect(rows).toEqual([
      { confirmed_at: null, act_at: null },
      { confirmed_at: null, act_at: null },
    ]);
  });

  it('that gives wrong proofs is answered as one that gives none, until even the right digits prove nothing', async () => {
    const { number } = await service.parcel();
    for (const type of ['delayed', 'early', 'broken', 'short', 'lost']) {
      const filed = await service.filed({ number, type, proof: { phoneLast4: '0000' } });
      expect(filed.case?.confirmed).toBe(false);
    }
    const right = await service.filed({ number, type: 'attitude', proof });
    expect(right.case?.confirmed).toBe(false);
  });

  it('of a nervous thumb is one case, also when both presses arrive at once', async () => {
    const { number } = await service.parcel();
    const [one, two] = await Promise.all([service.filed({ number, proof }), service.filed({ number, proof })]);
    expect(one.number).toBe(two.number);
    expect([one.duplicate, two.duplicate].toSorted()).toEqual([false, true]);
    expect(one.case?.id).toBe(two.case?.id);
    expect(two.case?.thread).toHaveLength(2);
    const third = await service.filed({ number, proof, contact: { email: 'LIN@example.com' } });
    expect(third).toMatchObject({ number: one.number, duplicate: true });
    const read = await service.withToken(third.token, 'GET', `/v1/cases/${one.case!.id}`);
    expect(read.status).toBe(200);
  });

  it('by a stranger in somebody’s name never gets at what that person filed', async () => {
    const { number } = await service.parcel();
    const own = await service.filed({ number, proof });
    const stranger = await service.filed({ number });
    expect(stranger.number).not.toBe(own.number);
    expect(stranger.case?.thread).toHaveLength(2);
    const again = await service.filed({ number });
    expect(again).toEqual({
      number: stranger.number,
      responseBy: null,
      planBy: null,
      duplicate: true,
      token: null,
      case: null,
    });
  });

  it('is the same for its idempotency key, and a later one is another', async () => {
    const { number } = await service.parcel();
    const key = { 'Idempotency-Key': 'once' };
    const body = { number, proof };
    expect(await service.filed(body, key)).toEqual(await service.filed(body, key));
    const { number: first } = await service.filed(body);
    await service.clock.pass(11);
    expect((await service.filed(body)).number).not.toBe(first);
  });

  it.each([
    ['no way to be reached', { contact: { name: 'Lin' } }, '#/contact'],
    ['a phone that is none', { contact: { phone: 'call me' } }, '#/contact/phone'],
    [
      'a preference for a way that is not given',
      { contact: { wechat: 'lin', preferred: 'phone' } },
      '#/contact/preferred',
    ],
    ['no words', { text: '' }, '#/text'],
    ['too many words', { text: 'x'.repeat(4_001) }, '#/text'],
    ['a NUL', { text: 'a\u0000b' }, '#/text'],
    ['the type of a question', { type: 'question' }, '#/type'],
    ['a word of the language for a type', { type: 'constructor' }, '#/type'],
    ['a wish of its own', { wishes: ['money'] }, '#/wishes/0'],
    ['a claim below zero', { claim: { amount: '-1', currency: 'CNY' } }, '#/claim/amount'],
    ['a scan of no parcel', { scanId: 'scn_01h455vb4pex5vsknk084sn02q' }, '#/scanId'],
    ['a path for a number', { number: '../../etc' }, '#/number'],
    ['a merchant', { merchantId: 'mrc_01h455vb4pex5vsknk084sn02q' }, '#/merchantId'],
    ['an empty proof', { proof: {} }, '#/proof'],
  ])('with %s is refused, and where is said', async (_, wrong, pointer) => {
    const body = { type: 'delayed', text: 'Late', contact: shopper, ...wrong };
    expect(await pointersOf(await service.asShopper('POST', '/v1/complaints', body))).toEqual([pointer]);
  });

  it('about a parcel that nobody knows, or a scan of another, is refused', async () => {
    const unknown = await service.asShopper('POST', '/v1/complaints', {
      ...{ number: 'SF99999999999', type: 'delayed', text: 'Late', contact: shopper },
    });
    expect(await problemOf(unknown)).toMatchObject({ status: 404, code: 'parcel_not_found' });
    const [{ number }, other] = [await service.parcel(), await service.parcel()];
    await service.asMerchant('POST', `/v1/shipments/${other.id}/scans`, {
      scans: [{ at: service.clock.now().toISOString(), milestone: 'picked_up' }],
    });
    const tracked = await service.asShopper('GET', `/v1/tracking/${other.number}`);
    const scanId = (await answerOf<Parcel>(tracked, 200)).scans[0]!.id;
    const wrong = await service.asShopper('POST', '/v1/complaints', {
      ...{ number, scanId, type: 'delayed', text: 'Late', contact: shopper },
    });
    expect(await pointersOf(wrong)).toEqual(['#/scanId']);
    expect((await service.filed({ number: other.number, scanId })).case?.parcel).toEqual({ number: other.number });
  });

  it('goes to the department that the matrix says, and to level 2 at once where much is claimed', async () => {
    const { number } = await service.parcel();
    const small = await service.filed({ number, proof, claim: { amount: '999.99', currency: 'CNY' } });
    const large = await service.filed({ number, proof, type: 'charge', claim: { amount: '1000', currency: 'CNY' } });
    const rows = await service.platform.db.kysely
      .selectFrom('cases')
      .select(['number', 'department', 'level'])
      .where('parcel_number', '=', number)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { number: small.number, department: 'transport', level: 'level_1' },
      { number: large.number, department: 'finance', level: 'level_2' },
    ]);
  });
});

describeOnBoth('A case', (fresh) => {
  let service: CaseService;
  beforeAll(async () => {
    service = await startCases(await fresh());
  });
  afterAll(() => service.stop());

  const possible = async (response: Response): Promise<Problem> => {
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 409, code: 'case_state' });
    return problem;
  };

  it('opens for its own token alone', async () => {
    const [one, two] = [await service.complaint(), await service.complaint({ type: 'broken' })];
    const { number } = await service.parcel();
    const { data } = await answerOf<{ data: { token: string }[] }>(
      await service.asShopper('POST', '/v1/tracking/search', { numbers: [number], proof }),
      200,
    );
    const calls = [
      ['GET', ''],
      ['GET', '/stream'],
      ['POST', '/messages', { text: 'Hello' }],
      ['POST', '/decision', { decision: 'accept' }],
      ['POST', '/chase', {}],
      ['POST', '/withdraw', {}],
      ['POST', '/confirmation', { proof }],
    ] as const;
    for (const token of [null, two.token, data[0]!.token]) {
      for (const [method, path, body] of calls) {
        const answer = await service.withToken(token, method, `/v1/cases/${one.id}${path}`, body);
        expect(await problemOf(answer), path).toMatchObject({ status: 404, code: 'case_not_found' });
      }
    }
    const changed = `${one.token.slice(0, -4)}AAAA`;
    const forged = await service.withToken(changed, 'GET', `/v1/cases/${one.id}`);
    expect(await problemOf(forged)).toMatchObject({ status: 401, code: 'token_invalid' });
    const other = await service.anotherMerchant('Other shop');
    for (const key of [other.secretKey, other.publishableKey]) {
      const answer = await call(service.app, 'GET', `/v1/cases/${one.id}`, undefined, {
        Authorization: `Bearer ${key}`,
      });
      expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'case_not_found' });
    }
    // A case's token opens its case, and not what is known of its parcel's consignee.
    const parcel = await service.withToken(one.token, 'GET', `/v1/tracking/${one.filed.case!.parcel!.number}`);
    expect(await parcel.json()).toMatchObject({ verified: false });
    expect((await service.read(one)).thread).toHaveLength(2);
  });

  it('is read and acted on by the merchant’s own server without a token', async () => {
    const { id } = await service.complaint();
    await answerOf(await service.asMerchant('POST', `/v1/cases/${id}/messages`, { text: 'From our server' }), 200);
    const read = await answerOf<CustomerCase>(await service.asMerchant('GET', `/v1/cases/${id}`), 200);
    expect(read.thread.at(-1)).toMatchObject({ act: 'message', by: 'customer', text: 'From our server' });
  });

  it('goes its way: answered, planned, resolved, rejected, reopened by itself, accepted', async () => {
    const opened = await service.complaint();
    const { id, token } = opened;
    const decide = (body: object) => service.withToken(token, 'POST', `/v1/cases/${id}/decision`, body);
    await service.clock.pass(10);
    await service.staffDoes(id, { body: { act: 'respond' }, text: 'I look into it.' });
    expect(await service.read(opened)).toMatchObject({ state: 'responded', clock: { kind: 'plan' } });
    const early = await possible(await decide({ decision: 'accept' }));
    expect(early).toMatchObject({
      detail: 'The case is responded. Possible now: message, attach, chase, withdraw.',
      possible: ['message', 'attach', 'chase', 'withdraw'],
    });
    const dueAt = new Date(service.clock.now().getTime() + 3_600_000);
    const promise = { id: 'prm_1', kind: 'callback', text: 'We call you', madeAt: service.clock.now(), dueAt } as const;
    await service.staffDoes(id, {
      body: { act: 'plan', promises: ['prm_1'], replaces: [] },
      text: 'We look for it.',
      sets: { promises: [{ ...promise, kept: null, replacedAt: null }] },
    });
    expect((await service.read(opened)).plan).toEqual({
      text: 'We look for it.',
      promises: [
        {
          ...{ id: 'prm_1', kind: 'callback', text: 'We call you', standing: 'running', keptAt: null, record: null },
          dueAt: dueAt.toISOString(),
        },
      ],
    });
    const at = service.clock.now();
    const resolution = { at, text: 'Here it is.', compensation: null };
    await service.staffDoes(id, { body: { act: 'resolve' }, text: 'Here it is.', sets: { resolution } });
    expect(await pointersOf(await decide({ decision: 'reject' }))).toEqual(['#']);
    const rejected = await answerOf<CustomerCase>(await decide({ decision: 'reject', reason: 'It is not.' }), 200);
    expect(rejected).toMatchObject({ state: 'reopened', resolution: null, clock: { kind: 'response' } });
    expect(rejected.thread.slice(-2)).toMatchObject([
      { act: 'reject', by: 'customer', text: 'It is not.' },
      { act: 'reopen', by: 'system', name: null },
    ]);
    await service.staffDoes(id, { body: { act: 'respond' }, text: 'Sorry.' });
    await service.staffDoes(id, { body: { act: 'resolve' }, text: 'Now.', sets: { resolution } });
    const accepted = await answerOf<CustomerCase>(await decide({ decision: 'accept' }), 200);
    expect(accepted).toMatchObject({ state: 'accepted', rateable: true });
    expect(accepted.thread.find(({ act }) => act === 'respond')).toMatchObject({ by: 'staff', name: '小陈' });
  });

  it('pauses while the customer is asked, and goes on with their answer', async () => {
    const opened = await service.complaint();
    await service.staffDoes(opened.id, { body: { act: 'wait' }, text: 'Which colour?' });
    expect(await service.read(opened)).toMatchObject({ state: 'waiting_for_customer' });
    const path = `/v1/cases/${opened.id}/messages`;
    const answered = await answerOf<CustomerCase>(
      await service.withToken(opened.token, 'POST', path, { text: 'Blue' }),
      200,
    );
    expect(answered).toMatchObject({ state: 'responded', clock: { kind: 'plan', standing: 'running' } });
  });

  it('that is over takes nothing more, and says so in words', async () => {
    const opened = await service.complaint();
    const { id, token } = opened;
    await answerOf(await service.withToken(token, 'POST', `/v1/cases/${id}/withdraw`, { reason: 'It came' }), 200);
    for (const [path, body] of [
      ['messages', { text: 'Hello?' }],
      ['chase', {}],
      ['withdraw', {}],
      ['decision', { decision: 'accept' }],
      ['confirmation', { proof }],
    ] as const) {
      const problem = await possible(await service.withToken(token, 'POST', `/v1/cases/${id}/${path}`, body));
      expect(problem).toMatchObject({
        detail: 'The case is withdrawn. Nothing more can be done to it: file anew.',
        possible: [],
      });
    }
    expect(await service.read(opened)).toMatchObject({ state: 'withdrawn', can: [], clock: null });
  });

  it('that nobody proved is confirmed afterwards, and its clocks run from then', async () => {
    const opened = await service.complaint({ proof: undefined });
    const confirm = (body: object) =>
      service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/confirmation`, body);
    await service.clock.pass(45);
    for (const body of [{}, { proof: { phoneLast4: '1111' } }]) {
      expect(await answerOf(await confirm(body), 200)).toMatchObject({ confirmed: false });
    }
    const confirmed = await answerOf<CustomerCase>(await confirm({ proof }), 200);
    const dueAt = new Date(service.clock.now().getTime() + 30 * 60_000).toISOString();
    expect(confirmed).toMatchObject({ confirmed: true, clock: { kind: 'response', dueAt } });
    await possible(await confirm({ proof }));
  });

  it('about no parcel is confirmed by the merchant’s server, and by nobody else', async () => {
    const asked = await answerOf<Filed>(
      await service.asShopper('POST', '/v1/enquiries', { text: 'Do you deliver on Sundays?', contact: shopper }),
      201,
    );
    expect(asked.case).toMatchObject({ kind: 'enquiry', type: 'question', confirmed: false, parcel: null });
    const path = `/v1/cases/${asked.case!.id}/confirmation`;
    const tried = await answerOf(await service.withToken(asked.token, 'POST', path, { proof }), 200);
    expect(tried).toMatchObject({ confirmed: false });
    expect(await answerOf(await service.asMerchant('POST', path, {}), 200)).toMatchObject({ confirmed: true });
    const wish = { text: 'Open on Sundays', contact: { wechat: 'lin88' }, type: 'suggestion' };
    const suggested = await answerOf<Filed>(await service.asShopper('POST', '/v1/enquiries', wish), 201);
    expect(suggested.case).toMatchObject({ kind: 'suggestion' });
  });

  it('is followed live, each change as it comes', async () => {
    const opened = await service.complaint();
    const stream = readStream(await service.withToken(opened.token, 'GET', `/v1/cases/${opened.id}/stream`));
    const states = (text: string) => casesIn(text).map(({ state }) => state);
    await stream.until((text) => states(text).length > 0);
    await service.staffDoes(opened.id, { body: { act: 'respond' }, text: 'I look into it.' });
    await stream.until((text) => states(text).includes('responded'));
    expect(casesIn(stream.text).at(-1)?.thread.at(-1)).toMatchObject({ act: 'respond', text: 'I look into it.' });
    await stream.leave();
  });

  it('tells the log what happened, and of nobody', async () => {
    const opened = await service.complaint();
    await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/withdraw`, { reason: 'Found it' });
    const { rows } = await sql<{ type: string; data: unknown }>`
      select type, data from events where subject = ${opened.id} order by id`.execute(service.platform.db.kysely);
    expect(rows.map(({ type }) => type)).toEqual(['case.filed', 'case.changed', 'case.closed']);
    expect(rows[2]?.data).toEqual({ act: 'withdraw', by: 'customer', state: 'withdrawn', level: 'level_1' });
    expect(JSON.stringify(rows)).not.toMatch(/Lin|4321|Found/);
  });

  it('keeps its history from everybody, and only marks it when a person is erased', async () => {
    const { id } = await service.complaint();
    const { kysely } = service.platform.db;
    const entries = () => kysely.selectFrom('case_entries').selectAll().where('case_id', '=', id).orderBy('sequence');
    const before = await entries().execute();
    for (const what of [
      sql`update case_entries set text = 'I never said that' where case_id = ${id}`,
      sql`update case_entries set text = '[erased]', state = 'closed' where case_id = ${id}`,
      sql`update case_entries set at = now() where case_id = ${id}`,
      sql`delete from case_entries where case_id = ${id}`,
      sql`truncate case_entries`,
      sql`delete from cases where id = ${id}`,
    ]) {
      await expect(what.execute(kysely)).rejects.toThrow(/an entry of a case|foreign key/);
    }
    expect(await entries().execute()).toEqual(before);
    await sql`update case_entries set text = '[erased]' where case_id = ${id} and text is not null`.execute(kysely);
    expect((await entries().execute()).map(({ text, ...rest }) => [rest.act, text])).toEqual([
      ['file', '[erased]'],
      ['acknowledge', null],
    ]);
  });
});
