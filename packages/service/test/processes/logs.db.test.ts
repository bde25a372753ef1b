import { expect, it } from 'vitest';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Shipment } from '@waybill/sdk/contract';
import { demoMerchant, demoPublishableKey } from '../../src/demo/index.ts';
import type { NewKeys } from '../../src/platform/index.ts';
import { call, preparedFolder, run, serve, until, useProcesses, type Service } from './waybill.ts';

useProcesses();

const number = 'SF1400000000011';
const consignee = {
  name: '欧阳小雨',
  phone: '+8613800139876',
  email: 'xiaoyu.ouyang@example.com',
  address: { lines: ['Yan’an Lu 1088'], city: 'Shanghai', region: null, postalCode: '200040', country: 'CN' },
};
const orderNumber = 'ORDER-77-31';
const password = 'correct horse battery';

/** What a shopper, a store's server and the operator's people do in a day, right and wrong. */
const aDay = async (service: Service, keys: NewKeys, page: string): Promise<{ secrets: string[] }> => {
  const secret = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    call(service, keys.secretKey, method, path, body, headers);
  const shopper = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(service, keys.publishableKey, method, path, body, { Origin: page, ...headers });
  const made = await secret('POST', '/v1/shipments', {
    number,
    orderNumber,
    consignee,
    notes: `ring ${consignee.name}`,
  });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as Shipment;
  const text = `派件员：王小明，电话 13700137000，收件人 ${consignee.name}`;
  const scans = [{ at: '2026-11-20T09:00:00Z', milestone: 'out_for_delivery', text }];
  expect(
    (await secret('POST', `/v1/shipments/${id}/scans`, { scans }, { 'Idempotency-Key': 'idem-5512' })).status,
  ).toBe(200);
  const minted = (await (await secret('POST', '/v1/shopper-tokens', { numbers: [number] })).json()) as {
    token: string;
  };
  const search = (body: unknown) => shopper('POST', '/v1/tracking/search', body);
  const proved = (await (await search({ numbers: [number], proof: { phoneLast4: '9876' } })).json()) as {
    data: [{ token: string }];
  };
  const parcelToken = proved.data[0].token;
  await search({ numbers: [number], proof: { phoneLast4: '1234' } });
  await search({ numbers: [number], proof: { email: consignee.email } });
  await search({ orderNumber, proof: { orderNumber, postalCode: '200040' } });
  await search({ phone: consignee.phone, proof: { phoneLast4: '9876' } });
  await search({ numbers: [number], proof: { phoneLast4: consignee.phone } });
  await search(`{"numbers": ["${number}"], "proof": {"email": "${consignee.email}"`);
  await secret('POST', '/v1/shipments', { number: 'SF1400000000022', notes: `\u0000 ${consignee.name}` });
  await secret('POST', '/v1/shipments', { number, consignee });
  await shopper('GET', `/v1/tracking/${number}`, undefined, { 'Waybill-Token': minted.token });
  await shopper('GET', `/v1/tracking/${number}`, undefined, { 'Waybill-Token': `${parcelToken}x` });
  await shopper('GET', `/v1/tracking/${number}?phone=${encodeURIComponent(consignee.phone)}`);
  await shopper('GET', `/no/such/page/${number}/${consignee.email}`);
  await call(service, 'sk_not_a_key_0000000000000000', 'GET', '/v1/shipments');
  for (const given of [password, 'wrong horse battery']) {
    await shopper('POST', '/v1/staff/sessions', { email: 'ann@example.com', password: given });
  }
  expect((await shopper('POST', '/v1/tracking/codes', { channel: 'phone', number })).ok).toBe(true);
  return { secrets: [keys.secretKey, keys.publishableKey, minted.token, parcelToken, 'not_a_key', 'idem-5512'] };
};

const personal = [
  number,
  '9876',
  '8001398',
  '13700137000',
  '1234567',
  consignee.name,
  '小雨',
  '王小明',
  'ouyang',
  'example.com',
  'Yan’an',
  '200040',
  orderNumber,
  password,
  'wrong horse',
  'SF14',
  '127.0.0.1',
  '::1',
];

const leaks = (log: string, words: readonly string[]): string[] =>
  words.filter((word) => log.toLowerCase().includes(word.toLowerCase()));

it('logs a day of service without a person, a number, a code, a token or a key', async () => {
  const { data, keys } = await preparedFolder();
  const service = await serve(['--data', data], { LOG_LEVEL: 'trace' });
  const staff = ['staff', 'create', '--name', 'Ann', '--email', 'ann@example.com', '--role', 'agent', '--data', data];
  expect((await run(staff, {}, password)).code).toBe(0);
  const file = join(data, '..', 'record.json');
  await writeFile(
    file,
    JSON.stringify({ nu: '13700137000', com: consignee.phone, data: [{ context: consignee.name }] }),
  );
  await run(['import', '--source', 'kuaidi100', '--data', data, file]);
  const { secrets } = await aDay(service, keys, 'https://shop.example');
  await until('the code is on its way', () => service.stderr().includes('one-time code'));
  service.kill('SIGTERM');
  const { stderr } = await service.ended;
  expect(leaks(stderr, [...personal, ...secrets])).toEqual([]);
  for (const line of stderr.trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(stderr).not.toMatch(/"code":"?\d{6}/);
  expect(stderr).toMatch(/"route":"tracking\.search","method":"POST","status":200/);
});

it('writes one-time codes to the log in the demo, and nothing of whom they are for', async () => {
  const { data } = await preparedFolder();
  const service = await serve(['demo', '--data', data]);
  const made = await run(['keys', 'create', '--merchant', demoMerchant, '--origin', service.address, '--data', data]);
  const keys = { ...(JSON.parse(made.stdout) as NewKeys), publishableKey: demoPublishableKey };
  const { secrets } = await aDay(service, keys, service.address);
  await until('the code is in the log', () => /"code":"\d{6}"/.test(service.stderr()));
  const [, code] = /"code":"(\d{6})"/.exec(service.stderr()) ?? [];
  const body = { numbers: [number], proof: { oneTimeCode: code } };
  const proved = await call(service, keys.publishableKey, 'POST', '/v1/tracking/search', body, {
    Origin: service.address,
  });
  expect(await proved.json()).toMatchObject({
    data: [{ parcel: { verified: true, consignee: { name: consignee.name } } }],
  });
  service.kill('SIGTERM');
  const { stderr } = await service.ended;
  expect(leaks(stderr, [...personal, ...secrets])).toEqual([]);
});
