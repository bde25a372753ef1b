import { nodeMilestones } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAllowances, defaultOwners } from '../defaults.ts';
import type { ScanFact, ShipmentFact } from '../facts.ts';
import { isOver } from './journey.ts';
import { nextDue, nodesOf, overdueNode, type NodeState } from './nodes.ts';
import { statusOf } from './status.ts';
import { anyNow, anyScans, anyShipment, hour, scan, shipment } from './testing/facts.ts';

// standard: picked_up 1 h, inbound 4 h, in_transit 12 h, out_for_delivery 48 h, delivered 8 h
const nodes = (scans: ScanFact[], now: number, more: Partial<ShipmentFact> = {}): NodeState[] =>
  nodesOf({ shipment: shipment(more), scans, allowances: defaultAllowances, now: hour(now) });
const dues = (states: readonly NodeState[]): (number | null)[] =>
  states.map(({ dueAt }) => (dueAt === null ? null : (dueAt.getTime() - hour(0).getTime()) / 3_600_000));
const overdue = (states: readonly NodeState[]): string[] =>
  states.filter((node) => node.overdue).map(({ milestone }) => milestone);

describe('nodesOf', () => {
  it('counts the whole journey from the order while nothing has happened', () => {
    expect(dues(nodes([], 0, { receivedAt: hour(0) }))).toEqual([1, 5, 17, 65, 73]);
    expect(dues(nodes([scan(2, 'created')], 2))).toEqual([3, 7, 19, 67, 75]);
  });

  it('runs no clock for a pickup whose order nobody knows', () => {
    expect(dues(nodes([], 0))).toEqual([null, null, null, null, null]);
    expect(dues(nodes([], 0, { promisedAt: hour(30) }))).toEqual([null, null, null, null, 30]);
  });

  it('counts each node from what really happened before it', () => {
    const scans = [scan(3, 'picked_up'), scan(9, 'inbound')];
    expect(dues(nodes(scans, 9, { receivedAt: hour(0) }))).toEqual([1, 7, 21, 69, 77]);
    expect(overdue(nodes(scans, 9, { receivedAt: hour(0) }))).toEqual(['picked_up', 'inbound']);
  });

  it('counts past a skipped node from when that one was due', () => {
    expect(dues(nodes([scan(3, 'picked_up'), scan(4, 'in_transit')], 5))).toEqual([null, 7, 19, 52, 60]);
  });

  it('takes the promise for the delivery', () => {
    expect(dues(nodes([], 0, { receivedAt: hour(0), promisedAt: hour(40) })).at(-1)).toBe(40);
  });

  it('takes the promise for the pickup, and counts what follows from it until the parcel is fetched', () => {
    const booked = { receivedAt: hour(0), pickupBy: hour(10) };
    expect(dues(nodes([], 0, booked))).toEqual([10, 14, 26, 74, 82]);
    expect(dues(nodes([scan(8, 'picked_up')], 8, booked))).toEqual([10, 12, 24, 72, 80]);
    expect(overdue(nodes([], 9, booked))).toEqual([]);
    expect(overdue(nodes([], 10.1, booked))).toEqual(['picked_up']);
    expect(dues(nodes([], 0, { pickupBy: hour(10) }))[0]).toBe(10);
  });

  it('takes the first scan of a node, and the tries and the locker for out for delivery', () => {
    const states = nodes([scan(1, 'in_transit'), scan(4, 'in_transit'), scan(9, 'ready_for_collection')], 10);
    expect(states[2]?.at).toEqual({ at: hour(1), offsetMinutes: 480 });
    expect(states[3]?.at).toEqual({ at: hour(9), offsetMinutes: 480 });
  });

  it('never calls a node late for want of a scan when its successor has one', () => {
    expect(overdue(nodes([scan(2, 'in_transit')], 8, { receivedAt: hour(0) }))).toEqual([]);
  });

  it('stops every clock when the parcel turns back or is cancelled, and keeps what was reached late', () => {
    const late = [scan(0, 'created'), scan(5, 'picked_up')];
    for (const end of [scan(6, 'returning'), scan(6, 'cancelled')]) {
      const states = nodes([...late, end], 500);
      expect(overdue(states)).toEqual(['picked_up']);
      expect(nextDue(states)).toBeNull();
    }
    expect(nextDue(nodes(late, 500, { cancelledAt: hour(6) }))).toBeNull();
  });

  it('takes nothing on the way back for a node of the way there', () => {
    const states = nodes([scan(1, 'picked_up'), scan(2, 'returning'), scan(3, 'in_transit'), scan(4, 'delivered')], 5);
    expect(states.map(({ passed }) => passed)).toEqual([true, false, false, false, false]);
    expect(states.map(({ at }) => at?.at ?? null)).toEqual([hour(1), null, null, null, null]);
  });

  it('runs the clocks again when a cancelled parcel moves after all', () => {
    expect(nextDue(nodes([scan(1, 'cancelled'), scan(2, 'picked_up')], 3))).toEqual({
      milestone: 'inbound',
      dueAt: hour(6),
    });
  });

  it('allows what the product allows', () => {
    expect(dues(nodes([], 0, { receivedAt: hour(0), product: 'same_day' }))).toEqual([1, 2, 3, 5, 7]);
  });
});

