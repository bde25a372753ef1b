import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAllowances as allowances } from '../defaults.ts';
import type { ScanFact, ShipmentFact } from '../facts.ts';
import { outcomeOf } from './outcome.ts';
import { anyNow, anyScans, anyShipment, hour, scan, shipment } from './testing/facts.ts';

const outcome = (more: Partial<ShipmentFact>, scans: readonly ScanFact[], now = hour(100)) =>
  outcomeOf({ shipment: shipment(more), scans, allowances, now });

describe('what becomes of a parcel', () => {
  it('is accepted with its first node, whichever was scanned', () => {
    expect(outcome({}, [scan(1, 'created')]).acceptedAt).toBe(null);
    expect(outcome({}, [scan(5, 'in_transit'), scan(3, 'inbound'), scan(1, 'created')]).acceptedAt).toEqual(hour(3));
  });

  it('keeps its promise when it is delivered by then, or ready to be collected', () => {
    const promise = (...scans: ScanFact[]) => outcome({ promisedAt: hour(48) }, scans).promise;
    const kept = { dueAt: hour(48), kept: true };
    expect(promise(scan(1, 'picked_up'), scan(48, 'delivered'))).toEqual(kept);
    expect(promise(scan(47, 'ready_for_collection'), scan(90, 'delivered'))).toEqual(kept);
    expect(promise(scan(1, 'picked_up'), scan(49, 'delivered'))).toEqual({ ...kept, kept: false });
    expect(promise(scan(1, 'picked_up'))).toEqual({ ...kept, kept: false });
    expect(promise(scan(40, 'returning'))).toEqual({ ...kept, kept: false });
  });

  it('has no promise to keep before it falls due, and none once it was cancelled before', () => {
    const promisedAt = hour(48);
    const delivered = [scan(1, 'picked_up'), scan(20, 'delivered')];
    expect(outcome({ promisedAt }, delivered, hour(47)).promise).toBe(null);
    expect(outcome({ promisedAt }, delivered, hour(48)).promise).toEqual({ dueAt: promisedAt, kept: true });
    expect(outcome({ promisedAt, cancelledAt: hour(2) }, []).promise).toBe(null);
    expect(outcome({ promisedAt, cancelledAt: hour(50) }, []).promise).toEqual({ dueAt: promisedAt, kept: false });
  });

  it('tells of each exception once, when it was first told of', () => {
    const told = [
      scan(3, 'in_transit', { exception: 'damaged' }),
      scan(2, 'in_transit', { exception: 'delayed' }),
      scan(4, 'in_transit', { exception: 'damaged' }),
    ];
    expect(outcome({}, told).exceptions.map(({ at, code }) => [at, code])).toEqual([
      [hour(2), 'delayed'],
      [hour(3), 'damaged'],
    ]);
  });

  it('changes without news only at the time that it says', () => {
    fc.assert(
      fc.property(
        anyShipment,
        anyScans,
        anyNow,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, scans, now, part) => {
          const { changesAt, ...is } = outcomeOf({ shipment: one, scans, allowances, now });
          const end = changesAt ?? new Date(now.getTime() + 400 * 86_400_000);
          expect(end > now).toBe(true);
          const passed = Math.floor((end.getTime() - now.getTime()) * part);
          const between = new Date(Math.min(now.getTime() + passed, end.getTime() - 1));
          const { changesAt: next, ...then } = outcomeOf({ shipment: one, scans, allowances, now: between });
          expect(then).toEqual(is);
          expect(next).toEqual(changesAt);
        },
      ),
    );
  });
});
