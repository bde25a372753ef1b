import type { HistoryEntry, Shopper } from '@waybill/sdk/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, proof } from '../../test/cases.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call } from '../../test/service.ts';
import { hire } from '../../test/staff.ts';
import { routes } from '../openapi.ts';
import { startPeople, type PeopleService } from '../../test/people.ts';

const path = '/v1/customers/shoppers';
let made = 0;
/** Somebody whom no other test knows. */
const somebody = () => {
  made += 1;
  const digits = String(made).padStart(4, '0');
  return { name: '周子涵', phone: `+861390013${digits}`, email: `zhou${digits}@example.com`, wechat: `zhou-${digits}` };
};

describeOnBoth('Shoppers', (fresh) => {
  let service: PeopleService;
  beforeAll(async () => {
    service = await startPeople(await fresh());
  }, 180_000);
  afterAll(() => service.stop());

  /** A parcel to these contacts. */
  const parcelFor = (consignee: object) => service.parcel({ consignee });
  const history = async ({ id }: Pick<Shopper, 'id'>, query = ''): Promise<HistoryEntry[]> => {
    const answer = await service.asMerchant('GET', `${path}/${id}/history${query}`);
    return (await answerOf<{ data: HistoryEntry[] }>(answer, 200)).data;
  };
  const retrieved = async (id: string): Promise<Shopper> =>
    answerOf(await service.agent.ask('GET', `${path}/${id}`), 200);

  it('are found by a contact however it is written, and nobody by one that is not known', async () => {
    const { name, phone, email } = somebody();
    await parcelFor({ name, phone, email });
    const shopper = await service.person({ phone });
    expect(await service.found({ phone: phone.replace('+86', '').replace(/(\d{3})/, '$1-') })).toEqual([shopper]);
    expect(await service.found({ email: email.toUpperCase() })).toEqual([shopper]);
    expect(await service.found({ phone: '+8613800000000' })).toEqual([]);
    expect(shopper).toMatchObject({
      names: [name],
      contacts: [
        { way: 'phone', value: phone },
        { way: 'email', value: email },
      ],
      merges: [{ proof: 'parcel', by: null, undone: null }],
      counts: { parcels: 1, quotes: 0, cases: 0, openCases: 0, reviews: 0 },
    });
    expect(await pointersOf(await service.asMerchant('POST', `${path}/search`, { phone: '12' }))).toEqual(['#/phone']);
    expect(await pointersOf(await service.asMerchant('POST', `${path}/search`, { phone, email }))).toEqual(['#']);
  });

  it('have one history of parcels, cases, ratings and notes, newest first, and the channels that they came by', async () => {
    const { name, phone, email, wechat } = somebody();
    const parcel = await parcelFor({ name, phone, email });
    const last4 = { phoneLast4: phone.slice(-4) };
    const contact = { name, phone, wechat, preferred: 'wechat' };
    await service.clock.jump(1);
    const { case: filed } = await service.filed({ number: parcel.number, proof: last4, contact, text: 'Where is it?' });
    await service.clock.jump(1);
    await service.delivered(parcel.id);
    await service.clock.jump(1);
    await service.asMerchant('POST', '/v1/reviews', { number: parcel.number, score: 5, text: 'Well done' });
    const shopper = await service.person({ phone }, ({ counts }) => expect(counts.reviews).toBe(1));
    await service.clock.jump(1);
    await service.agent.ask('POST', `${path}/${shopper.id}/notes`, { text: 'Rings the office first' });

    expect(await service.person({ phone })).toMatchObject({
      id: shopper.id,
      preferred: { channel: 'wechat', by: 'case' },
      channels: ['element'],
      counts: { parcels: 1, cases: 1, openCases: 1, reviews: 1 },
      notes: [{ text: 'Rings the office first' }],
    });
    const all = await history(shopper);
    expect(all.map(({ kind, event }) => `${kind} ${event}`)).toEqual([
      'note noted',
      'review rated',
      'parcel delivered',
      ...['case acknowledge', 'case file'].sort(() => (all[3]?.event === 'acknowledge' ? 0 : 1)),
      'parcel created',
    ]);
    expect(all.find(({ event }) => event === 'file')).toMatchObject({
      ...{ text: 'Where is it?', by: 'customer', channel: 'element' },
      subject: { id: filed?.id, number: filed?.number },
    });
    const pages = [];
    for (let cursor = ''; ;) {
      const answer = await service.asMerchant('GET', `${path}/${shopper.id}/history?limit=2${cursor}`);
      const { data, nextCursor } = await answerOf<{ data: HistoryEntry[]; nextCursor: string | null }>(answer, 200);
      pages.push(...data);
      if (nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(pages).toEqual(all);
  });

  it('are never one by what a case names: whoever proves a parcel may name somebody else’s phone', async () => {
    const [one, other] = [somebody(), somebody()];
    await parcelFor({ phone: one.phone });
    await parcelFor({ phone: other.phone, email: other.email });
    await service.person({ phone: one.phone });
    const contact = { phone: one.phone, email: other.email };
    const { number } = await service.parcel();
    const filed = await service.filed({ number, proof, contact });
    expect(filed.case?.confirmed).toBe(true);
    const named = await service.person({ phone: one.phone }, ({ counts }) => expect(counts.cases).toBe(1));
    expect(named.merges).toEqual([]);
    expect((await service.person({ email: other.email })).id).not.toBe(named.id);
  });

  it('follow a consignee that is put right', async () => {
    const [wrong, right] = [somebody(), somebody()];
    const { id } = await parcelFor({ phone: wrong.phone, email: right.email });
    const before = await service.person({ phone: wrong.phone });
    expect(before.contacts).toHaveLength(2);
    await answerOf(
      await service.asMerchant('PATCH', `/v1/shipments/${id}`, { consignee: { phone: right.phone } }),
      200,
    );
    const after = await service.person({ phone: right.phone }, ({ contacts }) => expect(contacts).toHaveLength(2));
    expect(after.contacts.map(({ value }) => value).sort()).toEqual([right.phone, right.email].sort());
    const left = await service.person({ phone: wrong.phone });
    expect([left.contacts.length, left.counts.parcels]).toEqual([1, 0]);
  });

  it('are not made one by a phone that many have: then staff decide', async () => {
    const { phone } = somebody();
    const others = Array.from({ length: 6 }, () => somebody());
    for (const { email } of others) {
      await parcelFor({ phone, email });
      await service.person({ email });
    }
    const shopper = await service.person({ phone }, ({ counts }) => expect(counts.parcels).toBe(6));
    expect(shopper.contacts.filter(({ way }) => way === 'email')).toHaveLength(4);
  });

  it('are merged by staff with a reason, told apart again, and no parcel merges them anew', async () => {
    const [one, other] = [somebody(), somebody()];
    await parcelFor({ phone: one.phone });
    const first = await service.person({ phone: one.phone });
    await parcelFor({ email: other.email });
    const second = await service.person({ email: other.email });
    await service.agent.ask('PATCH', `${path}/${second.id}`, { tags: ['second'] });
    await service.agent.ask('POST', `${path}/${second.id}/notes`, { text: 'On the second' });
    const body = { shopperId: second.id, reason: 'Said so on the phone' };
    const merged = await answerOf<Shopper>(await service.agent.ask('POST', `${path}/${first.id}/merges`, body), 200);
    expect(merged).toMatchObject({
      ...{ id: first.id, tags: ['second'], notes: [{ text: 'On the second', by: { name: 'Chen Jing' } }] },
      merges: [{ proof: 'staff', reason: 'Said so on the phone', by: { id: service.agent.id }, undone: null }],
      counts: { parcels: 2 },
    });
    expect((await retrieved(second.id)).id).toBe(first.id);
    const twice = await service.agent.ask('POST', `${path}/${first.id}/merges`, body);
    expect(await pointersOf(twice)).toEqual(['#/shopperId']);

    const undo = `${path}/${first.id}/merges/${merged.merges[0]?.id ?? ''}/undo`;
    const apart = await answerOf<Shopper>(await service.agent.ask('POST', undo, { reason: 'It was the sister' }), 200);
    expect(apart).toMatchObject({
      ...{ id: first.id, tags: [], notes: [], counts: { parcels: 1 } },
      merges: [{ undone: { reason: 'It was the sister', by: { id: service.agent.id } } }],
    });
    expect(await retrieved(second.id)).toMatchObject({ id: second.id, tags: ['second'] });
    expect(await problemOf(await service.agent.ask('POST', undo, { reason: 'Again' }))).toMatchObject({
      code: 'merge_not_found',
    });
    const { id } = await parcelFor({ phone: one.phone, email: other.email });
    await service.person({ phone: one.phone }, ({ counts }) => expect(counts.parcels).toBe(2));
    expect((await service.person({ email: other.email })).id).toBe(second.id);
    expect(id).toMatch(/^shp_/);
    const told = await sql<{ type: string; data: object }>`
      select type, data from events where type in ('shopper.merged', 'shopper.parted') and subject = ${first.id}
      order by id`.execute(service.platform.db.kysely);
    expect(told.rows.map(({ type }) => type)).toEqual(['shopper.merged', 'shopper.parted']);
  });

  it('have tags and a preferred channel that staff set, and lose them', async () => {
    const { phone, email } = somebody();
    await parcelFor({ phone, email });
    const { id } = await service.person({ phone });
    const set = { tags: ['vip', 'fragile', 'vip'], preferredChannel: 'email' };
    expect(await answerOf(await service.agent.ask('PATCH', `${path}/${id}`, set), 200)).toMatchObject({
      tags: ['vip', 'fragile'],
      preferred: { channel: 'email', by: 'staff' },
    });
    const left = { tags: ['fragile'], preferredChannel: null };
    expect(await answerOf(await service.agent.ask('PATCH', `${path}/${id}`, left), 200)).toMatchObject({
      tags: ['fragile'],
      preferred: null,
    });
  });

  it('are no department’s and no other merchant’s to see, and a merchant changes nothing of them', async () => {
    const { phone } = somebody();
    await parcelFor({ phone });
    const { id } = await service.person({ phone });
    const other = await service.anotherMerchant('Other shop');
    const department = await hire(service, 'Wang Wei', 'department', 'transport');
    const bodies: Record<string, unknown> = {
      'customers.searchShoppers': { phone },
      'customers.changeShopper': { tags: [] },
      'customers.noteOnShopper': { text: 'mine' },
      'customers.mergeShoppers': { shopperId: id, reason: 'mine' },
      'customers.undoMerge': { reason: 'mine' },
    };
    const shopperRoutes = routes.filter((route) => route.path.startsWith('/customers/shoppers'));
    expect(shopperRoutes).toHaveLength(9);
    for (const route of shopperRoutes) {
      const asked = `/v1${route.path.replace('{id}', id).replace('{mergeId}', id.replace('shr', 'mrg'))}`;
      const body = route.body ? bodies[route.name] : undefined;
      const byOther = await call(service.app, route.method, asked, body, {
        Authorization: `Bearer ${other.secretKey}`,
      });
      if (route.name === 'customers.searchShoppers') expect(await byOther.json()).toEqual({ data: [] });
      else expect(byOther.status).toBe(route.who.includes('secret') ? 404 : 403);
      expect((await department.ask(route.method, asked, body)).status).toBe(403);
      expect((await service.asShopper(route.method, asked, body)).status).toBe(403);
      if (!route.who.includes('secret')) expect((await service.asMerchant(route.method, asked, body)).status).toBe(403);
    }
    const elsewhere = { phone, merchantId: other.merchantId };
    expect(await answerOf(await service.agent.ask('POST', `${path}/search`, elsewhere), 200)).toEqual({ data: [] });
    expect(await answerOf(await service.agent.ask('POST', `${path}/search`, { phone }), 200)).toMatchObject({
      data: [{ id, merchantId: service.keys.merchantId }],
    });
  });

  it('leave no contact in what they are found by, and none in the log of events', async () => {
    const { db } = service.platform;
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(t)::text as line from shopper_contacts t union all select to_jsonb(t)::text from shopper_links t
      union all select to_jsonb(t)::text from shopper_ties t union all select to_jsonb(t)::text from events t`.execute(
      db.kysely,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { line } of rows) expect(line).not.toMatch(/139001|zhou|周子涵|example\.com/);
  });
});
