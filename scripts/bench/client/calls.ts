// The calls, timed one by one in a process that does nothing else.
import type * as Sdk from '../../../packages/sdk/src/index.ts';
import { asked, say } from '../children.ts';
import { ky as loadKy } from '../dependencies.ts';
import { interleave, spreadOf } from '../measuring.ts';

/** Milliseconds a call, the median of each round. */
export interface Timed {
  readonly bare: readonly number[];
  readonly ky: readonly number[];
  readonly sdk: readonly number[];
}

const { baseUrl, number, body } = asked() as { baseUrl: string; number: string; body: string };
const { default: ky } = loadKy();
// What ships, which is there once it is built; its types are the source's.
const built = new URL('../../../packages/sdk/dist/index.js', import.meta.url);
const { Waybill } = (await import(built.href)) as typeof Sdk;
const key = 'pk_bench_000000000000000000000000000';
const headers = { Authorization: `Bearer ${key}` };
const url = `${baseUrl}/v1/tracking/${number}`;

const roundsOf = (fetch: typeof globalThis.fetch, calls: number, rounds: number): Promise<Timed> => {
  const waybill = new Waybill({ key, baseUrl, fetch });
  const timed = (call: () => Promise<{ readonly number: string }>) => async (): Promise<number> => {
    const each: number[] = [];
    for (let index = 0; index < calls; index += 1) {
      const started = performance.now();
      const parcel = await call();
      each.push(performance.now() - started);
      if (parcel.number !== number) throw new Error('The answer is about another parcel.');
    }
    return spreadOf(each).median;
  };
  return interleave(
    {
      bare: timed(async () => JSON.parse(await (await fetch(url, { headers })).text()) as { number: string }),
      ky: timed(() => ky(url, { headers, fetch, retry: 2, timeout: 10_000 }).json<{ number: string }>()),
      sdk: timed(() => waybill.tracking.retrieve(number)),
    },
    rounds,
  );
};

const inMemory: typeof globalThis.fetch = () =>
  Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }));

// Warm: what is measured is a page or a server that has called before.
await roundsOf(inMemory, 100, 10);
await roundsOf(globalThis.fetch, 100, 10);
say({ overLoopback: await roundsOf(globalThis.fetch, 60, 45), inMemory: await roundsOf(inMemory, 100, 45) });
