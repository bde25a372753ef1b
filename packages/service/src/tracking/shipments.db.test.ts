import type { Shipment } from '@waybill/sdk/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importRecords } from '../carriers/index.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { startService, type TestService } from '../../test/service.ts';

let numbers = 0;
const number = (): string => `SF20${String((numbers += 1)).padStart(11, '0')}`;

const complete = {
  carrier: 'sf',
  orderNumber: 'A-2001',
  product: 'next_day',
  promisedAt: '2027-01-02T18:00:00+08:00',
  receivedAt: '2027-01-01T09:00:00+08:00',
  goods: [{ description: 'Tea bowl', quantity: 2 }],
  weight: 1.2,
  notes: 'Carry upstairs',
  consignee: {
    name: '林小雨',
    phone: '+86 138 0013 4321',
    email: 'lin@example.com',
    address: { lines: ['南京东路 1 号'], city: '上海', region: '上海', postalCode: '200001', country: 'CN' },
  },
};

describeOnBoth('Shipments', (fresh) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open(), {
      limits: { secretKey: { points: 100_000, seconds: 60 } },
    });
  });
  afterAll(() => service.stop());

  const post = (body: unknown) => service.asMerchant('POST', '/v1/shipments', body);
  const patch = (id: string, body: unknown) => service.asMerchant('PATCH', `/v1/shipments/${id}`, body);
  const scan = (id: string, scans: readonly object[]) =>
    service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans });
  const enter = async (order: object = {}): Promise<Shipment> => {
    const answer = await post({ number: number(), ...order });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Shipment;
  };
  const find = async (id: string): Promise<Shipment> => {
    const { data } = (await (await service.asMerchant('GET', '/v1/shipments?limit=100')).json()) as {
      data: Shipment[];
    };
    const found = data.find((shipment) => shipment.id === id);
    if (!found) throw new Error(`No shipment ${id} in the list`);
    return found;
  };

  it('say what a complete order still lacks, and nothing once it is given', async () => {
    const { id, missing } = await enter();
    expect(missing).toEqual([
      '/consignee/name',
      '/consignee/phone',
      '/consignee/address/lines',
      '/consignee/address/city',
      '/consignee/address/country',
      '/goods',
      '/weight',
      '/promisedAt',
    ]);
    const { consignee, ...rest } = complete;
    const { phone, ...withoutPhone } = consignee;
    expect(((await (await patch(id, { ...rest, consignee: withoutPhone })).json()) as Shipment).missing).toEqual([
      '/consignee/phone',
    ]);
    const whole = (await (await patch(id, { consignee: { phone } })).json()) as Shipment;
    expect(whole.missing).toEqual([]);
    expect(whole).toMatchObject({
      ...rest,
      consignee,
      promisedAt: '2027-01-02T10:00:00Z',
      receivedAt: '2027-01-01T01:00:00Z',
    });
    expect(await find(id)).toEqual(whole);
  });

  it('keep what a change leaves out, and clear what it gives as null', async () => {
    const whole = await enter(complete);
    const { number: name, id, createdAt } = whole;
    const same = (await (await patch(id, {})).json()) as Shipment;
    expect(same).toEqual(whole);
    for (const field of ['carrier', 'orderNumber', 'product', 'promisedAt', 'weight', 'notes', 'receivedAt'] as const) {
      const changed = (await (await patch(id, { [field]: null })).json()) as Shipment;
      expect(changed[field]).toBeNull();
    }
    const partly = (await (await patch(id, { consignee: { email: null }, goods: [] })).json()) as Shipment;
    expect(partly).toMatchObject({ consignee: { ...complete.consignee, email: null }, goods: [] });
    const bare = (await (await patch(id, { consignee: null })).json()) as Shipment;
    expect(bare).toMatchObject({ number: name, id, createdAt, carrier: null, consignee: null, milestone: 'created' });
    expect(await find(id)).toEqual(bare);
    for (const wrong of [{ number: number() }, { cancelled: false }, { id: 'shp_1' }]) {
      expect(await pointersOf(await patch(id, wrong))).toEqual([`#/${Object.keys(wrong)[0] ?? ''}`]);
    }
  });

  it('can be cancelled, once and for good', async () => {
    const { id, number: name } = await enter(complete);
    expect(await (await patch(id, { cancelled: true })).json()).toMatchObject({
      milestone: 'cancelled',
      estimatedAt: null,
    });
    expect(await (await patch(id, { cancelled: true, notes: 'again' })).json()).toMatchObject({
      milestone: 'cancelled',
      notes: 'again',
    });
    const seen = await service.asShopper('GET', `/v1/tracking/${name}`);
    expect(await seen.json()).toMatchObject({ milestone: 'cancelled' });
  });

  it("are unknown under an id that is another merchant's, or nobody's", async () => {
    const unknown = 'shp_01h455vb4pex5vsknk084sn02q';
    expect(await problemOf(await patch(unknown, {}))).toMatchObject({ status: 404, code: 'shipment_not_found' });
    expect(
      await problemOf(await scan(unknown, [{ at: '2026-11-20T09:00:00Z', milestone: 'picked_up' }])),
    ).toMatchObject({ code: 'shipment_not_found' });
  });

  it('hold their number while they are on their way, however it is written, and give it free when they arrived', async () => {
    const name = number();
    const first = await enter({ number: name });
    const again = await problemOf(await post({ number: ` ${name.slice(0, 4)}-${name.slice(4).toLowerCase()} ` }));
    expect(again).toMatchObject({ status: 409, code: 'shipment_exists' });
    expect(again.detail).toContain(first.id);
    expect((await post({ number: name, carrier: 'sf' })).status).toBe(409);
    await scan(first.id, [{ at: '2026-11-20T09:00:00Z', milestone: 'delivered' }]);
    const second = await enter({ number: name, carrier: 'sf' });
    expect(second.id).not.toBe(first.id);
    const otherCarrier = await enter({ number: name, carrier: 'sto' });
    expect((await post({ number: name, carrier: 'sf' })).status).toBe(409);
    const byCarrier = await service.asShopper('GET', `/v1/tracking/${name}?carrier=sf`);
    expect(await byCarrier.json()).toMatchObject({ id: second.id, milestone: 'created' });
    const newest = await service.asShopper('GET', `/v1/tracking/${name}`);
    expect(await newest.json()).toMatchObject({ id: otherCarrier.id });
  });

  it('take over what a carrier told of first, with its scans', async () => {
    const name = number();
    const tracker = {
      object: 'Tracker',
      tracking_code: name,
      carrier: 'USPS',
      status: 'in_transit',
      tracking_details: [
        {
          message: 'Arrived at facility',
          status: 'in_transit',
          datetime: '2026-11-20T09:00:00Z',
          tracking_location: {},
        },
      ],
    };
    const [told] = await importRecords(service.platform, service.keys.merchantId, 'easypost', tracker);
    const entered = await enter({ number: name, orderNumber: 'A-77', receivedAt: '2026-11-20T08:00:00Z' });
    expect(entered.id).toBe(told?.shipmentId);
    const response = await service.asMerchant('GET', `/v1/tracking/${name}`);
    expect(await response.json()).toMatchObject({
      carrier: 'usps',
      orderNumber: 'A-77',
      scans: [{ text: 'Arrived at facility' }],
    });
    expect((await post({ number: name })).status).toBe(409);
  });

  it('are made once when the same order comes many times at once', async () => {
    const name = number();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ number: name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('are listed page by page without a skip or a repeat, while new ones come in', async () => {
    const tag = `list-${numbers}`;
    const there = new Set<string>();
    for (let index = 0; index < 23; index += 1) there.add((await enter({ orderNumber: tag })).id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await service.asMerchant(
        'GET',
        `/v1/shipments?orderNumber=${tag}&limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      const page = (await answer.json()) as { data: Shipment[]; nextCursor: string | null };
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
      await enter({ orderNumber: tag });
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...there].sort().reverse());
  });

  it('are found by number, order number and milestone', async () => {
    const tag = `filter-${numbers}`;
    const [one, two] = [await enter({ orderNumber: tag }), await enter({ orderNumber: tag })];
    await scan(two.id, [{ at: '2026-11-20T09:00:00Z', milestone: 'out_for_delivery' }]);
    const list = async (query: string): Promise<string[]> => {
      const answer = await service.asMerchant('GET', `/v1/shipments?${query}`);
      return ((await answer.json()) as { data: Shipment[] }).data.map(({ id }) => id);
    };
    expect(await list(`orderNumber=${tag}`)).toEqual([two.id, one.id]);
    expect(await list(`orderNumber=${tag}&milestone=out_for_delivery`)).toEqual([two.id]);
    expect(await list(`number=${encodeURIComponent(one.number.toLowerCase().replace('sf', 'sf '))}`)).toEqual([one.id]);
    expect(await list(`orderNumber=nobody's`)).toEqual([]);
    expect(await pointersOf(await service.asMerchant('GET', '/v1/shipments?milestone=lost&limit=101'))).toEqual([
      '#/query/limit',
      '#/query/milestone',
    ]);
  });

  it('take 500 scans in one call, in any order, to the same end', async () => {
    const base = Date.UTC(2026, 10, 1);
    const scans = Array.from({ length: 500 }, (_, index) => ({
      at: new Date(base + index * 60_000).toISOString(),
      milestone: index === 499 ? 'out_for_delivery' : 'in_transit',
      text: `Scan ${index} ${'x'.repeat(950)}`,
      location: { city: '深圳', country: 'CN' },
    }));
    const [one, two] = [await enter(), await enter()];
    const shuffled = [...scans].sort((a, b) => a.text.localeCompare(b.text) || a.at.localeCompare(b.at)).reverse();
    const [first, second] = [await scan(one.id, scans), await scan(two.id, [...shuffled])];
    for (const answer of [first, second])
      expect(await answer.json()).toMatchObject({ added: 500, shipment: { milestone: 'out_for_delivery' } });
    expect(await (await scan(one.id, shuffled)).json()).toMatchObject({ added: 0 });
    const texts = [];
    for (const { number: name } of [one, two]) {
      const parcel = (await (await service.asMerchant('GET', `/v1/tracking/${name}`)).json()) as {
        scans: { text: string }[];
      };
      texts.push(parcel.scans.map(({ text }) => text));
    }
    expect(texts[0]).toEqual([...scans].reverse().map(({ text }) => text));
    expect(texts[1]).toEqual(texts[0]);
    expect(await pointersOf(await scan(one.id, [...scans, scans[0] ?? {}]))).toEqual(['#/scans']);
    expect(await pointersOf(await scan(one.id, []))).toEqual(['#/scans']);
  });

  it('refuse an exception whose code is of another class, and say which', async () => {
    const { id } = await enter();
    const good = { at: '2026-11-20T09:00:00Z', milestone: 'in_transit' };
    const wrong = { ...good, exception: { class: 'damage', code: 'bad_address', party: 'carrier' } };
    expect(await pointersOf(await scan(id, [good, wrong]))).toEqual(['#/scans/1/exception']);
    expect(
      await pointersOf(await scan(id, [{ ...good, exception: { class: 'damage', code: 'gone', party: 'me' } }])),
    ).toEqual(['#/scans/0/exception/code', '#/scans/0/exception/party']);
    expect(await (await service.asMerchant('GET', `/v1/tracking/${(await find(id)).number}`)).json()).toMatchObject({
      scans: [],
    });
    const right = { ...good, exception: { class: 'damage', code: 'damaged', party: 'carrier' } };
    expect(await (await scan(id, [right])).json()).toMatchObject({
      added: 1,
      shipment: { exception: right.exception },
    });
  });

  it('stand the absurd dates that systems send', async () => {
    const dates = [
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00+14:00',
      '0001-01-01T00:00:00Z',
      '1582-10-10T00:00:00Z',
      '9999-12-31T23:59:59.999999999-23:59',
      '9999-12-31T23:59:59Z',
      '2875-01-01T00:00:00+08:00',
    ];
    for (const date of dates) {
      const { id, number: name } = await enter({ receivedAt: date, promisedAt: date });
      const milestones = ['created', 'picked_up', 'in_transit', 'delivered'];
      for (const milestone of milestones) {
        const answer = await scan(id, [{ at: date, milestone }]);
        expect([date, answer.status]).toEqual([date, 200]);
      }
      expect((await patch(id, { promisedAt: null, receivedAt: date })).status).toBe(200);
      for (const answer of [
        await service.asShopper('GET', `/v1/tracking/${name}`),
        await service.asMerchant('GET', `/v1/shipments?number=${name}`),
      ]) {
        expect(answer.status).toBe(200);
        expect(await answer.text()).not.toContain('NaN');
      }
      const parcel = (await (await service.asShopper('GET', `/v1/tracking/${name}`)).json()) as {
        scans: { at: string }[];
      };
      expect(parcel.scans).toHaveLength(4);
    }
    for (const date of [
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-11-20 09:00:00Z',
      '2026-11-20T09:00:00',
      '2026-11-20T09:00Z',
      '+12026-11-20T09:00:00Z',
      '2026-11-20T24:00:00Z',
      '2026-11-20T23:59:60Z',
    ]) {
      expect(await pointersOf(await post({ number: number(), promisedAt: date }))).toEqual(['#/promisedAt']);
    }
  });

  it('keep every text that people write, and refuse what no database keeps, in every field', async () => {
    const { id } = await enter();
    const fields = (text: string): Record<string, object> => ({
      '#/orderNumber': { orderNumber: text },
      '#/notes': { notes: text },
      '#/goods/0/description': { goods: [{ description: text, quantity: 1 }] },
      '#/consignee/name': { consignee: { name: text } },
      '#/consignee/phone': { consignee: { phone: text } },
      '#/consignee/email': { consignee: { email: `${text}@example.com` } },
      '#/consignee/address/lines/0': { consignee: { address: { lines: [text] } } },
      '#/consignee/address/city': { consignee: { address: { lines: [], city: text } } },
      '#/consignee/address/region': { consignee: { address: { lines: [], region: text } } },
      '#/consignee/address/postalCode': { consignee: { address: { lines: [], postalCode: text } } },
    });
    const scanFields = (text: string): Record<string, object> => ({
      '#/scans/0/text': { text },
      '#/scans/0/code': { code: text },
      '#/scans/0/location/city': { location: { city: text } },
      '#/scans/0/location/region': { location: { region: text } },
      '#/scans/0/owner/department': { owner: { department: text } },
      '#/scans/0/owner/role': { owner: { role: text } },
      '#/scans/0/owner/person': { owner: { person: text } },
    });
    for (const bad of ['a\u0000b', 'a\ud800b', '\udc00a']) {
      for (const [pointer, body] of Object.entries(fields(bad))) {
        expect(await pointersOf(await patch(id, body))).toEqual([pointer]);
      }
      for (const [pointer, more] of Object.entries(scanFields(bad))) {
        expect(
          await pointersOf(await scan(id, [{ at: '2026-11-20T09:00:00Z', milestone: 'unknown', ...more }])),
        ).toEqual([pointer]);
      }
    }
    for (const query of ['orderNumber=a%00b', 'cursor=%00', 'orderNumber=%ed%a0%80']) {
      expect([200, 400]).toContain((await service.asMerchant('GET', `/v1/shipments?${query}`)).status);
    }
    for (const good of [
      '👩‍👩‍👧 🧧',
      'שלום',
      'مرحبا ١٢',
      "O'Brien; --",
      '\\u0000',
      '%_\\',
      '𠮷野家',
      '\ufeffa',
      'e\u0301',
    ]) {
      for (const body of Object.values(fields(good.replaceAll(' ', '')))) {
        const answer = await patch(id, body);
        expect([good, answer.status]).toEqual([good, 200]);
        expect(await answer.json()).toMatchObject(JSON.parse(JSON.stringify(body).replaceAll('\ufeff', '')) as object);
      }
    }
    const huge = '字'.repeat(1_000);
    expect(await (await patch(id, { notes: huge })).json()).toMatchObject({ notes: huge });
    expect(await pointersOf(await patch(id, { notes: `${huge}字` }))).toEqual(['#/notes']);
  });

  it('keep any text exactly, but for the spaces around it', async () => {
    const { id } = await enter();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (text) => {
        const answer = await patch(id, { notes: text });
        if (answer.status === 400) {
          expect(text.trim() === '' || text.includes('\0')).toBe(true);
          return;
        }
        expect(((await answer.json()) as Shipment).notes).toBe(text.trim());
        const { notes } =
          (await service.platform.db.kysely
            .selectFrom('shipments')
            .select('notes')
            .where('id', '=', id)
            .executeTakeFirst()) ?? {};
        expect(notes).toBe(text.trim());
      }),
      { numRuns: 40 },
    );
  });
});
