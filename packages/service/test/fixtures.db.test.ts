import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Parcel, Source } from '@waybill/sdk/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importRecords } from '../src/carriers/index.ts';
import { describeOnBoth } from './databases.ts';
import { startService, type TestService } from './service.ts';

const folder = new URL('../../../../shared/fixtures/', import.meta.url);
const absent = !existsSync(folder);
/** What a person reads from each record. */
const expected: Record<string, { milestone: string; exception: string | null; scans: number }> = {
  'tracker-error-2.json': { milestone: 'unknown', exception: null, scans: 0 },
  'tracker-out_for_delivery.json': { milestone: 'out_for_delivery', exception: null, scans: 7 },
  'tracker-pre_transit-0.json': { milestone: 'created', exception: null, scans: 2 },
  'tracker-pre_transit-1.json': { milestone: 'created', exception: null, scans: 2 },
  'tracker-return_to_sender.json': { milestone: 'returning', exception: 'bad_address', scans: 7 },
  'tracker-unknown-3.json': { milestone: 'unknown', exception: null, scans: 0 },
  'shentong-delivered.json': { milestone: 'delivered', exception: null, scans: 9 },
};

describeOnBoth('Real records', (fresh) => {
  let service: TestService;
  beforeEach(async () => {
    service = await startService(await (await fresh()).open());
  });
  afterEach(() => service.stop());

  const take = async (source: Source): Promise<Map<string, Parcel>> => {
    const parcels = new Map<string, Parcel>();
    for (const name of await readdir(new URL(`${source}/`, folder))) {
      const payload: unknown = JSON.parse(await readFile(new URL(`${source}/${name}`, folder), 'utf8'));
      const [imported] = await importRecords(service.platform, service.keys.merchantId, source, payload);
      const again = await importRecords(service.platform, service.keys.merchantId, source, payload);
      expect(again).toMatchObject([{ added: 0 }]);
      const response = await service.asShopper('GET', `/v1/tracking/${imported?.number ?? ''}`);
      parcels.set(name, (await response.json()) as Parcel);
    }
    return parcels;
  };

  it.skipIf(absent)(
    'read as a person would read them (skipped where the shared fixtures are not at hand)',
    async () => {
      const parcels = new Map([...(await take('easypost')), ...(await take('kuaidi100'))]);
      const read = [...parcels].map(([name, { milestone, exception, scans }]) => [
        name,
        { milestone, exception: exception?.code ?? null, scans: scans.length },
      ]);
      expect(Object.fromEntries(read)).toEqual(expected);
      const sto = JSON.stringify(parcels.get('shentong-delivered.json'));
      for (const person of ['王师傅', '13800000001', '13800000002', '13800000003']) expect(sto).not.toContain(person);
      expect(parcels.get('shentong-delivered.json')?.deliveredAt).toBe('2018-10-05T12:46:15+08:00');
    },
  );
});
