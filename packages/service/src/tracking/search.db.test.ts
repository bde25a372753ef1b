import pg from 'pg';
import type { SearchResult } from '@waybill/sdk/contract';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';

const person = '林小雨';
let numbers = 0;

describeOnBoth('Search', (fresh, kind) => {
  let service: TestService;
  beforeAll(async () => {
    const generous = { points: 100_000, seconds: 60 };
    service = await startService(await (await fresh()).open(), {
      rememberKeys: 600_000,
      limits: { address: generous, publishableKey: generous, secretKey: generous },
    });
  });
  afterAll(() => service.stop());
  afterEach(() => {
    service.sent.length = 0;
  });

  const number = (): string => `SF21${String((numbers += 1)).padStart(11, '0')}`;
  /** A shipment of a consignee with contacts of their own. */
  const enter = async (order: { number?: string; orderNumber?: string; phone?: string; country?: string } = {}) => {
    const name = order.number ?? number();
    const { orderNumber = `O-${numbers}`, phone = `+86138${String(10_000_000 + numbers)}`, country = 'CN' } = order;
    const email = `lin${numbers}@example.com`;
    const body = {
      number: name,
      orderNumber,
      consignee: { name: person, phone, email, address: { lines: [], postalCode: '200 001', country } },
    };
    const answer = await service.asMerchant('POST', '/v1/shipments', body);
    expect(answer.status).toBe(201);
    return { number: name, orderNumber, phone, email, phoneLast4: phone.slice(-4) };
  };
  let askers = 0;
  /** Each search from an address of its own, so that wrong proofs are counted for the parcel alone. */
  const search = async (body: unknown, headers: Record<string, string> = {}): Promise<SearchResult[]> => {
    askers += 1;
    const answer = await call(
      service.app,
      'POST',
      '/v1/tracking/search',
      body,
      { Authorization: `Bearer ${service.keys.publishableKey}`, ...headers },
      `203.0.${Math.floor(askers / 250)}.${askers % 250}`,
    );
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { data: SearchResult[] }).data;
  };
  const codeFor = async (body: object): Promise<string> => {
    const answer = await service.asShopper('POST', '/v1/tracking/codes', body);
    expect(answer.status).toBe(202);
    return service.sent.at(-1)?.code ?? '';
  };

  it('shows an order to whoever proves it, by each proof, and gives a token for its parcel', async () => {
    const proofs: ((order: Awaited<ReturnType<typeof enter>>) => Promise<object> | object)[] = [
      ({ phoneLast4 }) => ({ phoneLast4 }),
      ({ email }) => ({ email: email.toUpperCase() }),
      ({ orderNumber }) => ({ orderNumber: orderNumber.toLowerCase(), postalCode: '200001' }),
      async ({ orderNumber }) => ({ oneTimeCode: await codeFor({ channel: 'phone', orderNumber }) }),
      async ({ orderNumber }) => ({ oneTimeCode: await codeFor({ channel: 'email', orderNumber }) }),
    ];
    for (const proofOf of proofs) {
      const order = await enter();
      const [result, ...others] = await search({ orderNumber: order.orderNumber, proof: await proofOf(order) });
      expect(others).toEqual([]);
      expect(result).toMatchObject({
        number: order.number,
        parcel: { verified: true, consignee: { name: person }, orderNumber: order.orderNumber },
      });
      const seen = await service.asShopper('GET', `/v1/tracking/${order.number}`, undefined, {
        'Waybill-Token': result?.token ?? '',
      });
      expect(await seen.json()).toMatchObject({ verified: true });
    }
  });

  it('shows nothing for an order number or a phone alone, nor for a wrong proof', async () => {
    const order = await enter();
    const { orderNumber, phone, phoneLast4 } = order;
    const asked = [
      { orderNumber },
      { orderNumber, proof: { phoneLast4: '0000' } },
      { orderNumber, proof: { orderNumber, postalCode: '999999' } },
      { orderNumber, proof: { oneTimeCode: '000000' } },
      { orderNumber: 'O-nobody', proof: { phoneLast4 } },
      { phone },
      { phone, proof: { phoneLast4 } },
      { phone, proof: { email: order.email } },
      { phone: '+8613899999999', proof: { oneTimeCode: '000000' } },
      { phone: 'not a phone', proof: { oneTimeCode: '000000' } },
    ];
    for (const body of asked) expect([body, await search(body)]).toEqual([body, []]);
    expect(
      await pointersOf(await service.asShopper('POST', '/v1/tracking/search', { orderNumber, proof: { orderNumber } })),
    ).toEqual(['#/proof']);
    expect(await pointersOf(await service.asShopper('POST', '/v1/tracking/search', { orderNumber, phone }))).toEqual([
      '#',
    ]);
    expect(
      await pointersOf(
        await service.asShopper('POST', '/v1/tracking/search', {
          numbers: [order.number],
          proof: { phoneLast4, email: order.email },
        }),
      ),
    ).toEqual(['#/proof']);
  });

  it('shows nothing for a phone and its digits, whatever token comes with them', async () => {
    const [mine, other] = [await enter(), await enter()];
    const [proved] = await search({ numbers: [mine.number], proof: { phoneLast4: mine.phoneLast4 } });
    const headers = { 'Waybill-Token': proved?.token ?? '' };
    for (const proof of [{ phoneLast4: other.phoneLast4 }, { email: other.email }]) {
      expect(await search({ phone: other.phone, proof }, headers)).toEqual([]);
    }
    expect(await search({ phone: mine.phone }, headers)).toMatchObject([{ number: mine.number }]);
  });

  it("shows of an order that two people's parcels are under those of whoever proves it", async () => {
    const orderNumber = 'O-shared';
    const [one, two] = [await enter({ orderNumber }), await enter({ orderNumber })];
    const seen = async (proof: object) => (await search({ orderNumber, proof })).map((result) => result.number);
    expect(await seen({ phoneLast4: one.phoneLast4 })).toEqual([one.number]);
    expect(await seen({ email: two.email })).toEqual([two.number]);
    const oneTimeCode = await codeFor({ channel: 'phone', orderNumber });
    const holder = service.sent.at(-1)?.to === one.phone ? one : two;
    expect(await seen({ oneTimeCode })).toEqual([holder.number]);
  });

  it('takes a code no more once the parcel is for somebody else', async () => {
    const order = await enter();
    const oneTimeCode = await codeFor({ channel: 'phone', number: order.number });
    const { data } = (await (await service.asMerchant('GET', `/v1/shipments?number=${order.number}`)).json()) as {
      data: { id: string }[];
    };
    await service.asMerchant('PATCH', `/v1/shipments/${data[0]?.id ?? ''}`, { consignee: { phone: '+8613500000009' } });
    expect(await search({ numbers: [order.number], proof: { oneTimeCode } })).toMatchObject([
      { parcel: { verified: false } },
    ]);
  });

  it('counts wrong proofs of one address alike, whether they come at once or in a row', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        call(
          service.app,
          'POST',
          '/v1/tracking/search',
          { numbers: Array.from({ length: 20 }, number), proof: { phoneLast4: '0000' } },
          { Authorization: `Bearer ${service.keys.publishableKey}` },
          '198.51.100.200',
        ),
      ),
    );
    const results = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { data: SearchResult[] }).data),
    );
    expect(results.flat().filter(({ locked }) => !locked)).toHaveLength(30);
  });

  it('sends one person ten codes a day, by whatever they are asked for, and says nothing of it', async () => {
    const order = await enter({ phone: '+8613355556666' });
    const ways = [{ number: order.number }, { orderNumber: order.orderNumber }, { phone: order.phone }];
    const statuses: number[] = [];
    let at = 0;
    const now = vi.spyOn(service.platform.clock, 'now');
    try {
      const start = Date.parse('2030-01-01T08:00:00Z');
      for (let round = 0; round < 4; round += 1) {
        now.mockReturnValue(new Date(start + round * 16 * 60_000));
        for (const way of ways) {
          const asked = await Promise.all(
            [0, 1].map(() =>
              call(
                service.app,
                'POST',
                '/v1/tracking/codes',
                { channel: 'phone', ...way },
                { Authorization: `Bearer ${service.keys.publishableKey}` },
                `198.51.101.${String((at += 1))}`,
              ),
            ),
          );
          statuses.push(...asked.map(({ status }) => status));
        }
      }
    } finally {
      now.mockRestore();
    }
    expect(new Set(statuses)).toEqual(new Set([202]));
    expect(service.sent).toHaveLength(10);
  });

  it('sends no more codes when they are asked for at once', async () => {
    const { number: name } = await enter();
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        call(
          service.app,
          'POST',
          '/v1/tracking/codes',
          { channel: 'phone', number: name },
          { Authorization: `Bearer ${service.keys.publishableKey}` },
          `198.51.102.${String(index)}`,
        ),
      ),
    );
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(3);
    expect(service.sent).toHaveLength(3);
  });

  it('shows all parcels of a phone for a code sent to it, also written without the country code', async () => {
    const phone = '+86 139 1234 5678';
    const parcels = [
      await enter({ phone }),
      await enter({ phone: '13912345678' }),
      await enter({ phone: '139-1234-5678' }),
    ];
    await enter({ phone: '+1 391 234 5678', country: 'US' });
    const oneTimeCode = await codeFor({ channel: 'phone', phone: '139 1234 5678' });
    expect(service.sent).toMatchObject([{ channel: 'phone', to: '+8613912345678' }]);
    const found = await search({ phone: '0086 139 1234 5678', proof: { oneTimeCode } });
    expect(found.map((result) => result.number).sort()).toEqual(parcels.map((parcel) => parcel.number).sort());
    expect(found.every(({ parcel, token }) => parcel?.verified && token)).toBe(true);
    expect(await search({ phone, proof: { oneTimeCode } })).toEqual([]);
    expect(
      await pointersOf(await service.asShopper('POST', '/v1/tracking/codes', { channel: 'phone', phone: '12' })),
    ).toEqual(['#/phone']);
  });

  it('sends three codes in a quarter of an hour, each good for five tries', async () => {
    const { number: name } = await enter();
    const codes = [];
    for (let count = 0; count < 3; count += 1) codes.push(await codeFor({ channel: 'phone', number: name }));
    const fourth = await service.asShopper('POST', '/v1/tracking/codes', { channel: 'phone', number: name });
    expect(await problemOf(fourth)).toMatchObject({ status: 429, code: 'rate_limited', retryAfter: 900 });
    const right = codes[2] ?? '';
    const wrong = right === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await search({ numbers: [name], proof: { oneTimeCode: wrong } })).toMatchObject([
        { parcel: { verified: false } },
      ]);
    }
    expect(await search({ numbers: [name], proof: { oneTimeCode: right } })).toMatchObject([
      { parcel: { verified: false } },
    ]);
  });

  it('takes 40 numbers in one call, in their order, each proved by itself', async () => {
    const orders = [];
    for (let count = 0; count < 10; count += 1)
      orders.push(await enter({ phone: `+86137${String(count % 2)}0004321` }));
    const others = await enter({ phone: '+8613700009999' });
    const asked = [...orders.map((order) => order.number), others.number, ...Array.from({ length: 29 }, number)];
    const found = await search({ numbers: asked, proof: { phoneLast4: '4321' } });
    expect(found.map((result) => result.number)).toEqual(asked);
    expect(found.slice(0, 10).every(({ parcel, token }) => parcel?.verified && token)).toBe(true);
    expect(found[10]).toMatchObject({ parcel: { verified: false } });
    expect(found.slice(11).every(({ parcel }) => parcel === null)).toBe(true);
    expect(
      await pointersOf(await service.asShopper('POST', '/v1/tracking/search', { numbers: [...asked, number()] })),
    ).toEqual(['#/numbers']);
  });

  it('answers a number that is asked for twice twice, and counts its wrong proof once', async () => {
    const order = await enter();
    const twice = [order.number, order.number.toLowerCase().replace('sf', 'sf ')];
    for (let guesses = 0; guesses < 5; guesses += 1) {
      const found = await search({ numbers: twice, proof: { phoneLast4: '0000' } });
      expect(found.map((result) => [result.number, result.parcel?.verified, result.locked])).toEqual(
        twice.map((name) => [name, false, undefined]),
      );
    }
    expect(
      (await search({ numbers: twice, proof: { phoneLast4: order.phoneLast4 } })).map(({ locked }) => locked),
    ).toEqual([true, true]);
  });

  it("is open to the store's own server, without proof", async () => {
    const phone = '+8613600001111';
    const [one, two] = [await enter({ phone, orderNumber: 'O-server' }), await enter({ phone })];
    const ask = async (body: object) =>
      ((await (await service.asMerchant('POST', '/v1/tracking/search', body)).json()) as { data: SearchResult[] }).data;
    expect((await ask({ phone: '136 0000 1111' })).map((result) => result.number).sort()).toEqual(
      [one.number, two.number].sort(),
    );
    expect(await ask({ orderNumber: 'O-server' })).toMatchObject([
      { number: one.number, parcel: { verified: true, consignee: { phone } } },
    ]);
    expect(await ask({ numbers: [two.number] })).toMatchObject([{ parcel: { verified: true } }]);
  });

  const title = 'costs a look-up one query besides its transaction (counted where statements travel: on PostgreSQL)';
  it.runIf(kind === 'PostgreSQL')(title, async () => {
    const order = await enter();
    const look = () => service.asShopper('GET', `/v1/tracking/${order.number}`);
    const searchAll = () =>
      service.asShopper('POST', '/v1/tracking/search', { numbers: Array.from({ length: 40 }, number) });
    const list = () => service.asMerchant('GET', '/v1/shipments');
    // Keys, leases and connections are there after the first call.
    for (const work of [look, searchAll, list]) await work();
    const sent = vi.spyOn(pg.Client.prototype as { query(asked: string | { text: string }): unknown }, 'query');
    try {
      for (const work of [look, searchAll, list]) {
        sent.mockClear();
        await work();
        const words = sent.mock.calls.map(
          ([asked]) => (typeof asked === 'string' ? asked : asked.text).trim().split(/\s+/)[0],
        );
        expect(words).toEqual(['begin', 'select', 'select', 'commit']);
      }
    } finally {
      sent.mockRestore();
    }
  });
});
