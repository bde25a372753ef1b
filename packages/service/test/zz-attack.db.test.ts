import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from './databases.ts';
import { call, shopOrigin, startService, type TestService } from './service.ts';

describeOnBoth('Attack', (fresh, kind) => {
  let s: TestService;
  beforeAll(async () => { s = await startService(await (await fresh()).open()); });
  afterAll(() => s.stop());
  const as = (address: string, method: string, path: string, body?: unknown, headers = {}) =>
    call(s.app, method, path, body, { Authorization: `Bearer ${s.keys.publishableKey}`, Origin: shopOrigin, ...headers }, address);

  it('phone search with any token', async () => {
    await s.asMerchant('POST', '/v1/shipments', { number: 'MINE0001', consignee: { phone: '+8613900001111', name: '我' } });
    await s.asMerchant('POST', '/v1/shipments', { number: 'VICTIM0001', orderNumber: 'O1', consignee: { phone: '+8613800139876', name: '林小雨', address: { lines: ['秘密路 1 号'] } } });
    const mine = await (await s.asShopper('POST', '/v1/tracking/search', { numbers: ['MINE0001'], proof: { phoneLast4: '1111' } })).json() as any;
    const token = mine.data[0].token;
    const r = await s.asShopper('POST', '/v1/tracking/search', { phone: '13800139876', proof: { phoneLast4: '9876' } }, { 'Waybill-Token': token });
    console.log(kind, 'PHONE', await r.text());
  });
  it('order shared by two', async () => {
    await s.asMerchant('POST', '/v1/shipments', { number: 'AA0001', orderNumber: '1001', consignee: { phone: '+8613900002222', name: '甲先' } });
    await s.asMerchant('POST', '/v1/shipments', { number: 'BB0001', orderNumber: '1001', consignee: { phone: '+8613900003333', name: '乙先' } });
    const r = await s.asShopper('POST', '/v1/tracking/search', { orderNumber: '1001', proof: { phoneLast4: '2222' } });
    console.log(kind, 'ORDER', (await r.text()).match(/"name":"..."?|甲先|乙先/g));
  });
  it('HEAD on a stream', async () => {
    for (let i = 0; i < 30; i += 1) await as('198.51.100.1', 'HEAD', '/v1/tracking/MINE0001/stream');
    await new Promise((r) => setTimeout(r, 300));
    const r = await as('198.51.100.1', 'GET', '/v1/tracking/MINE0001/stream');
    console.log(kind, 'HEAD', r.status);
    await r.body?.cancel();
  });
  it('parallel codes', async () => {
    s.sent.length = 0;
    const all = await Promise.all(Array.from({ length: 40 }, (_, i) => as(`198.51.101.${i}`, 'POST', '/v1/tracking/codes', { channel: 'phone', number: 'VICTIM0001' })));
    await Promise.all(Array.from({ length: 3 }, (_, i) => as(`198.51.102.${i}`, 'POST', '/v1/tracking/codes', { channel: 'phone', orderNumber: 'O1' })));
    await Promise.all(Array.from({ length: 3 }, (_, i) => as(`198.51.103.${i}`, 'POST', '/v1/tracking/codes', { channel: 'phone', phone: '13800139876' })));
    await new Promise((r) => setTimeout(r, 200));
    console.log(kind, 'CODES', all.filter((a) => a.status === 202).length, 'sent', s.sent.length);
  });
  it('parallel wrong proofs of an address', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => as('198.51.104.1', 'POST', '/v1/tracking/search', { numbers: Array.from({ length: 40 }, (_, j) => `ZZ${i}000${j}`), proof: { phoneLast4: '0000' } })));
    const texts = await Promise.all(all.map((a) => a.json())) as any[];
    console.log(kind, 'ADDR', texts.flatMap((t) => t.data).filter((d: any) => !d.locked).length);
  });
  it('secret + token unlimited', async () => {
    const t = (await (await s.asMerchant('POST', '/v1/shopper-tokens', { numbers: ['MINE0001'] })).json() as any).token;
    const r = await s.asMerchant('GET', '/v1/tracking/MINE0001', undefined, { 'Waybill-Token': t });
    console.log(kind, 'SECRET', r.headers.get('ratelimit'), r.headers.get('ratelimit-policy'));
    expect(1).toBe(1);
  });
});
