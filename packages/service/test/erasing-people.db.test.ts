import type { Erasure, PersonRequest, ShopperExport } from '@waybill/sdk/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, type Opened } from './cases.ts';
import { describeOnBoth } from './databases.ts';
import { problemOf } from './problems.ts';
import type { EvidenceStorage } from '../src/evidence/index.ts';
import { setAccountTerms, exampleCards, importCard } from '../src/quotes/index.ts';
import { question } from './quotes.ts';
import { inTenant } from '../src/db/index.ts';
import { addScansTo, adoptCarrierFacts } from '../src/tracking/index.ts';
import { hire, type StaffMemberOfTest } from './staff.ts';
import { startPeople, type PeopleService } from './people.ts';

const path = '/v1/customers/shoppers';
const name = '欧阳明月';
const phone = '+86 139 2468 1357';
const email = 'Moon@Ouyang.example';
const lines = ['银杏巷 77 号', '3 单元 1202'];
/** Whatever of the person could stand in a row. */
const personal = /欧阳明月|2468\s?1357|24681357|ouyang|银杏巷|1202|moon-wx|明月楼/i;

/** Where the person stands before they are erased. */
const tablesWithPersons = [
  ...['shipments', 'scans', 'cases', 'case_entries', 'reviews', 'suggestions'],
  ...['shopper_contacts', 'shopper_notes', 'idempotency', 'proof_failures'],
];

