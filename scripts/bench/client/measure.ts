import { ask, start } from '../children.ts';
import { paired, spreadOf } from '../measuring.ts';
import { answerAbout } from '../parcel.ts';
import { inMilliseconds, withSpread, type Finding } from '../report.ts';
import type { Timed } from './calls.ts';

const most = 0.15;

/** A call of the SDK, its answer checked, against bare `fetch` and `JSON.parse`, and ky against the same. */
export const measureClient = async (): Promise<Finding[]> => {
  const number = '773200000000001';
  const body = JSON.stringify(answerAbout(number));
  const server = await start<string>('client/server.ts', { body });
  try {
    const asked = { baseUrl: server.said, number, body };
    const { overLoopback, inMemory } = await ask<Record<'overLoopback' | 'inMemory', Timed>>('client/calls.ts', asked);
    const added = (by: 'sdk' | 'ky', { bare, [by]: other }: Timed) =>
      paired(other, bare, (figure, ofBare) => figure - ofBare);
    const sdk = added('sdk', overLoopback);
    const pure = added('sdk', inMemory);
    const budget = `at most ${most.toFixed(2)} ms`;
    const show = inMilliseconds;
    return [
      {
        what: 'client: the SDK adds to bare fetch',
        measured: withSpread(sdk, show),
        budget,
        holds: sdk.median <= most,
      },
      { what: '… without a network', measured: withSpread(pure, show), budget, holds: pure.median <= most },
      { what: '… ky alone adds', measured: withSpread(added('ky', overLoopback), show) },
      { what: '… ky alone, without a network', measured: withSpread(added('ky', inMemory), show) },
      { what: '… bare fetch takes', measured: withSpread(spreadOf(overLoopback.bare), show) },
    ];
  } finally {
    await server.stop();
  }
};
