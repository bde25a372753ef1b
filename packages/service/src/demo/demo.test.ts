import { describe, expect, it } from 'vitest';
import { demoParcels } from './parcels.ts';
import { scanAt } from './seed.ts';
import { timeOf } from './moments.ts';

const hours = Array.from({ length: 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 2, hour, 10)));

describe('the demo’s parcels', () => {
  it('have their scans in the past and in order, at whatever time of day the demo starts', () => {
    for (const now of hours) {
      for (const parcel of demoParcels) {
        const times = parcel.scans.map((scan) => Date.parse(scanAt(scan, now).at));
        expect(times, parcel.orderNumber).toEqual(times.toSorted((a, b) => a - b));
        expect(Math.max(...times), parcel.orderNumber).toBeLessThan(now.getTime());
      }
    }
  });

  it('cover HP-1001 to HP-1016 but for the one that moves, and share no number', () => {
    const orders = new Set(demoParcels.map(({ orderNumber }) => orderNumber));
    expect(orders.size).toBe(15);
    expect(orders.has('HP-1002')).toBe(false);
    expect(new Set(demoParcels.map(({ number }) => number)).size).toBe(demoParcels.length);
  });
});

describe('timeOf', () => {
  const now = new Date('2026-03-08T18:30:00Z');

  it('counts minutes back from now and writes the time of the place', () => {
    expect(timeOf(90, 'Asia/Shanghai', now)).toBe('2026-03-09T01:00:00+08:00');
  });

  it('takes days and times of day in the zone of the place', () => {
    expect(timeOf([1, '09:05'], 'Asia/Shanghai', now)).toBe('2026-03-08T09:05:00+08:00');
    expect(timeOf([-1, '18:00'], 'Asia/Shanghai', now)).toBe('2026-03-10T18:00:00+08:00');
  });

  it('keeps the offset that the place had on that day', () => {
    expect(timeOf([1, '13:00'], 'America/Los_Angeles', now)).toBe('2026-03-07T13:00:00-08:00');
    expect(timeOf([0, '10:00'], 'America/Los_Angeles', now)).toBe('2026-03-08T10:00:00-07:00');
  });
});