describe('the owner of a node', () => {
  const owners = (...scans: ScanFact[]) => nodes(scans, 5).map(({ owner }) => owner);

  it('is the usual department without a word from a scan', () => {
    expect(owners(scan(1, 'picked_up'))).toEqual(
      nodeMilestones.map((milestone) => ({ ...defaultOwners[milestone], person: null })),
    );
  });

  it('is whom the latest scan of the node names, the unnamed parts as usual', () => {
    const [, , transit] = owners(
      scan(1, 'in_transit', { owner: { department: 'north line', person: 'Wang' } }),
      scan(2, 'in_transit', { owner: { department: 'south line' } }),
    );
    expect(transit).toEqual({ department: 'south line', role: 'line_haul_coordinator', person: null });
  });

  it('is whom an order or a note names while the node is awaited', () => {
    expect(owners(scan(1, 'created', { owner: { person: 'Wang' } }))[0]?.person).toBe('Wang');
    expect(owners(scan(1, 'picked_up'), scan(2, 'unknown', { owner: { person: 'Li' } }))[1]?.person).toBe('Li');
  });

  it('is for the delivery whoever took the parcel out', () => {
    const [, , , out, delivered] = owners(scan(1, 'out_for_delivery', { owner: { person: 'Li' } }));
    expect([out?.person, delivered?.person]).toEqual(['Li', 'Li']);
  });
});

describe('nextDue and overdueNode', () => {
  it('run the clock of the node that is awaited', () => {
    const states = nodes([scan(1, 'picked_up')], 2, { receivedAt: hour(0) });
    expect(nextDue(states)).toEqual({ milestone: 'inbound', dueAt: hour(5) });
    expect(overdueNode(states, hour(5))).toBeNull();
    expect(overdueNode(states, hour(5.01))?.milestone).toBe('inbound');
  });

  it('wake for the promise when it ends before the next node is due', () => {
    const states = nodes([], 0, { receivedAt: hour(0), promisedAt: hour(0.5) });
    expect(nextDue(states)).toEqual({ milestone: 'delivered', dueAt: hour(0.5) });
    expect(overdueNode(states, hour(0.75))?.milestone).toBe('delivered');
    expect(overdueNode(states, hour(2))?.milestone).toBe('picked_up');
  });

  it('are silent about a delivered parcel', () => {
    const states = nodes([scan(1, 'delivered')], 500, { receivedAt: hour(0), promisedAt: hour(0.5) });
    expect(nextDue(states)).toBeNull();
    expect(overdueNode(states, hour(500))).toBeNull();
    expect(overdue(states)).toEqual(['delivered']);
  });
});

describe('for any journey', () => {
  const check = (holds: (states: NodeState[], fact: ShipmentFact, scans: ScanFact[], now: Date) => void): void =>
    fc.assert(
      fc.property(anyShipment, anyScans, anyNow, (fact, scans, now) =>
        holds(nodesOf({ shipment: fact, scans, allowances: defaultAllowances, now }), fact, scans, now),
      ),
    );

  it('there are the five nodes, in order, passed from the front', () => {
    check((states) => {
      expect(states.map(({ milestone }) => milestone)).toEqual(nodeMilestones);
      const passed = states.map((node) => node.passed);
      expect(passed).toEqual(passed.toSorted((a, b) => Number(b) - Number(a)));
      for (const node of states) if (node.at !== null) expect(node.passed).toBe(true);
    });
  });

  it('a node alerts exactly when the clock that runs has run out, and never when its successor was scanned', () => {
    check((states, fact, scans, now) => {
      const alerting = overdueNode(states, now);
      const next = nextDue(states);
      expect(alerting !== null).toBe(next !== null && next.dueAt < now);
      if (alerting !== null) expect(alerting).toMatchObject({ passed: false, overdue: true });
      if (isOver(statusOf(scans, fact, now).milestone)) expect(next).toBeNull();
    });
  });

  it('what is skipped is never late, and what is late has a time to be late by', () => {
    check((states, _fact, _scans, now) => {
      for (const { at, dueAt, overdue: late, passed } of states) {
        if (passed && at === null) expect(late).toBe(false);
        if (late) expect((at?.at ?? now) > (dueAt ?? now)).toBe(true);
      }
    });
  });

  it('every owner has a department and a role', () => {
    check((states) => {
      for (const { owner } of states) {
        expect(owner.department).not.toBe('');
        expect(owner.role).not.toBe('');
      }
    });
  });
});
