import { generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { operatorKey } from './operator-key.ts';
import { TokenMint } from './tokens.ts';

const mine = 'SF1800000000001';
const alsoMine = 'SF1800000000002';
const consignee = { name: '林小雨', phone: '+8613800134321' };
let now = new Date('2026-11-20T08:00:00.250Z');

describeOnBoth('Tokens', (fresh) => {
  let service: TestService;
  let parcelToken: string;
  beforeAll(async () => {
    now = new Date('2026-11-20T08:00:00.250Z');
    service = await startService(await (await fresh()).open(), {
      clock: { now: () => now },
      limits: { address: { points: 10_000, seconds: 60 } },
    });
    for (const number of [mine, alsoMine]) await service.asMerchant('POST', '/v1/shipments', { number, consignee });
    parcelToken = await prove();
  });
  afterAll(() => service.stop());

  const prove = async (): Promise<string> => {
    const answer = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [mine],
      proof: { phoneLast4: '4321' },
    });
    return ((await answer.json()) as { data: { token: string }[] }).data[0]?.token ?? '';
  };
  const shopperToken = async (body: object = { numbers: [mine] }) => {
    const answer = await service.asMerchant('POST', '/v1/shopper-tokens', body);
    return (await answer.json()) as { id: string; token: string; expiresAt: string };
  };
  const look = (token: string, number = mine): Promise<Response> =>
    service.asShopper('GET', `/v1/tracking/${number}`, undefined, { 'Waybill-Token': token });
  const sees = async (token: string, number = mine): Promise<boolean> => {
    const answer = await look(token, number);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    const { verified } = JSON.parse(text) as { verified: boolean };
    expect(text.includes(consignee.name)).toBe(verified);
    return verified;
  };
  const refused = async (token: string, code = 'token_invalid'): Promise<void> => {
    const answer = await look(token);
    const text = await answer.clone().text();
    expect(await problemOf(answer)).toMatchObject({ status: 401, code });
    expect(text).not.toContain(consignee.name);
  };

  it('of a parcel show that parcel and no other', async () => {
    expect(await sees(parcelToken)).toBe(true);
    expect(await sees(parcelToken, alsoMine)).toBe(false);
    const searched = await service.asShopper(
      'POST',
      '/v1/tracking/search',
      { numbers: [alsoMine, mine] },
      { 'Waybill-Token': parcelToken },
    );
    expect(await searched.json()).toMatchObject({
      data: [{ parcel: { verified: false } }, { parcel: { verified: true } }],
    });
  });

  it('of a shopper show the parcels that they name, however the number is written', async () => {
    const { token, expiresAt } = await shopperToken({ numbers: ['sf 18000-00000001'] });
    expect([await sees(token), await sees(token, alsoMine), await sees(token, 'sf1800000000001')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(new Date(expiresAt)).toEqual(new Date('2026-11-20T09:00:00Z'));
    expect(decodeJwt(token)).toMatchObject({
      iss: 'waybill',
      aud: 'shopper',
      exp: new Date(expiresAt).getTime() / 1_000,
    });
    expect(decodeProtectedHeader(token).alg).toBe('EdDSA');
    expect(JSON.stringify(decodeJwt(parcelToken))).not.toContain(mine);
  });

  it('of another merchant are none', async () => {
    const other = await service.anotherMerchant('Other shop');
    await call(service.app, 'POST', '/v1/shipments', { number: mine }, { Authorization: `Bearer ${other.secretKey}` });
    for (const token of [parcelToken, (await shopperToken()).token]) {
      const answer = await call(service.app, 'GET', `/v1/tracking/${mine}`, undefined, {
        Authorization: `Bearer ${other.publishableKey}`,
        'Waybill-Token': token,
      });
      expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'token_invalid' });
    }
  });

  it('are refused when anything in them was changed, or when others signed them', async () => {
    const { token } = await shopperToken();
    const claims: JWTPayload = decodeJwt(token);
    const { kid = '' } = decodeProtectedHeader(token);
    const [head = '', payload = '', signature = ''] = token.split('.');
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const own = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const sign = (header: { alg: string; kid?: string }, key: Parameters<SignJWT['sign']>[0]) =>
      new SignJWT(claims).setProtectedHeader(header).sign(key);
    const forged = [
      `${head}.${encode({ ...claims, num: [alsoMine] })}.${signature}`,
      `${encode({ alg: 'none', kid })}.${payload}.`,
      `${encode({ alg: 'EdDSA', kid: 'sig_other' })}.${payload}.${signature}`,
      `${head}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${head}.${payload}`,
      new UnsecuredJWT(claims).encode(),
      await sign({ alg: 'EdDSA', kid }, own.privateKey),
      await sign({ alg: 'EdDSA', kid: 'sig_other' }, own.privateKey),
      await sign({ alg: 'EdDSA' }, own.privateKey),
      await sign({ alg: 'HS256', kid }, Buffer.from(JSON.stringify(service.keys.publishableKey).padEnd(32))),
      'wst_token',
      service.keys.secretKey,
      '__proto__.constructor.x',
      'x'.repeat(6_000),
    ];
    for (const wrong of forged) await refused(wrong);
    expect(await sees(token)).toBe(true);
  });

  it('that we signed for something else are refused', async () => {
    const { tokens } = service.platform;
    await refused(await tokens.parcelToken('mrc_01h455vb4pex5vsknk084sn02q', 'shp_x'));
    expect(await sees(await tokens.parcelToken(service.keys.merchantId, 'shp_01h455vb4pex5vsknk084sn02q'))).toBe(false);
  });

  it('end: of a parcel after half an hour, of a shopper when they were asked to', async () => {
    const [parcel, { token: hour }, { token: minute }] = [
      await prove(),
      await shopperToken(),
      await shopperToken({ numbers: [mine], expiresIn: 60 }),
    ];
    const made = now;
    const after = async (seconds: number, token: string): Promise<boolean> => {
      now = new Date(made.getTime() + seconds * 1_000);
      const { status } = await look(token);
      if (status === 401) await refused(token, 'token_expired');
      return status === 200;
    };
    expect([await after(59, minute), await after(60, minute)]).toEqual([true, false]);
    expect([await after(29 * 60, parcel), await after(30 * 60, parcel)]).toEqual([true, false]);
    expect([await after(59 * 60, hour), await after(60 * 60, hour)]).toEqual([true, false]);
    now = made;
    for (const expiresIn of [59, 86_401, 90.5]) {
      expect(
        await pointersOf(await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [mine], expiresIn })),
      ).toEqual(['#/expiresIn']);
    }
  });

  it('of a shopper end at once when the store takes them back', async () => {
    const [one, two] = [await shopperToken(), await shopperToken()];
    const other = await service.anotherMerchant('Third shop');
    const revoke = (secret: string) =>
      call(service.app, 'DELETE', `/v1/shopper-tokens/${one.id}`, undefined, { Authorization: `Bearer ${secret}` });
    expect((await revoke(other.secretKey)).status).toBe(204);
    expect(await sees(one.token)).toBe(true);
    expect((await revoke(service.keys.secretKey)).status).toBe(204);
    expect((await revoke(service.keys.secretKey)).status).toBe(204);
    await refused(one.token);
    expect(await sees(two.token)).toBe(true);
  });

  it('are made by servers only', async () => {
    const answer = await service.asShopper('POST', '/v1/shopper-tokens', { numbers: [mine] });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('hold in every process with the operator key, and no process starts with another key', async () => {
    const { db, operator, clock } = service.platform;
    const second = await TokenMint.open(db, operator, clock);
    expect(await second.verify(parcelToken, service.keys.merchantId)).toMatchObject({ kind: 'parcel' });
    await expect(TokenMint.open(db, operatorKey(Buffer.alloc(32, 1)), clock)).rejects.toThrow(
      /operator key is not the one/,
    );
    const kept = JSON.stringify(await db.kysely.selectFrom('signing_keys').selectAll().execute());
    expect(kept).not.toContain('"d":');
  });
});
