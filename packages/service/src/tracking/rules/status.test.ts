import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';
import { exceptionCodes, milestones } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanFact } from '../facts.ts';
import { isOver } from './journey.ts';
import { statusOf } from './status.ts';
import { anyNow, anyScan, anyScans, hour, scan, scansOf } from './testing/facts.ts';

const noPromise = { promisedAt: null, cancelledAt: null, enteredBy: 'merchant' as const };
const at = (...scans: ScanFact[]): Milestone => statusOf(scans, noPromise, hour(500)).milestone;
const wrong = (...scans: ScanFact[]): ExceptionCode | null =>
  statusOf(scans, noPromise, hour(500)).exception?.code ?? null;

describe('statusOf: where the parcel is', () => {
  it('is unknown without any scan where only a carrier told of the number', () => {
    expect(statusOf([], { ...noPromise, enteredBy: 'carrier' }, hour(1)).milestone).toBe('unknown');
  });

  it('is created without any scan, or cancelled where the merchant cancelled it', () => {
    expect(statusOf([], noPromise, hour(1)).milestone).toBe('created');
    expect(
      statusOf([], { promisedAt: null, cancelledAt: hour(0), enteredBy: 'merchant' as const }, hour(1)).milestone,
    ).toBe('cancelled');
  });

  it('is what the latest scan says', () => {
    expect(at(scan(1, 'picked_up'), scan(3, 'out_for_delivery'), scan(2, 'in_transit'))).toBe('out_for_delivery');
  });

  it('goes back to in transit when a hub scans the parcel after it was out for delivery', () => {
    expect(at(scan(1, 'out_for_delivery'), scan(2, 'delivery_attempted'), scan(3, 'in_transit'))).toBe('in_transit');
    expect(at(scan(1, 'out_for_delivery'), scan(3, 'inbound'))).toBe('in_transit');
  });

  it('does not call a parcel picked up again that was in a warehouse already', () => {
    expect(at(scan(1, 'inbound'), scan(2, 'picked_up'))).toBe('inbound');
    expect(at(scan(1, 'in_transit'), scan(2, 'picked_up'))).toBe('in_transit');
  });

  it('keeps the place when a later scan says created or nothing known', () => {
    expect(at(scan(1, 'in_transit'), scan(2, 'created'), scan(3, 'unknown'))).toBe('in_transit');
    expect(at(scan(1, 'unknown'))).toBe('unknown');
    expect(at(scan(1, 'unknown'), scan(2, 'created'))).toBe('created');
  });

  it('keeps a delivered parcel delivered, since its first delivery', () => {
    const scans = [scan(1, 'delivered'), scan(2, 'in_transit'), scan(3, 'delivered'), scan(4, 'cancelled')];
    expect(statusOf(scans, noPromise, hour(5))).toEqual({
      milestone: 'delivered',
      exception: null,
      deliveredAt: { at: hour(1), offsetMinutes: 480 },
    });
  });

  it('turns a delivered parcel back when it is returning, and then it has no delivery', () => {
    const status = statusOf([scan(1, 'delivered'), scan(2, 'returning')], noPromise, hour(5));
    expect(status).toMatchObject({ milestone: 'returning', deliveredAt: null });
  });

  it('stays returning through the hubs on the way back, and delivered then means returned', () => {
    expect(at(scan(1, 'returning'), scan(2, 'in_transit'), scan(3, 'out_for_delivery'))).toBe('returning');
    expect(at(scan(1, 'returning'), scan(2, 'delivered'))).toBe('returned');
  });

  it('stays returned whatever follows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...milestones), { maxLength: 8 }), (later) => {
        const scans = [scan(1, 'returned'), ...later.map((milestone, index) => scan(2 + index, milestone))];
        expect(at(...scans)).toBe('returned');
      }),
    );
  });

  it('stays cancelled until the parcel moves after all', () => {
    expect(at(scan(1, 'created'), scan(2, 'cancelled'), scan(3, 'created'), scan(4, 'unknown'))).toBe('cancelled');
    expect(at(scan(1, 'cancelled'), scan(2, 'picked_up'))).toBe('picked_up');
    const cancelled = { promisedAt: null, cancelledAt: hour(2), enteredBy: 'merchant' as const };
    expect(statusOf([scan(1, 'picked_up')], cancelled, hour(9)).milestone).toBe('cancelled');
    expect(statusOf([scan(1, 'picked_up'), scan(3, 'in_transit')], cancelled, hour(9)).milestone).toBe('in_transit');
    expect(statusOf([scan(1, 'delivered')], cancelled, hour(9)).milestone).toBe('delivered');
  });

  it('does not depend on the order in which scans arrive', () => {
    fc.assert(
      fc.property(
        anyScans.chain((scans) =>
          fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length })),
        ),
        fc.option(fc.integer({ min: 0, max: 40 }).map(hour), { nil: null }),
        anyNow,
        ([scans, shuffled], cancelledAt, now) => {
          const when = { promisedAt: hour(20), cancelledAt, enteredBy: 'merchant' as const };
          expect(statusOf(shuffled, when, now)).toEqual(statusOf(scans, when, now));
        },
      ),
    );
  });

  it('is delivered exactly when it has a time of delivery', () => {
    fc.assert(
      fc.property(anyScans, anyNow, (scans, now) => {
        const { milestone, deliveredAt } = statusOf(scans, noPromise, now);
        expect(deliveredAt !== null).toBe(milestone === 'delivered');
      }),
    );
  });

  it('changes nothing for an old movement that arrives late, once the parcel is on its way', () => {
    fc.assert(
      fc.property(
        anyScans,
        fc.constantFrom<Milestone>('picked_up', 'inbound', 'in_transit'),
        fc.constantFrom<Milestone>('in_transit', 'out_for_delivery', 'delivered', 'returning', 'returned'),
        (scans, old, last) => {
          const known = [...scans, scan(60, last)];
          const { milestone } = statusOf(known, noPromise, hour(70));
          expect(statusOf([...known, scan(-1, old)], noPromise, hour(70)).milestone).toBe(milestone);
        },
      ),
    );
  });

  it('keeps a delivery whatever follows that is no return', () => {
    const noReturn = milestones.filter((milestone) => milestone !== 'returning' && milestone !== 'returned');
    fc.assert(
      fc.property(scansOf(...noReturn), (scans) => {
        expect(statusOf([...scans, scan(-1, 'delivered')], noPromise, hour(70)).milestone).toBe('delivered');
      }),
    );
  });
});