/** Every row of every table, as text. */
const rowsOf = async ({ platform }: PeopleService): Promise<string[]> => {
  const { kysely } = platform.db;
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(kysely);
  const all: string[] = [];
  for (const { schema, name: table } of tables) {
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(t)::text as line from ${sql.table(`${schema}.${table}`)} t`.execute(kysely);
    all.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  return all;
};
const traces = async (service: PeopleService): Promise<string[]> =>
  (await rowsOf(service)).filter((line) => personal.test(line));

describeOnBoth('A person’s data', (fresh) => {
  let service: PeopleService;
  let staff: Record<'agent' | 'supervisor' | 'manager', StaffMemberOfTest>;
  const kept = new Map<string, Uint8Array>();
  const storage: EvidenceStorage = {
    put: async (file, bytes) => void kept.set(file, bytes),
    get: async (file) => {
      const bytes = kept.get(file);
      return bytes && new Blob([Buffer.from(bytes)]).stream();
    },
    remove: async (file) => void kept.delete(file),
  };
  const cleaner = { clean: async (bytes: Uint8Array) => ({ kind: 'jpeg' as const, bytes }) };
  let parcel: { id: string; number: string };
  let opened: Opened;
  let id: string;

  const as = (who: 'manager' | 'supervisor' | 'agent', what: string) =>
    staff[who].ask('POST', `${path}/${id}/${what}`, {});
  const refused = async (): Promise<string> => {
    const told = await problemOf(await as('manager', 'erase'));
    expect(told).toMatchObject({ status: 409, code: 'shopper_in_use' });
    return told.detail ?? '';
  };

  beforeAll(async () => {
    service = await startPeople(await fresh(), { storage, cleaner });
    staff = {
      agent: service.agent,
      supervisor: await hire(service, 'Zhao Min', 'supervisor'),
      manager: await hire(service, 'Li Na', 'manager'),
    };
    for (const card of exampleCards) await importCard(service.platform.db, card);
    await setAccountTerms(service.platform, service.keys.merchantId, { shopperBookings: true });
    const consignee = { name, phone, email, address: { lines, city: '杭州', region: '浙江', country: 'CN' } };
    const retry = { 'Idempotency-Key': 'first-order' };
    // Booked on the page, with wishes; confirmed by the merchant.
    const quote = await answerOf<{ id: string }>(await service.asShopper('POST', '/v1/quotes', question()), 201);
    const wishes = { option: 'standard', consignee, notes: `Ring at ${name}’s`, orderNumber: 'A-77' };
    await answerOf(await service.asShopper('POST', `/v1/quotes/${quote.id}/accept`, wishes, retry), 200);
    const { data } = await answerOf<{ data: { id: string }[] }>(await service.asMerchant('GET', '/v1/bookings'), 200);
    // Somebody guesses at the phone.
    await service.asShopper('POST', '/v1/tracking/search', { phone, proof: { phoneLast4: '0000' } });
    id = (await service.person({ phone })).id;
    expect(await refused()).toContain(`the booking of ${quote.id} is not answered`);
    const confirm = `/v1/bookings/${data[0]?.id ?? ''}/confirm`;
    const confirmed = await answerOf<{ accepted: { shipment: { id: string; number: string } } }>(
      await service.asMerchant('POST', confirm, {}, { 'Idempotency-Key': 'confirmed' }),
      200,
    );
    parcel = confirmed.accepted.shipment;
    // A first answer is kept for whoever asks again, and it holds the consignee.
    const noted = { notes: 'Ring at 明月楼' };
    await answerOf(await service.asMerchant('PATCH', `/v1/shipments/${parcel.id}`, noted, retry), 200);
    const ask = { number: parcel.number, proof: { phoneLast4: '1357' } };
    const contact = { name, phone, email, wechat: 'moon-wx' };
    const filed = await service.filed({ ...ask, contact, text: `I am ${name} of 银杏巷`, type: 'delayed' });
    opened = { id: filed.case?.id ?? '', token: filed.token ?? '', filed };
    const photo = await answerOf<{ id: string }>(
      await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/evidence`, { size: 5 }),
      201,
    );
    const bytes = await service.app.request(
      `/v1/cases/${opened.id}/evidence/${photo.id}?offset=0`,
      {
        method: 'PATCH',
        headers: {
          Authorization: `Bearer ${service.keys.publishableKey}`,
          'Waybill-Token': opened.token,
          'Content-Type': 'application/octet-stream',
        },
        body: Buffer.from([1, 2, 3, 4, 5]),
      },
      { incoming: { socket: {} } as never },
    );
    expect(bytes.status).toBe(200);
    await service.person({ phone }, ({ contacts }) => expect(contacts).toHaveLength(2));
    await answerOf(await service.agent.ask('POST', `${path}/${id}/notes`, { text: `Lives at 明月楼, ${email}` }), 200);
    await answerOf(await service.agent.ask('PATCH', `${path}/${id}`, { tags: ['明月楼'] }), 200);
    await service.filed({ contact, type: 'delayed', text: `No parcel, but I am ${name}` });
  }, 180_000);
  afterAll(() => service.stop());

  it('is not erased while a case is open or a parcel on its way, and it is said which', async () => {
    const told = await refused();
    expect(told).toContain(`case ${opened.filed.number} is open`);
    expect(told).toContain(`parcel ${parcel.number} is on its way`);
    expect(told).not.toMatch(personal);
  });

  it('is exported whole: parcels, quotes, cases with what was said, files with links, ratings, notes', async () => {
    await service.delivered(parcel.id, `已签收，签收人：${name}，电话 13924681357`);
    await answerOf(
      await service.asMerchant('POST', '/v1/reviews', {
        ...{ number: parcel.number, score: 4, text: `${name} says thanks` },
        suggestion: 'Greet 明月楼 by name',
      }),
      201,
    );
    const answer = await service.asMerchant('POST', `${path}/${id}/export`, {}, { 'Idempotency-Key': 'export' });
    const told = await answerOf<ShopperExport>(answer, 200);
    expect(told).toMatchObject({
      shopper: { id, names: [name], tags: ['明月楼'], notes: [{ text: expect.stringContaining('明月楼') as string }] },
      parcels: [
        {
          number: parcel.number,
          consignee: { name, phone, address: { lines } },
          scans: [{ text: expect.stringContaining(name) as string }],
        },
      ],
      quotes: [{ state: 'accepted' }],
      reviews: [{ score: 4, text: `${name} says thanks` }],
    });
    expect(told.cases).toHaveLength(2);
    const told1 = told.cases.find((one) => one.id === opened.id);
    expect(told1).toMatchObject({ contact: { name, wechat: 'moon-wx' }, evidence: [{ name: 'photo-1.jpg' }] });
    expect(told1?.thread[0]?.text).toBe(`I am ${name} of 银杏巷`);
    const link = new URL(told1?.evidence[0]?.url ?? '');
    const file = await service.app.request(link.pathname, {}, { incoming: { socket: {} } as never });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3, 4, 5]));
    expect((await as('supervisor', 'export')).status).toBe(200);
    expect((await as('agent', 'export')).status).toBe(403);
  });

  it('is erased everywhere: no row of any table holds anything of it, and figures stay', async () => {
    expect((await as('supervisor', 'erase')).status).toBe(403);
    const cases = await service.platform.db.kysely.selectFrom('cases').select(['id', 'fact']).execute();
    for (const { id: caseId } of cases) await service.staffDoes(caseId, { body: { act: 'withdraw' } });
    let before: string[] = [];
    await service.settled(async () => {
      before = await traces(service);
      expect(before.some((line) => line.startsWith('suggestions '))).toBe(true);
    });
    const tables = new Set(before.map((line) => line.split(' ')[0]));
    for (const table of tablesWithPersons) expect(tables).toContain(table);
    expect(kept.size).toBe(1);

    const erased = await answerOf<Erasure>(await as('manager', 'erase'), 200);
    expect(erased).toMatchObject({ parcels: 1, cases: 2, reviews: 1, notes: 1 });
    await service.settled(async () => {
      expect(await traces(service)).toEqual([]);
      expect(kept.size).toBe(0);
    });
    // What it was, when, and what it cost is there still.
    const row = await service.platform.db.kysely
      .selectFrom('bookings')
      .innerJoin('shipments', 'shipments.id', 'bookings.shipment_id')
      .select(['bookings.price', 'shipments.number', 'shipments.milestone', 'shipments.delivered_at'])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ number: parcel.number, milestone: 'delivered', price: { currency: 'CNY' } });
    expect(row.delivered_at).not.toBeNull();
    const review = await service.platform.db.kysely.selectFrom('reviews').select('score').executeTakeFirstOrThrow();
    expect(review.score).toBe(4);
  });

  it('is found no more, answers the same when it is erased again, and names nobody in the log of requests', async () => {
    expect(await service.found({ phone })).toEqual([]);
    const [first, second] = [await as('manager', 'erase'), await as('manager', 'erase')];
    const answer = await answerOf<Erasure>(first, 200);
    expect(await answerOf<Erasure>(second, 200)).toEqual(answer);
    expect(await answerOf(await service.asMerchant('POST', `${path}/${id}/erase`, {}), 200)).toEqual(answer);
    expect(await problemOf(await as('manager', 'export'))).toMatchObject({ code: 'shopper_not_found' });
    const requests = await service.platform.db.kysely
      .selectFrom('person_requests')
      .select(['act', 'asked_by', 'by_staff', 'shopper_ids', 'figures'])
      .orderBy('id')
      .execute();
    expect(requests.map(({ act, asked_by: by }) => `${act} ${by}`)).toEqual([
      'export merchant',
      'export staff',
      'erase staff',
    ]);
    expect(requests[2]).toMatchObject({ by_staff: staff.manager.id, figures: { parcels: 1, cases: 2 } });
    expect(requests[2]?.shopper_ids).toContain(id);
  });

  it('is listed for those who answer for it, the newest first', async () => {
    const list = (who: StaffMemberOfTest, query = '') => who.ask('GET', `/v1/customers/person-requests${query}`);
    const { data } = await answerOf<{ data: PersonRequest[] }>(await list(staff.supervisor), 200);
    expect(data.map(({ act, by }) => [act, by?.name ?? null])).toEqual([
      ['erase', 'Li Na'],
      ['export', 'Zhao Min'],
      ['export', null],
    ]);
    expect(data[0]).toMatchObject({ figures: { parcels: 1, cases: 2, reviews: 1, notes: 1 } });
    expect(data[1]).toMatchObject({ figures: { cases: 2, notes: null } });
    expect(JSON.stringify(data)).not.toMatch(personal);
    const first = await answerOf<{ data: PersonRequest[]; nextCursor: string }>(
      await list(staff.manager, '?act=export&limit=1'),
      200,
    );
    expect(first.data).toEqual([data[1]]);
    const rest = await list(staff.manager, `?act=export&limit=1&cursor=${first.nextCursor}`);
    expect(await answerOf(rest, 200)).toMatchObject({ data: [{ id: data[2]?.id }], nextCursor: null });
    expect(await problemOf(await list(staff.agent))).toMatchObject({ code: 'not_allowed' });
  });

  it('does not come back with what a carrier sends afterwards', async () => {
    const { db } = service.platform;
    const late = {
      at: service.clock.now().toISOString(),
      milestone: 'delivered' as const,
      text: `已签收，签收人：${name}`,
    };
    await inTenant(db, service.keys.merchantId, async (tx) => {
      await adoptCarrierFacts(service.platform, tx, service.keys.merchantId, {
        ...{ number: parcel.number, carrier: null, estimatedAt: null, weight: null },
        proofOfDelivery: { signedBy: name, at: late.at },
      });
      const target = { merchantId: service.keys.merchantId, shipmentId: parcel.id };
      await addScansTo(service.platform, tx, target, [late], 'kuaidi100');
    });
    expect(await traces(service)).toEqual([]);
  });

  it('is not held back by what a stranger filed in their name and never proved, which ends with it', async () => {
    const phone2 = '+86 137 0000 3333';
    const { id: shipmentId } = await service.parcel({ consignee: { name: 'Di', phone: phone2 } });
    await service.delivered(shipmentId);
    const one = await service.person({ phone: phone2 });
    const { number } = await service.parcel();
    await service.filed({ number, contact: { name: 'Di', phone: phone2 }, text: 'a stranger’s words' });
    await answerOf(await staff.manager.ask('POST', `${path}/${one.id}/erase`, {}), 200);
    const row = await service.platform.db.kysely
      .selectFrom('cases')
      .select(['state', 'fact'])
      .where('parcel_number', '=', number)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('withdrawn');
    expect((await rowsOf(service)).filter((line) => /stranger’s words|0000\s?3333/.test(line))).toEqual([]);
  });

  it('is erased from what names them no more: answers that hold their words alone, ratings from before a change', async () => {
    const [before, after] = ['+86 137 0000 1111', '+86 137 0000 2222'];
    const words = /the lift is broken|needs a ramp/;
    const consignee = { name: 'Bo', phone: before };
    const { id: shipmentId, number } = await service.parcel({ consignee });
    await service.delivered(shipmentId);
    const said = { number, score: 2, text: 'the lift is broken', suggestion: 'needs a ramp' };
    await answerOf(await service.asMerchant('POST', '/v1/reviews', said, { 'Idempotency-Key': 'rated' }), 201);
    const changed = { consignee: { ...consignee, phone: after } };
    await answerOf(await service.asMerchant('PATCH', `/v1/shipments/${shipmentId}`, changed), 200);
    const other = await service.person({ phone: after }, ({ counts }) => expect(counts.reviews).toBe(1));
    const holding = async () => (await rowsOf(service)).filter((line) => words.test(line));
    const tables = new Set((await holding()).map((line) => line.split(' ')[0]));
    for (const table of ['reviews', 'idempotency']) expect(tables).toContain(table);
    const answer = await staff.manager.ask('POST', `${path}/${other.id}/erase`, {});
    expect(await answerOf<Erasure>(answer, 200)).toMatchObject({ parcels: 1, reviews: 1 });
    await service.settled(async () => expect(await holding()).toEqual([]));
  });
});
