import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAllowances } from '../defaults.ts';
import type { ScanFact, ShipmentFact } from '../facts.ts';
import { estimateOf } from './estimate.ts';
import { isOver } from './journey.ts';
import { nodesOf } from './nodes.ts';
import { statusOf } from './status.ts';
import { anyNow, anyScans, anyShipment, hour, scan, shipment } from './testing/facts.ts';

const estimate = (fact: ShipmentFact, scans: readonly ScanFact[], now: Date): Date | null =>
  estimateOf({
    shipment: fact,
    scans,
    nodes: nodesOf({ shipment: fact, scans, allowances: defaultAllowances, now }),
    status: statusOf(scans, fact, now),
    allowances: defaultAllowances,
    now,
  });
const expected = (scans: ScanFact[], now: number, more: Partial<ShipmentFact> = {}): number | null => {
  const date = estimate(shipment(more), scans, hour(now));
  return date === null ? null : (date.getTime() - hour(0).getTime()) / 3_600_000;
};

describe('estimateOf', () => {
  it("believes a plausible date of the carrier's", () => {
    expect(expected([scan(1, 'in_transit')], 2, { carrierEstimateAt: hour(30) })).toBe(30);
  });

  it('does not believe the year 2875, the past, or a time before the last scan', () => {
    const own = expected([scan(1, 'in_transit')], 2);
    expect(own).toBe(57);
    for (const date of [new Date('2875-10-22'), hour(1.5), hour(-100)]) {
      expect(expected([scan(1, 'in_transit')], 2, { carrierEstimateAt: date })).toBe(own);
    }
  });

  it('adds what the remaining nodes may take to the last one that was reached', () => {
    expect(expected([], 0, { receivedAt: hour(0) })).toBe(73);
    expect(expected([scan(2, 'picked_up')], 2)).toBe(74);
    expect(expected([scan(2, 'out_for_delivery')], 2)).toBe(10);
    expect(expected([scan(2, 'out_for_delivery')], 2, { product: 'same_day' })).toBe(4);
  });

  it('counts from the pickup that was promised', () => {
    const booked = { receivedAt: hour(0), pickupBy: hour(10) };
    expect(expected([], 0, booked)).toBe(82);
    expect(expected([], 10.5, booked)).toBe(83);
    expect(expected([scan(8, 'picked_up')], 8, booked)).toBe(80);
  });

  it('is the promise at the latest, until a node is late or something goes wrong', () => {
    const promised = { receivedAt: hour(0), promisedAt: hour(60) };
    expect(expected([], 0, promised)).toBe(60);
    expect(expected([scan(1, 'picked_up')], 1, promised)).toBe(60);
    expect(expected([scan(1, 'out_for_delivery')], 1, promised)).toBe(9);
    expect(expected([], 1.5, promised)).toBe(74);
    expect(expected([scan(2, 'picked_up')], 2, promised)).toBe(74);
    expect(expected([scan(1, 'picked_up', { exception: 'delayed' })], 1, promised)).toBe(73);
    expect(expected([scan(1, 'in_transit')], 70, { promisedAt: hour(60) })).toBe(105);
  });

  it('moves on in whole steps when the next node is late', () => {
    expect(expected([scan(0, 'out_for_delivery')], 9)).toBe(16);
    expect(expected([scan(0, 'out_for_delivery')], 15.9)).toBe(16);
    expect(expected([scan(0, 'out_for_delivery')], 16.1)).toBe(24);
  });

  it('counts from the hub that a parcel went back to', () => {
    expect(expected([scan(1, 'in_transit'), scan(2, 'out_for_delivery'), scan(20, 'in_transit')], 20)).toBe(76);
  });

  it('has nothing to say without an order and a scan, after a month of silence, or about a lost parcel', () => {
    expect(expected([], 0)).toBeNull();
    expect(expected([scan(1, 'in_transit')], 24 * 31 + 2)).toBeNull();
    expect(expected([scan(1, 'in_transit', { exception: 'lost' })], 2)).toBeNull();
  });

  it('leaves a parcel that waits at a locker to the consignee', () => {
    expect(expected([scan(1, 'ready_for_collection')], 2, { carrierEstimateAt: hour(30) })).toBeNull();
  });

  it('is null when the journey is over, and never before now when it is not', () => {
    fc.assert(
      fc.property(anyShipment, anyScans, anyNow, (fact, scans, now) => {
        const date = estimate(fact, scans, now);
        if (isOver(statusOf(scans, fact, now).milestone)) expect(date).toBeNull();
        if (date !== null) {
          expect(date.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(date.getUTCFullYear()).toBeLessThan(2100);
        }
      }),
    );
  });
});
