import { ask, start, type Child } from '../children.ts';
import type { LoadOptions } from '../dependencies.ts';
import { interleave, paired, spreadOf } from '../measuring.ts';
import { times, withSpread, type Finding } from '../report.ts';
import { databases, type Prepared } from './databases.ts';
import { statementsOf } from './statements.ts';

const least = 0.5;
const rounds = 7;
const seconds = 3;
const connections = 10;

const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;

/** Each answer is about the parcel that was asked for, before anything is counted. */
const verify = async (url: string, { numbers, publishableKey }: Prepared): Promise<void> => {
  for (const number of numbers.slice(0, 3)) {
    const response = await fetch(`${url}/${number}`, { headers: { Authorization: `Bearer ${publishableKey}` } });
    const answer = (await response.json()) as { number?: string; scans?: unknown[] };
    if (answer.number !== number || answer.scans?.length !== 20) {
      throw new Error(`${url}/${number} answered ${response.status} without its parcel.`);
    }
  }
};

const onDatabase = async (kind: keyof typeof databases): Promise<Finding[]> => {
  const prepared = await databases[kind]();
  const children: Child<string>[] = [];
  try {
    const { source, secret, merchantId, numbers, publishableKey } = prepared;
    const statements = await statementsOf(merchantId, numbers[0] ?? '');
    const service = await start<string>('look-up/service.ts', { source, secret });
    children.push(service);
    const bare = await start<string>('look-up/bare.ts', { source, statements });
    children.push(bare);
    const urls = {
      service: `${service.said}/v1/tracking`,
      bare: `${bare.said}/v1/tracking`,
      plain: `${bare.said}/plain`,
    };
    const headers = { Authorization: `Bearer ${publishableKey}`, Origin: 'https://shop.example' };
    const burst = (url: string, duration: number): Promise<number> => {
      const requests = numbers.map((number) => ({ path: `${new URL(url).pathname}/${number}`, headers }));
      return ask<number>('look-up/load.ts', {
        url: new URL(url).origin,
        connections,
        duration,
        requests,
      } satisfies LoadOptions);
    };
    for (const url of Object.values(urls)) {
      await verify(url, prepared);
      await burst(url, seconds);
    }
    const {
      service: ours,
      bare: same,
      plain,
    } = await interleave(
      {
        service: () => burst(urls.service, seconds),
        bare: () => burst(urls.bare, seconds),
        plain: () => burst(urls.plain, seconds),
      },
      rounds,
    );
    const ratio = paired(ours, same, (figure, ofBare) => figure / ofBare);
    return [
      {
        what: `look-up on ${kind}: service ÷ same SQL, bare`,
        measured: withSpread(ratio, times),
        budget: `at least ${least.toFixed(1)}`,
        holds: ratio.median >= least,
      },
      { what: '… service', measured: withSpread(spreadOf(ours), perSecond) },
      { what: '… same SQL in a bare route', measured: withSpread(spreadOf(same), perSecond) },
      {
        what: '… its select alone, without the tenant’s transaction',
        measured: withSpread(spreadOf(plain), perSecond),
      },
    ];
  } finally {
    for (const child of children) await child.stop();
    await prepared.drop();
  }
};

/** Look-ups on the whole service against the same SQL behind a bare route, under load, on both kinds of database. */
export const measureLookUp = async (): Promise<Finding[]> => [
  ...(await onDatabase('PGlite')),
  ...(await onDatabase('PostgreSQL')),
];
