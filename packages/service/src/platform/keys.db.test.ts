import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { call, shopOrigin, startService, type TestService } from '../../test/service.ts';
import { createKeys, ensurePublishableKey, KeyRing, listKeys, normaliseOrigin, revokeKey } from './keys.ts';

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
    for (const key of [keys.publishableKey, keys.secretKey]) await revokeKey(service.platform, key);
    for (const key of [keys.publishableKey, keys.secretKey]) {
      expect(await problemOf(await get({ Authorization: `Bearer ${key}` }))).toMatchObject({
        status: 401,
        code: 'key_invalid',
      });
    }
    expect((await service.asShopper('GET', path)).status).toBe(200);
  });

  it('are forgotten by every service within the time after they were revoked, and remembered until then', async () => {
    const { db } = service.platform;
    const quick = await createKeys(db, { merchant: 'Remembered', origins: [] });
    // Two services have a memory each.
    const memories = [new KeyRing(db, 1_000), new KeyRing(db, 1_000)];
    const found = () => Promise.all(memories.map((memory) => memory.find(quick.secretKey)));
    for (const key of await found()) expect(key).toMatchObject({ kind: 'secret', merchantId: quick.merchantId });
    const revoked = performance.now();
    await revokeKey(service.platform, quick.secretKey);
    const still = await found();
    if (performance.now() - revoked < 900) for (const key of still) expect(key).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await found()).toEqual([undefined, undefined]);
  });

  it('are listed with whose they are and whether they are revoked, and never as what opens', async () => {
    const { db } = service.platform;
    const made = await createKeys(db, { merchant: 'Listed shop', origins: ['https://listed.example'] });
    const mine = async () => (await listKeys(db)).filter(({ merchant }) => merchant === 'Listed shop');
    const about = { merchant: 'Listed shop', revokedAt: null, createdAt: expect.any(Date) as Date };
    const [first, second] = await mine();
    const byKind = [first!, second!].toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(byKind).toEqual([
      {
        ...about,
        id: expect.stringMatching(/^key_/) as string,
        kind: 'publishable',
        origins: ['https://listed.example'],
      },
      { ...about, id: expect.stringMatching(/^key_/) as string, kind: 'secret', origins: [] },
    ]);
    const { rows } = await sql<{ key_hash: string }>`select key_hash from api_keys`.execute(db.kysely);
    const written = JSON.stringify(await listKeys(db));
    for (const secret of [made.publishableKey, made.secretKey, ...rows.map((row) => row.key_hash)])
      expect(written).not.toContain(secret);
    const secretId = byKind[1]?.id ?? '';
    const { revokedAt } = await revokeKey(service.platform, secretId);
    expect(revokedAt).toBeInstanceOf(Date);
    expect((await revokeKey(service.platform, made.secretKey)).revokedAt).toEqual(revokedAt);
    expect((await mine()).map(({ id, revokedAt: at }) => [id, at !== null]).toSorted()).toEqual(
      byKind.map(({ id }) => [id, id === secretId]).toSorted(),
    );
    await expect(revokeKey(service.platform, 'key_none')).rejects.toThrow(/no such key.*waybill keys list/);
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
