import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { createKeys } from './keys.ts';
import { forget } from './housekeeping-store.ts';

const key = (value: string) => ({ 'Idempotency-Key': value });
const scan = { at: '2026-11-20T09:00:00Z', milestone: 'picked_up' };

describeOnBoth('A retried call', (fresh, kind) => {
  let service: TestService;
  let numbers = 0;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open());
  });
  afterAll(() => service.stop());

  const number = (): string => `SF15${String((numbers += 1)).padStart(11, '0')}`;
  const create = (body: unknown, idempotencyKey: string): Promise<Response> =>
    service.asMerchant('POST', '/v1/shipments', body, key(idempotencyKey));
  const count = async (): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*) from shipments`.execute(service.platform.db.kysely);
    return rows[0]?.count ?? -1;
  };

  it('is answered as the first time, and made once', async () => {
    const body = { number: number() };
    const first = await create(body, 'replay');
    const before = await count();
    const second = await create(body, 'replay');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect([first.headers.get('Idempotency-Replayed'), second.headers.get('Idempotency-Replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await second.text()).toBe(await first.text());
    expect(await count()).toBe(before);
  });

  it('is answered with the same token, which nobody reads in what is kept', async () => {
    const complaint = { type: 'delayed', text: 'Where is it?', contact: { email: 'lin@example.com' } };
    // What is said in it stays readable: it is looked through when a person is erased.
    const ask = () => service.asMerchant('POST', '/v1/complaints', complaint, key('with-token'));
    const first = (await (await ask()).json()) as { token: string };
    expect(first.token).toMatch(/^eyJ/);
    expect(await (await ask()).json()).toEqual(first);
    const rows = await service.platform.db.kysely.selectFrom('idempotency').select('body').execute();
    const kept = rows.map(({ body }) => body).join('');
    expect(kept).toContain('Where is it?');
    expect(kept).not.toContain(first.token.split('.')[1]);
  });

  it('is refused when it asks for something else', async () => {
    await create({ number: number() }, 'mismatch');
    expect(await problemOf(await create({ number: number() }, 'mismatch'))).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    });
  });

  it('is made again where the first one failed, since nothing was made', async () => {
    expect((await create({ number: '?' }, 'failed')).status).toBe(400);
    const taken = number();
    await create({ number: taken }, 'taking');
    expect((await create({ number: taken }, 'failed')).status).toBe(409);
    expect((await create({ number: number() }, 'failed')).status).toBe(201);
  });

  it('is another call with another key of the merchant, of another merchant, or at another route', async () => {
    const body = { number: number() };
    const { id } = (await (await create(body, 'scope')).json()) as { id: string };
    const other = await service.anotherMerchant('Other shop');
    const theirs = await call(service.app, 'POST', '/v1/shipments', body, {
      Authorization: `Bearer ${other.secretKey}`,
      ...key('scope'),
    });
    expect([theirs.status, theirs.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
    const second = await createKeys(service.platform.db, { merchant: 'Test shop', origins: [] });
    const again = await call(service.app, 'POST', '/v1/shipments', body, {
      Authorization: `Bearer ${second.secretKey}`,
      ...key('scope'),
    });
    expect(again.status).toBe(409);
    const scans = await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [scan] }, key('scope'));
    expect([scans.status, scans.headers.get('Idempotency-Replayed')]).toEqual([200, null]);
  });

  it('is another call with another token', async () => {
    const body = { channel: 'phone', number: number() };
    const made = await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [body.number] });
    const { token } = (await made.json()) as { token: string };
    const ask = (headers: Record<string, string>) =>
      service.asShopper('POST', '/v1/tracking/codes', body, { ...key('token'), ...headers });
    const answers = [
      await ask({}),
      await ask({ 'Waybill-Token': token }),
      await ask({}),
      await ask({ 'Waybill-Token': token }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(answers.map(({ headers }) => headers.get('Idempotency-Replayed'))).toEqual([null, null, 'true', 'true']);
  });

  it('changes a shipment once, and no other shipment', async () => {
    const ids = [];
    for (let index = 0; index < 2; index += 1)
      ids.push(((await (await create({ number: number() }, `patch-${index}`)).json()) as { id: string }).id);
    const patch = (id: string | undefined, notes: string) =>
      service.asMerchant('PATCH', `/v1/shipments/${id ?? ''}`, { notes }, key('patch'));
    expect((await patch(ids[0], 'upstairs')).headers.get('Idempotency-Replayed')).toBeNull();
    await service.asMerchant('PATCH', `/v1/shipments/${ids[0] ?? ''}`, { notes: 'downstairs' });
    expect(await (await patch(ids[0], 'upstairs')).json()).toMatchObject({ notes: 'upstairs' });
    expect((await patch(ids[1], 'upstairs')).status).toBe(422);
    const seen = await service.asMerchant('GET', '/v1/shipments?limit=2');
    expect(((await seen.json()) as { data: { notes: string }[] }).data.map(({ notes }) => notes)).toEqual([
      null,
      'downstairs',
    ]);
  });

  it('adds scans once', async () => {
    const { id } = (await (await create({ number: number() }, 'scans')).json()) as { id: string };
    const add = () => service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [scan] }, key('add'));
    expect(await (await add()).json()).toMatchObject({ added: 1 });
    expect(await (await add()).json()).toMatchObject({ added: 1 });
    expect(
      await (await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [scan] })).json(),
    ).toMatchObject({ added: 0 });
  });

  it('needs a key of visible characters', async () => {
    for (const wrong of ['', 'with space', 'ü', 'k'.repeat(256)]) {
      const answer = await create({ number: number() }, wrong);
      expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'invalid_request' });
    }
    expect((await create({ number: number() }, 'k'.repeat(255))).status).toBe(201);
  });

  it('is forgotten after 24 hours', async () => {
    const db = service.platform.db;
    await create({ number: number() }, 'old');
    await sql`update idempotency set created_at = now() - interval '24 hours 1 second'`.execute(db.kysely);
    const young = { number: number() };
    await create(young, 'young');
    await forget(db);
    expect((await create({ number: number() }, 'old')).headers.get('Idempotency-Replayed')).toBeNull();
    expect((await create(young, 'young')).headers.get('Idempotency-Replayed')).toBe('true');
  });

  it.runIf(kind === 'PostgreSQL')(
    'is told to wait while the first is under way (PGlite makes one call after the other)',
    async () => {
      const db = service.platform.db;
      const body = { number: number() };
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let locked: () => void = () => undefined;
      const ready = new Promise<void>((resolve) => (locked = resolve));
      const blocking = db.transaction(async (tx) => {
        await sql`lock table shipments in exclusive mode`.execute(tx);
        locked();
        await held;
      });
      await ready;
      const first = create(body, 'in-flight');
      for (let tries = 0, waiting = 0; waiting === 0 && tries < 200; tries += 1) {
        const { rows } = await sql<{
          count: number;
        }>`select count(*) from pg_locks where not granted and relation = 'shipments'::regclass`.execute(db.kysely);
        waiting = rows[0]?.count ?? 0;
      }
      const second = await create(body, 'in-flight');
      release();
      expect(second.headers.get('Retry-After')).toBe('1');
      expect(await problemOf(second)).toMatchObject({ status: 409, code: 'idempotency_in_flight', retryAfter: 1 });
      await blocking;
      expect((await first).status).toBe(201);
      expect((await create(body, 'in-flight')).headers.get('Idempotency-Replayed')).toBe('true');
    },
  );
});
