import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { call, shopOrigin, startService, type TestService } from '../../test/service.ts';
import { createKeys, ensurePublishableKey, KeyRing, normaliseOrigin } from './keys.ts';

const path = '/v1/carriers/detect?number=SF1400000000011';

describeOnBoth('Keys and origins', (fresh) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open(), {
      limits: { address: { points: 10_000, seconds: 60 } },
    });
  });
  afterAll(() => service.stop());

  const get = (headers: Record<string, string>): Promise<Response> =>
    call(service.app, 'GET', path, undefined, headers);

  it('answer a preflight of any origin, without a key', async () => {
    for (const origin of [shopOrigin, 'https://elsewhere.example', 'null']) {
      const answer = await call(service.app, 'OPTIONS', '/v1/tracking/search', undefined, {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key,waybill-token,last-event-id',
      });
      expect(answer.status).toBe(204);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      const allowed = answer.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',');
      expect(allowed).toEqual(
        expect.arrayContaining(['authorization', 'content-type', 'idempotency-key', 'waybill-token', 'last-event-id']),
      );
      expect(answer.headers.get('Access-Control-Allow-Methods')?.split(',')).toEqual(
        expect.arrayContaining(['GET', 'POST', 'PATCH', 'DELETE']),
      );
      expect(answer.headers.get('Vary')).toContain('Origin');
    }
  });

  it('refuse a page of another origin, so that the page can read why', async () => {
    for (const origin of ['https://elsewhere.example', 'https://shop.example:8443', 'http://shop.example', 'null']) {
      const answer = await get({ Authorization: `Bearer ${service.keys.publishableKey}`, Origin: origin });
      expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'origin_not_allowed' });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
      expect(answer.headers.get('Vary')).toContain('Origin');
      const exposed = answer.headers.get('Access-Control-Expose-Headers')?.split(',');
      expect(exposed).toEqual(expect.arrayContaining(['Retry-After', 'RateLimit', 'RateLimit-Policy', 'Request-Id']));
    }
  });

  it('let the page of an allowed origin read answers and errors, and keep them out of caches', async () => {
    const answer = await service.asShopper('GET', path);
    expect(answer.status).toBe(200);
    const missing = await service.asShopper('GET', '/v1/tracking/SF9999999999999');
    expect(await problemOf(missing.clone())).toMatchObject({ code: 'parcel_not_found' });
    for (const { headers } of [answer, missing]) {
      expect(headers.get('Access-Control-Allow-Origin')).toBe(shopOrigin);
      expect(headers.get('Vary')).toContain('Origin');
      expect(headers.get('Cache-Control')).toContain('no-store');
      expect(headers.get('RateLimit')).toMatch(/^"\w+";r=\d+;t=\d+$/);
      expect(headers.get('RateLimit-Policy')).toMatch(/^"\w+";q=\d+;w=60$/);
    }
  });

  it('take a publishable key without an origin, as same-origin reads and servers send it', async () => {
    expect((await get({ Authorization: `Bearer ${service.keys.publishableKey}` })).status).toBe(200);
  });

  it('refuse a secret key that comes with an origin, even the right one', async () => {
    const { secretKey } = service.keys;
    for (const origin of [shopOrigin, 'null']) {
      const answer = await get({ Authorization: `Bearer ${secretKey}`, Origin: origin });
      expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'secret_key_in_browser' });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    }
    expect((await get({ Authorization: `Bearer ${secretKey}` })).status).toBe(200);
  });

  it('refuse what is no key of anybody', async () => {
    const { publishableKey, secretKey } = service.keys;
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      publishableKey,
      `Basic ${publishableKey}`,
      'Bearer a b',
      `Bearer ${'k'.repeat(9_000)}`,
    ]) {
      const answer = await get(header === undefined ? {} : { Authorization: header });
      expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'key_missing' });
    }
    for (const key of [
      publishableKey.toUpperCase(),
      secretKey.toUpperCase(),
      `${publishableKey}x`,
      'pk_',
      'sk_wrong',
      'k'.repeat(2_000),
      "';--",
    ]) {
      const answer = await get({ Authorization: `Bearer ${key}` });
      expect(await problemOf(answer)).toMatchObject({
        status: 401,
        code: key.includes("'") ? 'key_missing' : 'key_invalid',
      });
    }
    expect((await get({ Authorization: `bearer ${publishableKey}` })).status).toBe(200);
  });

  it('refuse each kind of key where only the other may call', async () => {
    const listed = await service.asShopper('GET', '/v1/shipments');
    expect(await problemOf(listed)).toMatchObject({ status: 403, code: 'not_allowed' });
    const coded = await service.asMerchant('POST', '/v1/tracking/codes', {
      channel: 'phone',
      number: 'SF1400000000011',
    });
    expect(await problemOf(coded)).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('are limited on servers also with a token, which spares shoppers alone', async () => {
    const number = 'SF1600000000077';
    const made = await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number] });
    const headers = { 'Waybill-Token': ((await made.json()) as { token: string }).token };
    const server = await service.asMerchant('GET', `/v1/tracking/${number}`, undefined, headers);
    expect(server.headers.get('RateLimit-Policy')).toContain('secretKey');
    const page = await service.asShopper('GET', `/v1/tracking/${number}`, undefined, headers);
    expect(page.headers.get('RateLimit-Policy')).toContain('address');
  });

  it('refuse a revoked key', async () => {
    const keys = await createKeys(service.platform.db, { merchant: 'Test shop', origins: [shopOrigin] });
    expect(keys.merchantId).toBe(service.keys.merchantId);
    await sql`update api_keys set revoked_at = now() where id in (
      select id from api_keys where merchant_id = ${keys.merchantId} order by id desc limit 2)`.execute(
      service.platform.db.kysely,
    );
    for (const key of [keys.publishableKey, keys.secretKey]) {
      expect(await problemOf(await get({ Authorization: `Bearer ${key}` }))).toMatchObject({
        status: 401,
        code: 'key_invalid',
      });
    }
    expect((await service.asShopper('GET', path)).status).toBe(200);
  });

  it('are forgotten within seconds of being revoked, and remembered until then', async () => {
    const db = service.platform.db;
    const quick = await createKeys(db, { merchant: 'Remembered', origins: [] });
    const remembering = new KeyRing(db, 150);
    expect(await remembering.find(quick.secretKey)).toMatchObject({ kind: 'secret', merchantId: quick.merchantId });
    await sql`update api_keys set revoked_at = now() where merchant_id = ${quick.merchantId}`.execute(db.kysely);
    expect(await remembering.find(quick.secretKey)).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await remembering.find(quick.secretKey)).toBeUndefined();
  });

  it('gain origins where a known publishable key is set up again, and lose none', async () => {
    const asked = { merchant: 'Demo', publishableKey: 'pk_demo' };
    const { merchantId } = await ensurePublishableKey(service.platform.db, {
      ...asked,
      origins: ['http://localhost:4400/shop'],
    });
    const again = await ensurePublishableKey(service.platform.db, {
      ...asked,
      origins: ['http://localhost:4500', 'http://localhost:4400'],
    });
    expect(again.merchantId).toBe(merchantId);
    expect((await service.platform.keys.find('pk_demo'))?.origins).toEqual([
      'http://localhost:4400',
      'http://localhost:4500',
    ]);
  });
});

it('Origins are written as browsers write them, and only of sites', () => {
  expect(normaliseOrigin('https://Shop.Example:443/path?q#f')).toBe('https://shop.example');
  expect(normaliseOrigin('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  for (const wrong of ['shop.example', 'ftp://shop.example', 'null', '*', 'https://', 'javascript:alert(1)']) {
    expect(() => normaliseOrigin(wrong)).toThrow(TypeError);
  }
});
