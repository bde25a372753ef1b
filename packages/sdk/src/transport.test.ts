import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, parcel, scripted, transportOn } from '../test/support.ts';
import { retrieveParcel } from './contract/tracking.ts';
import { createTransport, type TransportOptions } from './transport.ts';

afterEach(() => vi.unstubAllGlobals());

const asked = { params: { number: '1Z999AA10123456784' } };
const create = (options: Partial<TransportOptions>) =>
  createTransport({ key: 'pk_test', baseUrl: 'https://waybill.test', ...options });
const urlOn = async (baseUrl: string) => {
  const { fetch, sent } = scripted(json(parcel));
  await transportOn(fetch, { baseUrl }).call(retrieveParcel, asked);
  return sent[0]?.url;
};

describe('a secret key', () => {
  it('is fine on a server', () => {
    expect(() => create({ key: 'sk_test' })).not.toThrow();
  });

  it('is refused in a page, and not repeated in the message', () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', { baseURI: 'https://shop.test/' });
    expect(() => create({ key: 'sk_very_secret' })).toThrow(/publishable key/);
    expect(() => create({ key: 'sk_very_secret' })).not.toThrow(/very_secret/);
    expect(() => create({ key: 'pk_test' })).not.toThrow();
  });

  it('is refused in a page’s worker, and fine in a server’s', () => {
    vi.stubGlobal('WorkerGlobalScope', Object);
    expect(() => create({ key: 'sk_test' })).not.toThrow();
    vi.stubGlobal('location', { origin: 'https://shop.test' });
    expect(() => create({ key: 'sk_test' })).toThrow(TypeError);
  });
});

describe('a key', () => {
  it.each(['', 'pk_a\nb', 'pk_ü', 'pk a'])('that cannot be one is refused at once: %j', (key) => {
    expect(() => create({ key })).toThrow(TypeError);
  });
});

describe('baseUrl', () => {
  it('keeps its path, whatever slashes it ends in', async () => {
    const path = '/v1/tracking/1Z999AA10123456784';
    expect(await urlOn('https://waybill.test')).toBe(`https://waybill.test${path}`);
    expect(await urlOn('https://waybill.test/')).toBe(`https://waybill.test${path}`);
    expect(await urlOn('https://shop.test/apps/waybill//')).toBe(`https://shop.test/apps/waybill${path}`);
  });

  it('may be relative to the page', async () => {
    vi.stubGlobal('document', { baseURI: 'https://shop.test/orders/7' });
    expect(await urlOn('/waybill')).toBe('https://shop.test/waybill/v1/tracking/1Z999AA10123456784');
  });

  it.each(['', 'waybill.test', '/waybill', 'javascript:alert(1)', 'file:///etc'])(
    'cannot be %j on a server',
    (baseUrl) => {
      expect(() => create({ baseUrl })).toThrow(TypeError);
    },
  );
});

describe('a token', () => {
  it('goes with every call, unless a call brings its own', async () => {
    const { fetch, sent } = scripted(json(parcel));
    const transport = transportOn(fetch, { token: 'mine' });
    await transport.call(retrieveParcel, asked);
    await transport.call(retrieveParcel, asked, { token: 'yours' });
    expect(sent.map(({ headers }) => headers.get('waybill-token'))).toEqual(['mine', 'yours']);
  });
});

describe('fetch', () => {
  it('is the global one at the time of the call unless another is given', async () => {
    const transport = create({});
    const fetch = vi.fn(() => Promise.resolve(json(parcel)));
    vi.stubGlobal('fetch', fetch);
    await transport.call(retrieveParcel, asked);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('never takes the store’s cookies along, nor follows a redirect', async () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', { baseURI: 'https://shop.test/' });
    const fetch = vi.fn((..._: Parameters<typeof globalThis.fetch>) => Promise.resolve(json(parcel)));
    await transportOn(fetch).call(retrieveParcel, asked);
    const [[input, init] = []] = fetch.mock.calls;
    expect(new Request(input ?? '', init)).toMatchObject({ credentials: 'omit', redirect: 'manual' });
  });
});
