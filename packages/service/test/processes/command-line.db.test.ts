import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewKeys } from '../../src/platform/index.ts';
import { exampleCards } from '../../src/quotes/index.ts';
import {
  call,
  nobodysFolder,
  origin,
  preparedFolder,
  run,
  serve,
  temporaryFolder,
  useProcesses,
  type Ended,
} from './waybill.ts';

useProcesses();

const number = 'SF1400000000011';
const kuaidi = '{"message":"ok","nu":"773114051012441","com":"shentong","state":"0","data":[]}';

/** One line with a way on, on standard error alone. */
const oneLine = ({ code, stdout, stderr }: Ended): string => {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^waybill: [^\n]+\n$/);
  expect(stderr).not.toMatch(/Unexpected/);
  return stderr;
};

describe('A command that is given wrongly', () => {
  it.each([
    [['nonsense'], /unknown command 'nonsense'.*--help/],
    [['serve', '--prot', '1'], /unknown option '--prot'.*--port.*--help/],
    [['serve', '--port', 'many'], /--port takes a number from 0 to 65535, not many/],
    [['serve', 'here'], /too many arguments.*--help/],
    [['serve', '--trusted-proxies', '-1'], /--trusted-proxies takes a number/],
    [['serve', '--assets', 'no-such-folder'], /no folder no-such-folder.*npm run build/],
    [['keys', 'create', '--origin', origin], /--merchant <name>.*--help/],
    [['keys', 'create', '--merchant', 'Shop'], /--origin <url\.\.\.>.*--help/],
    [
      ['keys', 'create', '--merchant', 'Shop', '--origin', 'shop.example'],
      /shop\.example is not the address of a site/,
    ],
    [['keys', 'create', '--merchant', 'Shop', '--origin', origin, 'ftp://a.example'], /ftp:\/\/a\.example is not the/],
    [['accounts', 'set', '--tier', 'A'], /--merchant <name>.*--help/],
    [['accounts', 'set', '--merchant', 'Shop', '--tier', 'D'], /D.*A, B, C, none.*--help/],
    [['accounts', 'set', '--merchant', 'Shop', '--shopper-bookings', 'yes'], /yes.*on, off.*--help/],
    [['rates', 'import'], /missing required argument 'file'.*--help/],
    [['rates', 'import', 'no-such-card.json'], /no-such-card\.json cannot be read/],
    [['rates', 'export', '--version', 'newest'], /--version takes a number/],
    [['serve', '--public-url', 'track.example'], /--public-url \(or PUBLIC_URL\) takes an address like https:/],
    [['import', '--source', 'easypost'], /missing required argument 'files'.*--help/],
    [['import', '--source', 'pigeon', 'a.json'], /pigeon.*easypost, kuaidi100.*--help/],
    [['import', '--source', 'easypost', 'no-such-file.json'], /no-such-file\.json cannot be read/],
    [['migrate', '--database-url', 'mysql://a'], /must look like postgres:/],
    [['migrate', '--database-url', 'postgres://localhost:1/a'], /does not answer \(.+\)\. Check --database-url/],
    [['migrate', '--data', ''], /takes a folder/],
  ])('says how in one line: %j', async (args, says) => {
    expect(oneLine(await run(args, { WAYBILL_DATA: join(await temporaryFolder(), 'data') }))).toMatch(says);
  });

  it('says what is wrong with records, merchants, people and ports', async () => {
    const { data } = await preparedFolder();
    const folder = join(data, '..');
    const [bad, record] = [join(folder, 'bad.json'), join(folder, 'record.json')];
    await Promise.all([writeFile(bad, '{'), writeFile(record, kuaidi)]);
    const service = await serve(['--data', data]);
    const { port } = new URL(service.address);
    const at = ['--data', data];
    const staff = ['staff', 'create', '--name', 'Ann', '--email', 'ann@example.com'];
    const password = { WAYBILL_PASSWORD: 'a long enough password' };
    const asked: [RegExp, Promise<Ended>][] = [
      [/bad\.json is not JSON/, run(['import', '--source', 'kuaidi100', ...at, bad])],
      [/record\.json: Not a payload of easypost/, run(['import', '--source', 'easypost', ...at, record])],
      [
        /no merchant Other\. Known: Test shop/,
        run(['import', '--source', 'kuaidi100', '--merchant', 'Other', ...at, record]),
      ],
      [/no merchant Other\. Known: Test shop/, run(['accounts', 'set', '--merchant', 'Other', ...at])],
      [/waybill rates import FILE/, run(['accounts', 'set', '--merchant', 'Test shop', '--prepaid', '1', ...at])],
      [/cannot be read/, run(['import', '--source', 'kuaidi100', ...at, folder])],
      [/no role king: choose one of agent/, run([...staff, '--role', 'king', ...at], password)],
      [/A password has .*12/, run([...staff, '--role', 'agent', ...at], {}, 'short\n')],
      [new RegExp(`Port ${port} is taken`), run(['serve', '--data', join(folder, 'other')], { PORT: port })],
    ];
    for (const [says, ended] of asked) expect(oneLine(await ended)).toMatch(says);
    await run(['keys', 'create', '--merchant', 'Second', '--origin', origin, ...at]);
    expect(oneLine(await run(['import', '--source', 'kuaidi100', ...at, record]))).toMatch(
      /--merchant: (Second, Test shop|Test shop, Second)\./,
    );
  });

  it('says that there is no merchant yet, and how to make one', async () => {
    const data = await nobodysFolder();
    const record = join(data, '..', 'record.json');
    await writeFile(record, kuaidi);
    const ended = await run(['import', '--source', 'kuaidi100', '--data', data, record]);
    expect(oneLine(ended)).toMatch(/no merchant yet\..*waybill keys create --merchant NAME --origin URL/);
  });

  it('says that another program has the port, before it touches the data', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) => {
      other.listen(0, () => done((other.address() as { port: number }).port));
    });
    const ended = await run(['serve', '--port', String(port), '--data', join(await temporaryFolder(), 'data')]);
    other.close();
    expect(oneLine(ended)).toMatch(/is taken\. Stop what uses it, or choose another with --port/);
  });
});

