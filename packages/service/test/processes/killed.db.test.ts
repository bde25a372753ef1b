import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Parcel, Shipment } from '@waybill/sdk/contract';
import { call, preparedFolder, serve, until, useProcesses, type Service } from './waybill.ts';

useProcesses();

const rounds = 3;
const number = 'SF1400000000011';

/** A change that a store's server wants made, with the key that makes it once. */
interface Change {
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string;
  /** What can be seen when it was made: a scan's code, or a shipment's number. */
  readonly mark: string;
}

it('keeps every acknowledged change when it is killed under writes, and makes a change that was cut off once', async () => {
  const { data, keys } = await preparedFolder();
  const send = (to: Service, change: Change): Promise<Response> =>
    call(to, keys.secretKey, 'POST', change.path, change.body, { 'Idempotency-Key': change.idempotencyKey });
  let service = await serve(['--data', data]);
  const made = await call(service, keys.secretKey, 'POST', '/v1/shipments', { number });
  const { id } = (await made.json()) as Shipment;

  let count = 0;
  const next = (): Change => {
    count += 1;
    const mark = `N${String(count).padStart(8, '0')}`;
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, count)).toISOString();
    const idempotencyKey = randomUUID();
    return count % 3 === 0
      ? { path: '/v1/shipments', body: { number: mark }, idempotencyKey, mark }
      : {
          path: `/v1/shipments/${id}/scans`,
          body: { scans: [{ at, milestone: 'in_transit', code: mark }] },
          idempotencyKey,
          mark,
        };
  };

  const acknowledged: Change[] = [];
  const cutOff: Change[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.length;
    const writer = async (to: Service): Promise<void> => {
      for (;;) {
        const change = next();
        try {
          const answer = await send(to, change);
          await answer.json();
          expect(answer.ok).toBe(true);
          acknowledged.push(change);
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          cutOff.push(change);
          return;
        }
      }
    };
    const writers = [0, 1, 2].map(() => writer(service));
    await until('some writes are acknowledged', () => acknowledged.length >= before + 10 + 7 * round);
    service.kill('SIGKILL');
    await Promise.all(writers);
    await service.ended;
    service = await serve(['--data', data]);
    for (const change of cutOff.slice(-3)) {
      const first = await send(service, change);
      const again = await send(service, change);
      expect([first.ok, again.ok, again.headers.get('Idempotency-Replayed')]).toEqual([true, true, 'true']);
      expect(await again.text()).toBe(await first.text());
    }
  }

  expect(cutOff).toHaveLength(3 * rounds);
  const parcel = (await (await call(service, keys.secretKey, 'GET', `/v1/tracking/${number}`)).json()) as Parcel;
  const numbers: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = `limit=100${cursor && `&cursor=${cursor}`}`;
    const answer = await call(service, keys.secretKey, 'GET', `/v1/shipments?${query}`);
    const page = (await answer.json()) as { data: Shipment[]; nextCursor: string | null };
    numbers.push(...page.data.map((shipment) => shipment.number));
    cursor = page.nextCursor;
  }
  const seen = [...parcel.scans.map((scan) => scan.code), ...numbers.filter((known) => known !== number)].sort();
  expect(seen).toEqual([...acknowledged, ...cutOff].map((change) => change.mark).sort());
}, 120_000);
