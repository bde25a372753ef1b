import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedByEasyPost, isSignedByKuaidi100, kuaidi100Param } from './signatures.ts';
import type { EasyPostRequest } from './signatures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const secret = 'sécret-de-webhook';
const now = new Date('2025-08-19T20:38:00Z');
const timestamp = 'Tue, 19 Aug 2025 20:37:09 -0000';
const path = '/v1/ingest/easypost/ing_1';
const text = '{"id":"evt_1","result":{"object":"Tracker","weight":17.60}}';

const sign = (message: string, key = secret) =>
  `hmac-sha256-hex=${createHmac('sha256', key.normalize('NFKD')).update(message).digest('hex')}`;

const request = (headers: Record<string, string>, more: Partial<EasyPostRequest> = {}): EasyPostRequest => ({
  headers: new Headers(headers),
  method: 'POST',
  path,
  body: bytes(text),
  ...more,
});

const v2 = (headers: Record<string, string> = {}) => ({
  'X-Timestamp': timestamp,
  'X-Path': path,
  'X-Hmac-Signature-V2': sign(`${timestamp}POST${path}${text}`),
  ...headers,
});

describe('isSignedByEasyPost', () => {
  it('agrees with a sum computed elsewhere (openssl dgst -sha256 -hmac)', () => {
    const known = request({
      'X-Hmac-Signature': 'hmac-sha256-hex=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
    });
    const body = bytes('The quick brown fox jumps over the lazy dog');
    expect(isSignedByEasyPost({ ...known, body }, { secret: 'key', acceptV1: true }, now)).toBe(true);
  });

  it('takes a fresh request that the secret signed', () => {
    expect(isSignedByEasyPost(request(v2()), { secret }, now)).toBe(true);
  });

  it('takes the path of the request where no X-Path came, and a path that a proxy shortened', () => {
    const { 'X-Path': _path, ...without } = v2();
    expect(isSignedByEasyPost(request(without), { secret }, now)).toBe(true);
    const public_ = `/waybill${path}/`;
    const headers = v2({ 'X-Path': public_, 'X-Hmac-Signature-V2': sign(`${timestamp}POST${public_}${text}`) });
    expect(isSignedByEasyPost(request(headers), { secret }, now)).toBe(true);
  });

  it('takes a secret in either Unicode form', () => {
    expect(isSignedByEasyPost(request(v2()), { secret: secret.normalize('NFD') }, now)).toBe(true);
  });

  it.each([
    ['another body', request(v2(), { body: bytes(text.replace('17.60', '17.6')) })],
    ['another method', request(v2(), { method: 'PUT' })],
    ['another endpoint', request(v2(), { path: '/v1/ingest/easypost/ing_2' })],
    ['another X-Path', request(v2({ 'X-Path': '/v1/ingest/easypost/ing_2' }))],
    ['another time', request(v2({ 'X-Timestamp': 'Tue, 19 Aug 2025 20:37:10 -0000' }))],
    ['no time', request(v2({ 'X-Timestamp': '' }))],
    ['no signature', request({ 'X-Timestamp': timestamp, 'X-Path': path })],
    ['half a signature', request(v2({ 'X-Hmac-Signature-V2': 'hmac-sha256-hex=abcd' }))],
    ['junk', request(v2({ 'X-Hmac-Signature-V2': 'Bearer 1' }))],
    ['no headers', request({})],
  ])('refuses %s', (_name, asked) => {
    expect(isSignedByEasyPost(asked, { secret, acceptV1: true }, now)).toBe(false);
  });

  it('refuses another secret, and an empty one', () => {
    expect(isSignedByEasyPost(request(v2()), { secret: 'another secret' }, now)).toBe(false);
    const empty = v2({ 'X-Hmac-Signature-V2': sign(`${timestamp}POST${path}${text}`, '') });
    expect(isSignedByEasyPost(request(empty), { secret: '' }, now)).toBe(false);
  });

  it.each([
    ['2025-08-19T20:42:09Z', true],
    ['2025-08-19T20:42:10Z', false],
    ['2025-08-19T20:32:09Z', true],
    ['2025-08-19T20:32:08Z', false],
  ])('asked at %s, says %s: a signature lives 5 minutes either way', (at, answer) => {
    expect(isSignedByEasyPost(request(v2()), { secret }, new Date(at))).toBe(answer);
  });

  it('refuses a time without a zone', () => {
    const local = 'Tue, 19 Aug 2025 20:37:09';
    const headers = v2({ 'X-Timestamp': local, 'X-Hmac-Signature-V2': sign(`${local}POST${path}${text}`) });
    expect(isSignedByEasyPost(request(headers), { secret }, now)).toBe(false);
  });

  it('takes the older signature only where that was chosen', () => {
    const older = request({ 'X-Hmac-Signature': sign(text) });
    expect(isSignedByEasyPost(older, { secret }, now)).toBe(false);
    expect(isSignedByEasyPost(older, { secret, acceptV1: true }, now)).toBe(true);
  });
});

describe('isSignedByKuaidi100', () => {
  const salt = 'pepper-and-salt';
  const param = '{"status":"polling","lastResult":{"nu":"3378237498354","context":"已签收 & 100%+"}}';
  const md5 = (value: string) => createHash('md5').update(value).digest('hex').toUpperCase();
  const form = (fields: readonly (readonly [string, string])[]) =>
    bytes(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());

  it('agrees with a sum computed elsewhere (md5sum)', () => {
    const body = form([
      ['sign', '9E107D9D372BB6826BD81D3542A419D6'],
      ['param', 'The quick brown fox jumps over '],
    ]);
    expect(isSignedByKuaidi100(body, 'the lazy dog')).toBe(true);
  });

  it('takes a form that the salt signed, and gives its text', () => {
    const body = form([
      ['sign', md5(param + salt)],
      ['param', param],
    ]);
    expect(isSignedByKuaidi100(body, salt)).toBe(true);
    expect(kuaidi100Param(body)).toBe(param);
  });

  it.each([
    [
      'another text',
      [
        ['sign', md5(param + salt)],
        ['param', `${param} `],
      ],
    ],
    [
      'another salt',
      [
        ['sign', md5(`${param}other`)],
        ['param', param],
      ],
    ],
    ['no sign', [['param', param]]],
    ['no text', [['sign', md5(salt)]]],
    [
      'half a sign',
      [
        ['sign', 'ABCD'],
        ['param', param],
      ],
    ],
    [
      'two texts',
      [
        ['sign', md5(param + salt)],
        ['param', param],
        ['param', '{}'],
      ],
    ],
    ['nothing', []],
  ] as const)('refuses %s', (_name, fields) => {
    expect(isSignedByKuaidi100(form(fields), salt)).toBe(false);
  });

  it('refuses an empty salt', () => {
    expect(
      isSignedByKuaidi100(
        form([
          ['sign', md5(param)],
          ['param', param],
        ]),
        '',
      ),
    ).toBe(false);
  });

  it('refuses bytes that are no form', () => {
    expect(isSignedByKuaidi100(new Uint8Array([0xff, 0xfe, 0x00, 0x80]), salt)).toBe(false);
  });
});