it('prints how every command is used', async () => {
  const commands = [
    '',
    'serve',
    'demo',
    'migrate',
    'keys',
    'keys create',
    'keys list',
    'keys revoke',
    'staff',
    'staff create',
    'staff set',
    'accounts',
    'accounts set',
    'rates',
    'rates import',
    'rates export',
    'rates list',
    'import',
    'openapi',
    'backup',
    'restore',
    'release',
    'rollback',
  ];
  const asked = commands.map(async (command) => {
    const words = command.split(' ').filter(Boolean);
    const { code, stdout, stderr } = await run([...words, '--help']);
    expect([command, code, stderr]).toEqual([command, 0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: ${['waybill', ...words].join(' ')} `));
  });
  await Promise.all(asked);
});

describe('keys create', () => {
  it('prints the merchant and two keys that work, on every origin that was given', async () => {
    const { data } = await preparedFolder();
    const more = ['https://a.example', 'https://b.example:8443/page', '--origin', 'http://localhost:5173'];
    const made = await run(['keys', 'create', '--merchant', ' Käufer & Söhne ', '--origin', ...more], {
      WAYBILL_DATA: data,
    });
    expect([made.code, made.stderr]).toEqual([0, '']);
    const keys = JSON.parse(made.stdout) as NewKeys;
    expect(Object.keys(keys)).toEqual(['merchantId', 'publishableKey', 'secretKey']);
    expect(keys).toMatchObject({
      merchantId: expect.stringMatching(/^mrc_/) as string,
      publishableKey: expect.stringMatching(/^pk_/) as string,
      secretKey: expect.stringMatching(/^sk_/) as string,
    });
    const service = await serve(['--data', data]);
    expect((await call(service, keys.secretKey, 'POST', '/v1/shipments', { number })).status).toBe(201);
    const from = async (page: string): Promise<number> =>
      (await call(service, keys.publishableKey, 'GET', `/v1/tracking/${number}`, undefined, { Origin: page })).status;
    for (const page of ['https://a.example', 'https://b.example:8443', 'http://localhost:5173']) {
      expect([page, await from(page)]).toEqual([page, 200]);
    }
    expect(await from('https://c.example')).toBe(403);
  });
});

it('lists keys and revokes one beside a running service, which takes it for five seconds more at most', async () => {
  const { data, keys } = await preparedFolder();
  const service = await serve(['--data', data]);
  const status = async () => (await call(service, keys.secretKey, 'GET', '/v1/shipments')).status;
  expect(await status()).toBe(200);
  const asked = async (...words: string[]): Promise<unknown> => {
    const ended = await run(['keys', ...words, '--data', data]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).not.toContain(keys.secretKey);
    return JSON.parse(ended.stdout);
  };
  const { keys: listed } = (await asked('list')) as { keys: { id: string; kind: string }[] };
  expect(listed.map(({ kind }) => kind).toSorted()).toEqual(['publishable', 'secret']);
  const { id } = listed.find(({ kind }) => kind === 'secret') ?? { id: '' };
  expect(await asked('revoke', id)).toMatchObject({
    id,
    merchant: 'Test shop',
    revokedAt: expect.any(String) as string,
  });
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(await status()).toBe(401);
  expect(oneLine(await run(['keys', 'revoke', 'sk_nobodys', '--data', data]))).toMatch(
    /no such key.*waybill keys list/,
  );
});

it('makes accounts with the name that customers see, and changes it', async () => {
  const data = await nobodysFolder();
  const env = { WAYBILL_PASSWORD: 'a long enough password', WAYBILL_DATA: data };
  const staff = async (...words: string[]): Promise<unknown> => {
    const ended = await run(['staff', ...words], env);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return JSON.parse(ended.stdout);
  };
  const ann = ['create', '--name', 'Ann Lee', '--email', 'ann@example.com', '--role', 'agent'];
  expect(await staff(...ann)).toMatchObject({ name: 'Ann Lee', displayName: 'Ann' });
  const set = await staff('set', '--email', 'ann@example.com', '--display-name', 'Annie');
  expect(set).toMatchObject({ name: 'Ann Lee', displayName: 'Annie' });
});

it('sets what is agreed with a merchant, also beside a running service', async () => {
  const { data, keys } = await preparedFolder();
  const set = async (...asked: string[]): Promise<unknown> => {
    const ended = await run(['accounts', 'set', '--merchant', 'Test shop', '--data', data, ...asked]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return JSON.parse(ended.stdout);
  };
  const { merchantId } = keys;
  const terms = { merchantId, tier: 'A', prepaid: null, shopperBookings: true };
  expect(await set('--tier', 'A', '--shopper-bookings', 'on')).toEqual(terms);
  await serve(['--data', data]);
  expect(await set('--tier', 'none')).toEqual({ ...terms, tier: null });
  // Without a tier of the operator's, the service's night may give one meanwhile.
  expect(await set('--shopper-bookings', 'off')).toMatchObject({ merchantId, prepaid: null, shopperBookings: false });
});

it('keeps rate cards, also beside a running service, and names every place of a card that is wrong', async () => {
  const { data } = await preparedFolder();
  const [domestic] = exampleCards;
  const file = async (name: string, card: object): Promise<string> => {
    await writeFile(join(data, '..', name), JSON.stringify(card));
    return join(data, '..', name);
  };
  const good = await file('good.json', domestic ?? {});
  const rates = async (...asked: string[]): Promise<unknown> => {
    const ended = await run(['rates', ...asked, '--data', data]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return JSON.parse(ended.stdout);
  };
  const imported = { card: 'china-domestic', version: 1, effectiveFrom: '2026-01-01T00:00:00+08:00' };
  expect(await rates('import', good, '--dry-run')).toEqual({ ...imported, imported: false });
  expect(oneLine(await run(['rates', 'export', '--data', data]))).toMatch(
    /no rate card yet.*waybill rates import FILE/,
  );
  await serve(['--data', data]);
  expect(await rates('import', good)).toEqual({ ...imported, imported: true });
  expect(await rates('import', good)).toEqual({ ...imported, imported: false });
  expect(await rates('list')).toMatchObject({ cards: [{ card: 'china-domestic', version: 1 }] });
  expect(JSON.stringify(await rates('export', '--card', 'china-domestic', '--version', '1'))).toBe(
    JSON.stringify(domestic),
  );
  const bad = await file('bad.json', { ...domestic, version: 0, currency: 'yen', colour: 'red' });
  const late = await file('late.json', { ...domestic, version: 1, fuelSurcharge: '4' });
  for (const [name, lines] of [
    [
      bad,
      ['bad.json is no rate card', '#/version ', '#/currency a currency of ISO 4217', '#/colour means nothing here'],
    ],
    [late, ['late.json is no rate card', '#/version must be above 1', '#/effectiveFrom is when version 1 begins']],
  ] as const) {
    const { code, stdout, stderr } = await run(['rates', 'import', name, '--data', data]);
    expect([code, stdout]).toEqual([1, '']);
    const said = stderr.trimEnd().split('\n');
    expect(said.map((line, index) => line.startsWith(`waybill: ${lines[index] ?? '?'}`))).toEqual(
      lines.map(() => true),
    );
  }
});

it('migrates twice, and serves where DATABASE_URL is empty and PORT and WAYBILL_DATA say', async () => {
  const env = { WAYBILL_DATA: await nobodysFolder(), DATABASE_URL: '' };
  for (const time of ['first', 'second']) {
    const { code, stdout, stderr } = await run(['migrate'], env);
    expect([time, code, stderr]).toEqual([time, 0, '']);
    expect(JSON.parse(stdout)).toEqual({ migrated: true, database: 'pglite' });
  }
  const free = createServer();
  const port = await new Promise<number>((done) => {
    free.listen(0, () => done((free.address() as { port: number }).port));
  });
  await new Promise((done) => free.close(done));
  const service = await serve([], { ...env, PORT: String(port) });
  expect(service.stdout()).toBe(`Waybill is listening at http://localhost:${String(port)}\n`);
  expect(await (await fetch(`${service.address}/readyz`)).json()).toEqual({ status: 'ready', database: 'pglite' });
});
