import type { Agreement } from '@waybill/sdk/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { beginSession, employ } from '../../test/staff.ts';
import { asOperator, inTenant } from '../db/index.ts';
import type { NewKeys } from '../platform/index.ts';

const start = new Date('2026-11-24T02:00:00Z');

describeOnBoth('Service agreements', (fresh) => {
  let service: TestService;
  let other: NewKeys;
  let staff: Record<'supervisor' | 'manager' | 'agent', string>;
  let now = start;

  beforeAll(async () => {
    now = start;
    service = await startService(await (await fresh()).open(), { clock: { now: () => now } });
    other = await service.anotherMerchant('Other shop');
    const tokens = [];
    for (const [role, name] of [
      ['supervisor', 'Chen Jing'],
      ['manager', '李娜'],
      ['agent', 'Ann Lee'],
    ] as const) {
      const member = await employ(service.platform, name, role);
      tokens.push([role, await beginSession(service.platform, member)]);
    }
    staff = Object.fromEntries(tokens) as typeof staff;
  });
  afterAll(() => service.stop());

  const asStaff = (role: keyof typeof staff, method: string, path: string, body?: unknown, headers = {}) =>
    call(service.app, method, path, body, { Authorization: `Bearer ${staff[role]}`, ...headers });
  const asOther = (method: string, path: string, body?: unknown) =>
    call(service.app, method, path, body, { Authorization: `Bearer ${other.secretKey}` });

  const input = (more: object = {}) => ({
    merchantId: service.keys.merchantId,
    title: 'Same city, next day',
    terms: '同城次日 18:00 前送达',
    from: '2026-12-01T00:00:00+08:00',
    until: '2027-12-01T00:00:00+08:00',
    targets: [
      { measure: 'on_time_share', percent: '99.5', product: 'next_day', words: 'Same city next day before 18:00' },
      { measure: 'damage_rate', percent: '0.1' },
    ],
    ...more,
  });
  const drawUp = async (more: object = {}): Promise<Agreement> => {
    const made = await asStaff('supervisor', 'POST', '/v1/agreements', input(more));
    expect(made.status).toBe(201);
    return (await made.json()) as Agreement;
  };
  const offer = (id: string) => asStaff('manager', 'POST', `/v1/agreements/${id}/signature`, {});
  const accept = (id: string, name = '王小雨') =>
    service.asMerchant('POST', `/v1/agreements/${id}/signature`, { name });
  const signedAgreement = async (more: object = {}): Promise<Agreement> => {
    const { id } = await drawUp(more);
    expect((await offer(id)).status).toBe(200);
    return (await (await accept(id)).json()) as Agreement;
  };
  const idsOf = async (answer: Promise<Response>): Promise<string[]> =>
    ((await (await answer).json()) as { data: Agreement[] }).data.map(({ id }) => id);
  const codeOf = async (answer: Promise<Response>): Promise<string> => (await problemOf(await answer)).code;

  it('are drawn up by a supervisor, signed by the operator in their own name, then by the merchant', async () => {
    const draft = await drawUp();
    expect(draft).toMatchObject({
      merchantId: service.keys.merchantId,
      state: 'draft',
      from: '2026-11-30T16:00:00.000Z',
      until: '2027-11-30T16:00:00.000Z',
      terms: '同城次日 18:00 前送达',
      targets: [
        { measure: 'on_time_share', percent: '99.5', product: 'next_day', words: 'Same city next day before 18:00' },
        { measure: 'damage_rate', percent: '0.1', product: null, words: null },
      ],
      signedBy: { operator: null, merchant: null },
      createdAt: start.toISOString(),
    });
    const offered = (await (await offer(draft.id)).json()) as Agreement;
    const operator = { name: '李娜', at: start.toISOString() };
    expect(offered).toEqual({ ...draft, state: 'offered', signedBy: { operator, merchant: null } });
    now = new Date('2026-11-24T05:00:00Z');
    const signed = (await (await accept(draft.id)).json()) as Agreement;
    const merchant = { name: '王小雨', at: now.toISOString() };
    expect(signed).toEqual({ ...draft, state: 'signed', signedBy: { operator, merchant } });
    expect(await (await service.asMerchant('GET', `/v1/agreements/${draft.id}`)).json()).toEqual(signed);
    expect(await (await asStaff('agent', 'GET', `/v1/agreements/${draft.id}`)).json()).toEqual(signed);
    const events = await asOperator(service.platform.db, (tx) =>
      tx.selectFrom('events').selectAll().where('subject', '=', draft.id).execute(),
    );
    expect(events).toMatchObject([
      { type: 'agreement.signed', merchant_id: service.keys.merchantId, at: now, data: {} },
    ]);
  });

  it('are for supervisors and managers to make, offer and withdraw', async () => {
    const { id } = await drawUp();
    for (const [path, body] of [
      ['', input()],
      [`/${id}/signature`, {}],
      [`/${id}/withdrawal`, undefined],
    ] as const) {
      expect(await codeOf(asStaff('agent', 'POST', `/v1/agreements${path}`, body))).toBe('not_allowed');
    }
    expect(await codeOf(service.asMerchant('POST', '/v1/agreements', input()))).toBe('not_allowed');
    expect(await codeOf(service.asShopper('GET', '/v1/agreements'))).toBe('not_allowed');
    expect((await asStaff('manager', 'POST', `/v1/agreements/${id}/withdrawal`)).status).toBe(200);
  });

  it('say what is wrong with a draft', async () => {
    const pointers = async (more: object) =>
      pointersOf(await asStaff('manager', 'POST', '/v1/agreements', input(more)));
    const [target] = input().targets;
    expect(await pointers({ until: '2026-12-01T00:00:00+08:00' })).toEqual(['#/until']);
    expect(await pointers({ from: '0000-01-01T00:00:00Z', until: '9999-01-01T00:00:00Z' })).toEqual([
      '#/from',
      '#/until',
    ]);
    expect(await pointers({ targets: [target, { ...target, percent: '90' }] })).toEqual(['#/targets/1']);
    expect(await pointers({ targets: [{ ...target, percent: '100.5' }] })).toEqual(['#/targets/0/percent']);
    expect(await pointers({ merchantId: 'mrc_01h455vb4pex5vsknk084sn02q' })).toEqual(['#/merchantId']);
    expect(await pointersOf(await asStaff('agent', 'GET', '/v1/agreements?at=0000-01-01T00:00:00Z'))).toEqual([
      '#/query/at',
    ]);
  });

  it('are signed in order and once by each side, by people with names', async () => {
    const { id } = await drawUp();
    expect(await codeOf(accept(id))).toBe('agreement_not_offered');
    expect(
      await pointersOf(await asStaff('manager', 'POST', `/v1/agreements/${id}/signature`, { name: 'Li' })),
    ).toEqual(['#/name']);
    expect((await offer(id)).status).toBe(200);
    expect(await codeOf(offer(id))).toBe('agreement_signed');
    expect(await pointersOf(await service.asMerchant('POST', `/v1/agreements/${id}/signature`, {}))).toEqual([
      '#/name',
    ]);
    expect((await accept(id)).status).toBe(200);
    expect(await codeOf(accept(id, 'Somebody else'))).toBe('agreement_signed');
    expect(await codeOf(asStaff('manager', 'POST', `/v1/agreements/${id}/withdrawal`))).toBe('agreement_signed');
    const none = 'agr_01h455vb4pex5vsknk084sn02q';
    for (const answer of [offer(none), accept(none), asStaff('manager', 'POST', `/v1/agreements/${none}/withdrawal`)])
      expect(await codeOf(answer)).toBe('agreement_not_found');
  });

  it('answer a repeated signature once more, by its idempotency key', async () => {
    const { id } = await drawUp();
    const sign = () => asStaff('manager', 'POST', `/v1/agreements/${id}/signature`, {}, { 'Idempotency-Key': 'once' });
    const first = await (await sign()).text();
    const second = await sign();
    expect([second.headers.get('Idempotency-Replayed'), await second.text()]).toEqual(['true', first]);
  });

  it('are withdrawn before both have signed, and then nobody signs them', async () => {
    const { id } = await drawUp();
    await offer(id);
    const withdrawn = await asStaff('supervisor', 'POST', `/v1/agreements/${id}/withdrawal`);
    expect(await withdrawn.json()).toMatchObject({ id, state: 'withdrawn' });
    expect(await codeOf(accept(id))).toBe('agreement_signed');
    expect(await codeOf(offer(id))).toBe('agreement_signed');
    expect(await codeOf(asStaff('manager', 'POST', `/v1/agreements/${id}/withdrawal`))).toBe('agreement_signed');
    expect(await idsOf(service.asMerchant('GET', '/v1/agreements'))).not.toContain(id);
    expect(await idsOf(asStaff('agent', 'GET', '/v1/agreements'))).toContain(id);
  });

  it('show a merchant its own once they are offered, and staff all', async () => {
    const draft = await drawUp();
    const offered = await drawUp();
    await offer(offered.id);
    const others = await drawUp({ merchantId: other.merchantId });
    await offer(others.id);
    const [seen, seenByOther] = [
      await idsOf(service.asMerchant('GET', '/v1/agreements')),
      await idsOf(asOther('GET', '/v1/agreements')),
    ];
    expect([seen.includes(draft.id), seen.includes(offered.id), seen.includes(others.id)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(seenByOther).toEqual([others.id]);
    expect(await idsOf(service.asMerchant('GET', `/v1/agreements?merchantId=${other.merchantId}`))).toEqual([]);
    expect(await codeOf(service.asMerchant('GET', `/v1/agreements/${draft.id}`))).toBe('agreement_not_found');
    expect(await codeOf(asOther('GET', `/v1/agreements/${offered.id}`))).toBe('agreement_not_found');
    expect(await codeOf(asOther('POST', `/v1/agreements/${offered.id}/signature`, { name: 'Me' }))).toBe(
      'agreement_not_found',
    );
    expect(await idsOf(asStaff('agent', 'GET', `/v1/agreements?merchantId=${other.merchantId}`))).toEqual([others.id]);
    const all = await idsOf(asStaff('agent', 'GET', '/v1/agreements'));
    expect(all.slice(0, 3)).toEqual([others.id, offered.id, draft.id]);
  });

  it('are listed page by page, and by the time that they are in force', async () => {
    const span = { from: '2030-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' };
    const signed = await signedAgreement(span);
    const { id: offeredOnly } = await drawUp(span);
    await offer(offeredOnly);
    const inForce = (at: string) => idsOf(asStaff('agent', 'GET', `/v1/agreements?at=${at}`));
    expect(await inForce('2029-12-31T23:59:59.999Z')).toEqual([]);
    expect(await inForce('2030-01-01T00:00:00Z')).toEqual([signed.id]);
    expect(await inForce('2030-12-31T23:59:59.999Z')).toEqual([signed.id]);
    expect(await inForce('2031-01-01T00:00:00Z')).toEqual([]);
    const first = (await (await asStaff('agent', 'GET', '/v1/agreements?limit=1')).json()) as {
      data: Agreement[];
      nextCursor: string;
    };
    const second = await idsOf(asStaff('agent', 'GET', `/v1/agreements?limit=1&cursor=${first.nextCursor}`));
    expect([first.data.map(({ id }) => id), second]).toEqual([[offeredOnly], [signed.id]]);
  });

  it('stay as they were signed, even for the operator on the database itself', async () => {
    const { id } = await signedAgreement();
    const { db } = service.platform;
    const row = () => asOperator(db, (tx) => tx.selectFrom('agreements').selectAll().where('id', '=', id).execute());
    const before = await row();
    const changes = [
      sql`update agreements set targets = '[]' where id = ${id}`,
      sql`update agreements set valid_until = valid_until + interval '1 year' where id = ${id}`,
      sql`update agreements set merchant_name = 'Somebody else' where id = ${id}`,
      sql`update agreements set merchant_name = null, merchant_signed_at = null where id = ${id}`,
      sql`update agreements set withdrawn_at = now() where id = ${id}`,
      sql`delete from agreements where id = ${id}`,
      sql`truncate agreements`,
    ];
    for (const change of changes)
      await expect(asOperator(db, (tx) => change.execute(tx))).rejects.toThrow(
        /signed.* and cannot be (changed|deleted)/,
      );
    expect(await row()).toEqual(before);
  });

  it('stay as the operator offered them, whoever writes, and are signed by nobody before that', async () => {
    const [draft, offered] = [await drawUp(), await drawUp()];
    await offer(offered.id);
    const { db } = service.platform;
    const changed = asOperator(db, (tx) =>
      sql`update agreements set title = 'Other' where id = ${offered.id}`.execute(tx),
    );
    await expect(changed).rejects.toThrow(/is signed and cannot be changed/);
    const asTenant = (statement: ReturnType<typeof sql>) =>
      inTenant(db, service.keys.merchantId, (tx) => statement.execute(tx));
    await expect(
      asTenant(sql`update agreements set merchant_name = 'Me', merchant_signed_at = now() where id = ${draft.id}`),
    ).rejects.toThrow(/check constraint/);
    await expect(asTenant(sql`update agreements set title = 'Other' where id = ${draft.id}`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asTenant(sql`delete from agreements where id = ${draft.id}`)).rejects.toThrow(/permission denied/);
    const removed = await asOperator(db, (tx) =>
      sql`delete from agreements where id = ${draft.id} returning id`.execute(tx),
    );
    expect(removed.rows).toEqual([{ id: draft.id }]);
  });
});
