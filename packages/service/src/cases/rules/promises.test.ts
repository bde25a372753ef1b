import { promiseKinds } from '@waybill/sdk/contract';
import { describe, expect, it } from 'vitest';
import type { PromiseRecord } from '../facts.ts';
import { shows } from './promises.ts';

const records: PromiseRecord[] = [
  { kind: 'waybill', number: 'SF1600000000002' },
  { kind: 'payment', reference: 'PAY-1', paid: { amount: '50.00', currency: 'CNY' } },
  { kind: 'done' },
];

describe('a promise', () => {
  it('is kept by a record of its own kind, and not by words where there could be one', () => {
    const kept = promiseKinds.map((kind) => [kind, records.find((record) => shows(record, { kind }))?.kind]);
    expect(kept).toEqual([
      ['replacement', 'waybill'],
      ['payment', 'payment'],
      ['redelivery', 'waybill'],
      ['callback', 'done'],
      ['other', 'done'],
    ]);
    for (const kind of promiseKinds) expect(records.filter((record) => shows(record, { kind }))).toHaveLength(1);
  });
});
