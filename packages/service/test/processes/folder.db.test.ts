import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Shipment } from '@waybill/sdk/contract';
import type { NewKeys } from '../../src/platform/index.ts';
import {
  call,
  origin,
  preparedFolder,
  run,
  serve,
  start,
  temporaryFolder,
  until,
  useProcesses,
  type Ended,
} from './waybill.ts';

useProcesses();

const number = 'SF1400000000011';
const person = '林小雨';
const record = {
  id: 'trk_1',
  tracking_code: '9400100110368068952498',
  carrier: 'USPS',
  status: 'pre_transit',
  tracking_details: [],
};

const answerOf = ({ code, stdout, stderr }: Ended): unknown => {
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

/** Every command that works on the data, given one after the other. */
const allCommands = async (data: string): Promise<NewKeys> => {
  const folder = await temporaryFolder();
  const file = join(folder, 'record.json');
  await writeFile(file, JSON.stringify(record));
  const keys = answerOf(
    await run(['keys', 'create', '--merchant', 'Second shop', '--origin', origin, '--data', data]),
  ) as NewKeys;
  const staff = ['staff', 'create', '--name', 'Ann', '--email', 'Ann@example.com', '--role', 'agent', '--data', data];
  const imported = ['import', '--source', 'easypost', '--merchant', 'Second shop', '--data', data, file];
  const [account, records, backup] = await Promise.all([
    run(staff, {}, 'a long enough password\n'),
    run(imported),
    run(['backup', '--to', join(folder, 'backup'), '--data', data]),
  ]);
  expect(answerOf(account)).toMatchObject({ name: 'Ann', email: 'ann@example.com', role: 'agent' });
  expect(answerOf(records)).toMatchObject({ imported: [{ file: 'record.json', number: record.tracking_code }] });
  expect(answerOf(backup)).toEqual({ file: join(folder, 'backup', 'database.tar.gz') });
  return keys;
};

describe('A data folder', () => {
  it("is one service's at a time, and free at once for commands and services when that is killed", async () => {
    const { data } = await preparedFolder();
    const service = await serve(['--data', data]);
    const second = await run(['serve', '--port', '0', '--data', data]);
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(/^waybill: The data folder .* is in use by another Waybill\. .*--data\.\n$/);

    service.kill('SIGKILL');
    await service.ended;
    await expect(stat(join(data, 'waybill.sock'))).resolves.toBeDefined();
    const keys = await allCommands(data);
    const again = await serve(['--data', data]);
    expect((await call(again, keys.secretKey, 'POST', '/v1/shipments', { number })).status).toBe(201);
  });

  it('takes all commands beside a service, also under a path that is longer than a socket may have', async () => {
    const prepared = await preparedFolder();
    const data = join(prepared.data, '..', '運單'.repeat(20), 'x'.repeat(100));
    await cp(prepared.data, data, { recursive: true });
    const service = await serve([], { WAYBILL_DATA: data });
    const keys = await allCommands(data);
    const shown = await call(service, keys.secretKey, 'GET', `/v1/tracking/${record.tracking_code}`);
    expect(await shown.json()).toMatchObject({ number: record.tracking_code });
    const signedIn = await fetch(`${service.address}/v1/staff/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'ann@example.com', password: 'a long enough password' }),
    });
    expect(signedIn.status).toBe(201);
  });

  it('is made by the first command, for its owner alone, and two commands at once wait for each other', async () => {
    const data = join(await temporaryFolder(), 'new');
    const create = (merchant: string) =>
      run(['keys', 'create', '--merchant', merchant, '--origin', origin, '--data', data]);
    const [one, two] = await Promise.all([create('One'), create('Two')]);
    expect((answerOf(one) as NewKeys).merchantId).not.toBe((answerOf(two) as NewKeys).merchantId);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(join(data, 'operator.key'))).mode & 0o777).toBe(0o600);
  });

  it('holds what the operator has set, and says where a setting is wrong', async () => {
    const { data, keys } = await preparedFolder();
    const set = (picked_up: number) =>
      writeFile(
        join(data, 'settings.json'),
        JSON.stringify({ tracking: { nodeAllowances: { standard: { picked_up } } } }),
      );
    await set(0);
    const refused = await run(['migrate', '--data', data]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /settings\.json sets what cannot be set\. tracking\.nodeAllowances\.standard\.picked_up: .+\n$/,
    );
    await set(90);
    const service = await serve(['--data', data]);
    const receivedAt = '2026-11-20T08:00:00Z';
    await call(service, keys.secretKey, 'POST', '/v1/shipments', { number, receivedAt });
    const parcel = await call(service, keys.secretKey, 'GET', `/v1/tracking/${number}`);
    expect(await parcel.json()).toMatchObject({ nodes: [{ dueAt: '2026-11-20T09:30:00Z' }, {}, {}, {}, {}] });
  });

  it('is backed up under writes and restored elsewhere, where parcels, keys and tokens go on', async () => {
    const { data, keys } = await preparedFolder();
    const folder = await temporaryFolder();
    const service = await serve(['--data', data]);
    const made = await call(service, keys.secretKey, 'POST', '/v1/shipments', { number, consignee: { name: person } });
    const { id } = (await made.json()) as Shipment;
    const minted = await call(service, keys.secretKey, 'POST', '/v1/shopper-tokens', { numbers: [number] });
    const { token } = (await minted.json()) as { token: string };
    const acknowledged: string[] = [];
    const writing = new AbortController();
    const writer = (async () => {
      for (let count = 0; !writing.signal.aborted; count += 1) {
        const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count)).toISOString();
        const scans = [{ at, milestone: 'in_transit', code: String(count) }];
        const posted = await call(service, keys.secretKey, 'POST', `/v1/shipments/${id}/scans`, { scans });
        if (posted.ok) acknowledged.push(String(count));
      }
    })();
    await until('some scans are acknowledged', () => acknowledged.length > 5);
    const before = [...acknowledged];
    const backup = join(folder, 'backup');
    await mkdir(join(data, 'evidence', 'ab'), { recursive: true });
    await writeFile(join(data, 'evidence', 'ab', 'photo'), 'safe photo');
    answerOf(await run(['backup', '--to', backup, '--data', data]));
    writing.abort();
    await writer;
    expect((await stat(join(backup, 'database.tar.gz'))).mode & 0o077).toBe(0);

    const onto = await run(['restore', '--from', backup, '--data', data]);
    expect(onto).toMatchObject({ code: 1, stdout: '' });
    expect(onto.stderr).toMatch(/^waybill: The data folder .* is in use .*\n$/);
    service.kill('SIGTERM');
    const restored = join(folder, 'restored');
    answerOf(await run(['restore', '--from', backup, '--data', restored]));
    expect(await readFile(join(restored, 'evidence', 'ab', 'photo'), 'utf8')).toBe('safe photo');
    const again = await run(['restore', '--from', backup, '--data', restored]);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/^waybill: .* holds a database already\. Restore into a new folder.*\n$/);

    const elsewhere = await serve(['--data', restored]);
    const shown = await call(elsewhere, keys.publishableKey, 'GET', `/v1/tracking/${number}`, undefined, {
      'Waybill-Token': token,
    });
    const parcel = (await shown.json()) as {
      verified: boolean;
      consignee: { name: string };
      scans: { code: string }[];
    };
    expect(parcel).toMatchObject({ verified: true, consignee: { name: person } });
    const codes = new Set(parcel.scans.map((scan) => scan.code));
    expect(before.filter((code) => !codes.has(code))).toEqual([]);
    expect((await call(elsewhere, keys.secretKey, 'GET', '/v1/shipments')).status).toBe(200);
  });
});

describe('A data folder that cannot be opened', () => {
  it.each([
    ['is of a newer format', 'PG_VERSION', '99\n', /format of PostgreSQL 99/],
    ['is damaged', 'global/pg_control', 'no longer what it was', /damaged/],
  ])('says in one line that it %s', async (_, file, content, says) => {
    const { data } = await preparedFolder();
    await writeFile(join(data, 'database', file), content);
    const { code, stdout, stderr } = await run(['serve', '--port', '0', '--data', data]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^waybill: The database in .* cannot be opened .*waybill restore.*\n$/);
    expect(stderr).toMatch(says);
  });

  it('says in one line that a file is in its place, that a key is no key, and that a backup is none', async () => {
    const folder = await temporaryFolder();
    const backup = join(folder, 'backup');
    await mkdir(backup);
    await writeFile(join(folder, 'file'), '');
    await writeFile(join(backup, 'database.tar.gz'), 'not a tar');
    const restored = join(folder, 'restored');
    const [file, key, notOne, none, nothing] = await Promise.all([
      run(['migrate', '--data', join(folder, 'file')]),
      run(['migrate', '--data', join(folder, 'a')], { WAYBILL_OPERATOR_KEY: 'short' }),
      run(['restore', '--from', backup, '--data', restored]),
      run(['restore', '--from', folder, '--data', restored]),
      run(['backup', '--to', backup, '--data', join(folder, 'missing')]),
    ]);
    for (const { code, stdout, stderr } of [file, key, notOne, none, nothing]) {
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^waybill: [^\n]*\n$/);
    }
    expect(file.stderr).toMatch(/cannot be used .* --data/);
    expect(key.stderr).toMatch(/must be 32 bytes/);
    expect(notOne.stderr).toMatch(/is not a backup that can be read/);
    expect(none.stderr).toMatch(/holds no backup/);
    expect(nothing.stderr).toMatch(/holds no database to back up/);
    expect(await readFile(join(backup, 'database.tar.gz'), 'utf8')).toBe('not a tar');
    await expect(stat(join(restored, 'database'))).rejects.toThrow();
    await expect(stat(join(folder, 'missing'))).rejects.toThrow();
  });
});

it('answers who comes while it starts that it is not ready yet', async () => {
  const { data } = await preparedFolder();
  const taken = await serve(['--data', data]);
  const { port } = new URL(taken.address);
  taken.kill('SIGTERM');
  await taken.ended;
  const starting = start(['serve', '--port', port, '--data', data]);
  let early: Response | undefined;
  await until('the port answers', async () => {
    early = await fetch(`${taken.address}/readyz`).catch(() => undefined);
    return early !== undefined;
  });
  expect([early?.status, early?.headers.get('Retry-After')]).toEqual([503, '1']);
  await until('the service is ready', async () => (await fetch(`${taken.address}/readyz`)).ok);
  expect(starting.stdout()).toContain(taken.address);
});
