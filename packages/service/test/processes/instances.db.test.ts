import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { NewKeys } from '../../src/platform/index.ts';
import type { Shipment } from '@waybill/sdk/contract';
import { freshPostgres } from '../databases.ts';
import { call, origin, run, serve, temporaryFolder, until, watch, useProcesses } from './waybill.ts';

useProcesses();

const number = 'SF1400000000011';

it('brings a scan posted to one process to a watcher on another, on one PostgreSQL', async () => {
  const { url = '' } = await freshPostgres();
  const folder = await temporaryFolder();
  const env = {
    DATABASE_URL: url,
    WAYBILL_OPERATOR_KEY: randomBytes(32).toString('base64'),
    WAYBILL_DATA: join(folder, 'data'),
  };
  const made = await run(['keys', 'create', '--merchant', 'Shop', '--origin', origin], env);
  expect(made.stderr).toBe('');
  const keys = JSON.parse(made.stdout) as NewKeys;
  const [one, two] = await Promise.all([serve([], env), serve([], env)]);
  const created = await call(one, keys.secretKey, 'POST', '/v1/shipments', { number });
  const { id } = (await created.json()) as Shipment;
  const seen = await watch(two, keys.publishableKey, number);
  await until('the watcher sees the parcel', () => seen.text().includes('"milestone":"created"'));
  for (const [service, milestone] of [
    [one, 'picked_up'],
    [two, 'in_transit'],
  ] as const) {
    const at = milestone === 'picked_up' ? '2026-11-20T09:00:00Z' : '2026-11-20T10:00:00Z';
    const posted = await call(service, keys.secretKey, 'POST', `/v1/shipments/${id}/scans`, {
      scans: [{ at, milestone }],
    });
    expect(posted.status).toBe(200);
    await until(`the watcher sees ${milestone}`, () => seen.text().includes(`"milestone":"${milestone}","exception"`));
  }

  const other = { ...env, WAYBILL_OPERATOR_KEY: randomBytes(32).toString('base64') };
  const refused = await run(['serve', '--port', '0'], other);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^waybill: The operator key is not the one .*WAYBILL_OPERATOR_KEY.*\n$/);

  const backup = await run(['backup', '--to', join(folder, 'backup')], env);
  expect(backup).toMatchObject({ code: 1, stdout: '' });
  expect(backup.stderr).toMatch(/^waybill: On PostgreSQL make backups with pg_dump.*\n$/);
});

it('shares the operator key of one data folder on one PostgreSQL, and takes commands beside itself', async () => {
  const { url = '' } = await freshPostgres();
  const place = ['--data', join(await temporaryFolder(), 'data'), '--database-url', url];
  const [one, two] = await Promise.all([serve(place), serve(place)]);
  const made = await run(['keys', 'create', '--merchant', 'Shop', '--origin', origin, ...place]);
  const keys = JSON.parse(made.stdout) as NewKeys;
  await call(one, keys.secretKey, 'POST', '/v1/shipments', { number });
  const minted = await call(one, keys.secretKey, 'POST', '/v1/shopper-tokens', { numbers: [number] });
  const { token } = (await minted.json()) as { token: string };
  const shown = await call(two, keys.publishableKey, 'GET', `/v1/tracking/${number}`, undefined, {
    'Waybill-Token': token,
  });
  expect(await shown.json()).toMatchObject({ number, verified: true });
});
