import { describe, expect, it } from 'vitest';
import type { Contribution } from '../facts.ts';
import { countingIn } from './contribution.ts';
import { contributionsOfParcel, type CountedParcel } from './parcel.ts';

const count = countingIn('Asia/Shanghai');
/** At noon in Shanghai. */
const noon = (day: number): Date => new Date(Date.UTC(2026, 10, day, 4));
const node = (
  more: Partial<CountedParcel['outcome']['nodes'][number]> = {},
): CountedParcel['outcome']['nodes'][number] => ({
  ...{ milestone: 'delivered', at: null, dueAt: null, overdue: false, passed: false },
  owner: { department: 'branch', role: 'delivery_courier', person: 'Zhao' },
  ...more,
});
const parcel = (outcome: Partial<CountedParcel['outcome']> = {}, more: Partial<CountedParcel> = {}): CountedParcel => ({
  outcome: { milestone: 'in_transit', acceptedAt: null, promise: null, nodes: [node()], exceptions: [], ...outcome },
  ...{ cases: [], entry: null },
  ...more,
});
const counted = (one: CountedParcel): readonly (readonly unknown[])[] =>
  contributionsOfParcel(count, one).map(({ day, measure, department, numerator, denominator }: Contribution) => [
    ...[measure, day, department, numerator, denominator],
  ]);
const about = (more: Partial<CountedParcel['cases'][number]> = {}): CountedParcel['cases'][number] => ({
  ...{ kind: 'complaint', class: 'damage', type: 'broken', state: 'filed', department: 'warehouse', cause: null },
  ...{ confirmedAt: noon(3), filedAt: noon(3) },
  ...more,
});

describe('a parcel counts', () => {
  it('for nothing before anybody has it in hand', () => {
    expect(counted(parcel())).toEqual([]);
  });

  it('as accepted on its day, and as a promise on the day it was due, for the department that delivers', () => {
    expect(counted(parcel({ acceptedAt: noon(1), promise: { dueAt: noon(3), kept: true } }))).toEqual([
      ['accepted', '2026-11-01', '', 1, 1],
      ['on_time', '2026-11-03', 'branch', 1, 1],
    ]);
    expect(counted(parcel({ promise: { dueAt: noon(3), kept: false } }))).toEqual([
      ['on_time', '2026-11-03', 'branch', 0, 1],
    ]);
  });

  it('a node on the day it was reached, or, where it overran, on the day it was due', () => {
    const at = { at: noon(5), offsetMinutes: 480 };
    const nodes = [
      node({ dueAt: noon(4) }),
      node({ at, dueAt: noon(6), passed: true }),
      node({ at, dueAt: noon(4), passed: true, overdue: true }),
      node({ dueAt: noon(4), overdue: true }),
      node({ dueAt: noon(4), passed: true }),
    ];
    expect(counted(parcel({ nodes }))).toEqual([
      ['nodes', '2026-11-05', 'branch', 0, 1],
      ['nodes', '2026-11-04', 'branch', 1, 1],
      ['nodes', '2026-11-04', 'branch', 1, 1],
    ]);
  });

  it('one exception, the first, and none for being early', () => {
    const early = { at: noon(1), class: 'timeliness', code: 'early' } as const;
    const stalled = { at: noon(2), class: 'timeliness', code: 'stalled' } as const;
    const misrouted = { at: noon(3), class: 'information', code: 'misrouted' } as const;
    expect(counted(parcel({ exceptions: [early] }))).toEqual([]);
    expect(counted(parcel({ exceptions: [early, stalled, misrouted] }))).toEqual([
      ['exceptions', '2026-11-02', '', 1, 1],
    ]);
  });

  it('as damaged once, by its scans and its cases, on the first day that says so', () => {
    const scanned = { at: noon(4), class: 'damage', code: 'damaged' } as const;
    const damaged = (one: CountedParcel) => counted(one).filter(([measure]) => measure === 'damaged');
    expect(damaged(parcel({ exceptions: [scanned] }, { cases: [about(), about({ filedAt: noon(6) })] }))).toEqual([
      ['damaged', '2026-11-03', 'warehouse', 1, 1],
    ]);
    const kind = 'exception' as const;
    expect(damaged(parcel({ exceptions: [scanned] }, { cases: [about({ kind, filedAt: noon(4) })] }))).toEqual([
      ['damaged', '2026-11-04', 'warehouse', 1, 1],
    ]);
    const sender = { code: 'sender', what: '', why: '', where: '', when: '', who: '', how: '' } as const;
    for (const invalid of [
      { confirmedAt: null },
      { state: 'withdrawn' },
      { cause: sender },
      { kind: 'enquiry' },
    ] as const)
      expect(damaged(parcel({}, { cases: [about(invalid)] }))).toEqual([]);
  });

  it('as lost as long as it is not found', () => {
    const lost = { at: noon(4), class: 'quantity', code: 'lost' } as const;
    const losses = (one: CountedParcel) => counted(one).filter(([measure]) => measure === 'lost');
    expect(losses(parcel({ exceptions: [lost] }))).toEqual([['lost', '2026-11-04', '', 1, 1]]);
    expect(losses(parcel({}, { cases: [about({ class: 'quantity', type: 'lost' })] }))).toHaveLength(1);
    expect(losses(parcel({ exceptions: [lost], milestone: 'delivered' }))).toEqual([]);
  });

  it('the time that its order took to be entered', () => {
    expect(counted(parcel({}, { entry: { at: noon(2), seconds: 1_800 } }))).toEqual([
      ['entry_time', '2026-11-02', '', 1_800, 1],
    ]);
  });
});
