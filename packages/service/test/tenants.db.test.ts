import { routes } from '../src/openapi.ts';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inTenant, type Database } from '../src/db/index.ts';
import type { NewKeys } from '../src/platform/index.ts';
import { exampleCards, importCard, setAccountTerms } from '../src/quotes/index.ts';
import { describeOnBoth } from './databases.ts';
import { question } from './quotes.ts';
import { call, startService, type TestService } from './service.ts';
import { beginSession, employ } from './staff.ts';

const number = 'SF1400000000011';
const now = new Date('2026-11-24T02:00:00Z');
/** Rooms whose calls are tried by another merchant elsewhere: in the tests of their own. */
const triedElsewhere = new Set(['ingest', 'shopperTokens', 'cases', 'reviews', 'needs', 'customers']);
/** Tables that belong to the operator, not to a merchant. */
const operatorTables = [
  'event_readers',
  'kysely_migration',
  'kysely_migration_lock',
  'merchants',
  'needs',
  'rate_cards',
  'rate_limits',
  'scorecard_generations',
  'signing_keys',
  'staff',
  'staff_duty',
  'staff_idempotency',
  'staff_sessions',
];

describeOnBoth('Merchants apart', (fresh) => {
  let db: Database;
  let service: TestService;
  let other: NewKeys;
  beforeEach(async () => {
    db = await (await fresh()).open();
    service = await startService(db, { clock: { now: () => now } });
    other = await service.anotherMerchant('Other shop');
  });
  afterEach(() => service.stop());

  it('gives every table with a merchant its policy, and every other table is known', async () => {
    const { rows } = await sql<{ name: string; tenant: boolean; secured: boolean; policies: number }>`
      select c.relname as name, c.relrowsecurity as secured,
        exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'merchant_id') as tenant,
        (select count(*)::int from pg_policies p where p.tablename = c.relname and 'waybill_tenant' = any(p.roles)) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`.execute(db.kysely);
    expect(rows.filter((table) => table.tenant && !(table.secured && table.policies > 0))).toEqual([]);
    expect(rows.filter((table) => !table.tenant).map((table) => table.name)).toEqual(operatorTables);
    expect(rows.some((table) => table.name === 'shipments' && table.tenant)).toBe(true);
  });

  it('joins tenant tables by the merchant too', async () => {
    const { rows } = await sql<{ name: string; columns: string[] }>`
      select k.conname as name, array_agg(a.attname::text) as columns from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.confrelid <> 'merchants'::regclass
        and exists (select 1 from pg_attribute m where m.attrelid = k.confrelid and m.attname = 'merchant_id')
      group by k.conname`.execute(db.kysely);
    expect(rows.length).toBeGreaterThan(0);
    for (const { columns } of rows) expect(columns).toContain('merchant_id');
  });

  it('shows another merchant nothing even where a query forgets the merchant, and lets it write nothing', async () => {
    await service.asMerchant('POST', '/v1/shipments', { number });
    const seen = await inTenant(db, other.merchantId, (tx) => tx.selectFrom('shipments').selectAll().execute());
    expect(seen).toEqual([]);
    const changed = await inTenant(db, other.merchantId, (tx) =>
      tx.updateTable('shipments').set({ notes: 'mine' }).returning('id').execute(),
    );
    expect(changed).toEqual([]);
    const forged = inTenant(db, other.merchantId, (tx) =>
      tx
        .insertInto('revoked_tokens')
        .values({ merchant_id: service.keys.merchantId, id: 'tok', expires_at: new Date() })
        .execute(),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    await expect(
      inTenant(db, other.merchantId, (tx) => tx.selectFrom('api_keys').selectAll().execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(inTenant(db, other.merchantId, (tx) => tx.selectFrom('staff').selectAll().execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  it('shows a merchant which rate cards there are, and none of what is in them', async () => {
    for (const card of exampleCards) await importCard(db, card);
    const versions = inTenant(db, other.merchantId, (tx) =>
      tx.selectFrom('rate_cards').select(['id', 'version']).execute(),
    );
    expect(await versions).toHaveLength(2);
    const documents = inTenant(db, other.merchantId, (tx) => tx.selectFrom('rate_cards').select('document').execute());
    await expect(documents).rejects.toThrow(/permission denied/);
  });

  /** A quote of the first merchant that a shopper has booked. */
  const booked = async (): Promise<{ quote: string; booking: string }> => {
    for (const card of exampleCards) await importCard(db, card);
    await setAccountTerms(service.platform, service.keys.merchantId, { shopperBookings: true });
    const asked = await service.asShopper('POST', '/v1/quotes', question());
    const { id: quote } = (await asked.json()) as { id: string };
    const wishes = { option: 'standard', consignee: { name: '林小雨', phone: '+8613800139876' } };
    expect((await service.asShopper('POST', `/v1/quotes/${quote}/accept`, wishes)).status).toBe(200);
    const listed = await service.asMerchant('GET', '/v1/bookings');
    const { data } = (await listed.json()) as { data: { id: string }[] };
    return { quote, booking: data[0]?.id ?? '' };
  };

  /** An agreement that the operator offers to the first merchant. */
  const offered = async (): Promise<string> => {
    const token = await beginSession(service.platform, await employ(service.platform, 'Li Na', 'manager'));
    const asManager = (path: string, body: unknown) =>
      call(service.app, 'POST', path, body, { Authorization: `Bearer ${token}` });
    const drawnUp = await asManager('/v1/agreements', {
      merchantId: service.keys.merchantId,
      title: 'On time',
      from: '2026-12-01T00:00:00Z',
      until: '2027-12-01T00:00:00Z',
      targets: [{ measure: 'on_time_share', percent: '99.5' }],
    });
    const { id } = (await drawnUp.json()) as { id: string };
    expect((await asManager(`/v1/agreements/${id}/signature`, {})).status).toBe(200);
    return id;
  };

  it('answers another merchant by every call as if parcel, quote and agreement did not exist', async () => {
    const made = await service.asMerchant('POST', '/v1/shipments', {
      number,
      consignee: { name: '林小雨', phone: '+8613800139876' },
    });
    const { id } = (await made.json()) as { id: string };
    const proved = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [number],
      proof: { phoneLast4: '9876' },
    });
    const { data } = (await proved.json()) as { data: { token: string }[] };
    const { quote, booking } = await booked();
    const agreement = await offered();
    const ids: Record<string, string> = { shipments: id, quotes: quote, bookings: booking, agreements: agreement };
    const bodies: Record<string, unknown> = {
      'quotes.accept': { option: 'standard' },
      'quotes.adjust': {
        parcel: { weight: 2 },
        reason: 'mine',
        evidence: [{ kind: 'photo', reference: 'upl_1' }],
        measuredAt: '2026-11-24T10:00:00Z',
      },
      'agreements.sign': { name: 'Mallory' },
      'agreements.withdraw': {},
      'bookings.confirm': {},
      'bookings.decline': { reason: 'mine' },
      'tracking.search': { numbers: [number], proof: { phoneLast4: '9876' } },
      'tracking.requestCode': { channel: 'phone', number },
      'shipments.update': { notes: 'mine' },
      'shipments.addScans': { scans: [{ at: '2026-11-20T09:00:00Z', milestone: 'delivered' }] },
    };
    const tried: string[] = [];
    for (const route of routes) {
      const [room = '', what] = route.name.split('.');
      if (triedElsewhere.has(room)) continue;
      const isList = what === 'list' && room in ids;
      if (!route.path.includes('{') && !(route.name in bodies) && !isList) continue;
      const path = `/v1${route.path.replace('{number}', number).replace('{id}', ids[room] ?? '')}`;
      for (const key of [other.publishableKey, other.secretKey]) {
        for (const token of [undefined, data[0]?.token ?? '']) {
          const response = await call(service.app, route.method, path, bodies[route.name], {
            Authorization: `Bearer ${key}`,
            ...(token === undefined ? {} : { 'Waybill-Token': token }),
          });
          const text = await response.text();
          for (const secret of [id, quote, booking, agreement, '林小雨', '9876"', 'picked_up', '"verified"'])
            expect(text).not.toContain(secret);
          expect(response.status).not.toBe(500);
        }
      }
      tried.push(route.name);
    }
    expect(tried).toEqual([
      'agreements.list',
      'agreements.retrieve',
      'agreements.sign',
      'agreements.withdraw',
      'bookings.confirm',
      'bookings.decline',
      'bookings.list',
      'quotes.accept',
      'quotes.adjust',
      'quotes.proposal',
      'quotes.retrieve',
      'quotes.watch',
      'shipments.addScans',
      'shipments.list',
      'shipments.update',
      'tracking.requestCode',
      'tracking.retrieve',
      'tracking.search',
      'tracking.watch',
    ]);
    expect(service.sent).toEqual([]);
    const unchanged = await service.asMerchant('GET', `/v1/tracking/${number}`);
    expect(await unchanged.json()).toMatchObject({ milestone: 'created', scans: [] });
    const still = await service.asMerchant('GET', `/v1/quotes/${quote}`);
    expect(await still.json()).toMatchObject({ state: 'requested' });
  });
});