describe('statusOf: what is wrong', () => {
  it('is the exception of the most recent scan that has one', () => {
    expect(
      wrong(scan(1, 'in_transit', { exception: 'delayed' }), scan(2, 'in_transit', { exception: 'damaged' })),
    ).toBe('damaged');
  });

  it('is over with a delivery that has none, whatever it was', () => {
    for (const code of exceptionCodes) {
      expect(wrong(scan(1, 'in_transit', { exception: code }), scan(2, 'delivered'))).toBeNull();
    }
  });

  it('stays with the delivery that has one, also when the delivery is repeated', () => {
    const damaged = scan(1, 'delivered', { exception: 'damaged' });
    expect(wrong(damaged, scan(2, 'delivered'))).toBe('damaged');
    expect(wrong(damaged, scan(2, 'in_transit'))).toBe('damaged');
  });

  it('explains a return until the end', () => {
    for (const code of ['refused', 'bad_address', 'damaged', 'lost', 'unreachable', 'uncollected'] as const) {
      const failed = scan(1, 'delivery_attempted', { exception: code });
      expect(wrong(failed, scan(2, 'returning'), scan(3, 'in_transit'), scan(4, 'returned'))).toBe(code);
    }
    expect(wrong(scan(1, 'in_transit', { exception: 'delayed' }), scan(2, 'returning'))).toBeNull();
  });

  it('stays delayed from hub to hub, until the parcel is handed out', () => {
    const late = scan(1, 'in_transit', { exception: 'delayed' });
    expect(wrong(late, scan(2, 'in_transit'))).toBe('delayed');
    expect(wrong(late, scan(2, 'in_transit'), scan(3, 'out_for_delivery'))).toBeNull();
  });

  it('lets a failed delivery stand while the parcel lies at the branch, until the next try', () => {
    const failed = scan(1, 'delivery_attempted', { exception: 'unreachable' });
    expect(wrong(failed, scan(2, 'in_transit'))).toBe('unreachable');
    expect(wrong(failed, scan(2, 'in_transit'), scan(3, 'out_for_delivery'))).toBeNull();
  });

  it('frees a held parcel when it moves on, and finds a lost one when anybody scans it', () => {
    expect(wrong(scan(1, 'in_transit', { exception: 'customs_hold' }), scan(2, 'in_transit'))).toBeNull();
    expect(wrong(scan(1, 'in_transit', { exception: 'lost' }), scan(2, 'inbound'))).toBeNull();
    expect(wrong(scan(1, 'in_transit', { exception: 'lost' }), scan(2, 'unknown'))).toBe('lost');
    expect(wrong(scan(1, 'unknown', { exception: 'not_found' }), scan(2, 'created'))).toBeNull();
  });

  it('repairs no damage by moving', () => {
    const moves = scansOf('picked_up', 'inbound', 'in_transit', 'out_for_delivery', 'ready_for_collection');
    fc.assert(
      fc.property(moves, (scans) => {
        const clean = scans.map((one) => ({ ...one, exception: null }));
        expect(wrong(scan(-1, 'in_transit', { exception: 'damaged' }), ...clean)).toBe('damaged');
      }),
    );
  });

  it('ignores a clock that complains about a delivered parcel', () => {
    expect(wrong(scan(1, 'delivered'), scan(2, 'in_transit', { exception: 'stalled' }))).toBeNull();
    expect(wrong(scan(1, 'delivered'), scan(2, 'unknown', { exception: 'damaged' }))).toBe('damaged');
  });

  it('is delayed by the carrier once the promise is past, while the parcel is on its way', () => {
    const promised = { promisedAt: hour(10), cancelledAt: null, enteredBy: 'merchant' as const };
    expect(statusOf([scan(1, 'in_transit')], promised, hour(10)).exception).toBeNull();
    expect(statusOf([scan(1, 'in_transit')], promised, hour(11)).exception).toEqual({
      class: 'timeliness',
      code: 'delayed',
      party: 'carrier',
    });
    expect(statusOf([], promised, hour(11)).exception?.code).toBe('delayed');
    expect(statusOf([scan(1, 'in_transit', { exception: 'lost' })], promised, hour(11)).exception?.code).toBe('lost');
    expect(statusOf([scan(9, 'ready_for_collection')], promised, hour(11)).exception).toBeNull();
    expect(statusOf([scan(10.5, 'ready_for_collection')], promised, hour(11)).exception?.code).toBe('delayed');
  });

  it('is never derived for a parcel that arrived, early or late, turned back, or was cancelled', () => {
    fc.assert(
      fc.property(anyScans, anyNow, (scans, now) => {
        const clean = scans.map((one) => ({ ...one, exception: null }));
        const { milestone, exception } = statusOf(
          clean,
          { promisedAt: hour(10), cancelledAt: null, enteredBy: 'merchant' as const },
          now,
        );
        if (isOver(milestone) || now <= hour(10)) expect(exception).toBeNull();
        else if (milestone !== 'ready_for_collection') expect(exception?.code).toBe('delayed');
      }),
    );
  });

  it('is always that of a scan, or the delay', () => {
    fc.assert(
      fc.property(anyScans, anyScan, anyNow, (scans, one, now) => {
        const { exception } = statusOf(
          [...scans, one],
          { promisedAt: hour(10), cancelledAt: null, enteredBy: 'merchant' as const },
          now,
        );
        const known = [...scans, one].flatMap((each) => each.exception?.code ?? []);
        expect([null, 'delayed', ...known]).toContain(exception?.code ?? null);
      }),
    );
  });
});
