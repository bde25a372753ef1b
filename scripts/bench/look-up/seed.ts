import { migrate, type Database } from '../../../packages/service/src/db/index.ts';
import {
  createKeys,
  operatorKey,
  queues,
  startPlatform,
  stopPlatform,
} from '../../../packages/service/src/platform/index.ts';
import { scansOf, shipmentOf } from '../parcel.ts';
import { createApp } from './app.ts';

/** A merchant's parcels, and who may ask for them. */
export interface Seeded {
  readonly merchantId: string;
  readonly publishableKey: string;
  readonly numbers: readonly string[];
}

/** Nothing that limits the load; everything else is as it is served. */
export const wideOpen = {
  publishableKey: { points: 1e9, seconds: 3_600 },
  address: { points: 1e9, seconds: 3_600 },
  secretKey: { points: 1e9, seconds: 3_600 },
};

export const silent = { send: () => Promise.resolve() };

/** Enters parcels with 20 scans each through the service, and lets go of nothing but the platform's own work. */
export const seed = async (db: Database, secret: string, parcels: number): Promise<Seeded> => {
  await migrate(db, queues);
  const open = { ...db, close: () => Promise.resolve() };
  const operator = operatorKey(Buffer.from(secret, 'base64'));
  const platform = await startPlatform({ db: open, operator, messenger: silent, limits: wideOpen });
  const app = createApp(platform);
  const keys = await createKeys(db, { merchant: 'Bench', origins: ['https://shop.example'] });
  const post = async (path: string, body: unknown): Promise<{ id: string }> => {
    const headers = { Authorization: `Bearer ${keys.secretKey}`, 'Content-Type': 'application/json' };
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }, {});
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  const numbers = Array.from({ length: parcels }, (_, index) => String(773_200_000_000_001 + index));
  for (const number of numbers) {
    const { id } = await post('/v1/shipments', shipmentOf(number));
    await post(`/v1/shipments/${id}/scans`, scansOf(number));
  }
  await stopPlatform(platform);
  return { merchantId: keys.merchantId, publishableKey: keys.publishableKey, numbers };
};
