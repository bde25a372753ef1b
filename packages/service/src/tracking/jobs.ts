import { inTenant } from '../db/index.ts';
import { newId, record, type Platform } from '../platform/index.ts';
import * as alerts from './alert-store.ts';
import { nextDue, nodesOf, overdueNode } from './rules/index.ts';
import { scheduleNodeClock } from './recording.ts';
import { allowancesOf } from './settings.ts';
import * as store from './store.ts';

/**
 * A node's clock ran out: looks what the scans say now, raises the alert to the node's owner where it is due, once, and
 * sets the clock again where the time was moved.
 */
export const onNodeDue = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, shipmentId } = data;
  if (typeof merchantId !== 'string' || typeof shipmentId !== 'string')
    throw new TypeError('A node clock without a shipment.');
  await inTenant(platform.db, merchantId, async (tx) => {
    const journey = await store.findForChange(tx, merchantId, shipmentId);
    if (!journey) return;
    const { shipment, scans } = journey;
    const now = platform.clock.now();
    const nodes = nodesOf({ shipment, scans, allowances: allowancesOf(platform), now });
    const late = overdueNode(nodes, now);
    if (!late?.dueAt) {
      const due = nextDue(nodes);
      if (due && due.dueAt >= now) await scheduleNodeClock(platform, tx, shipment, due.dueAt);
      return;
    }
    const raised = await alerts.raise(tx, shipment, {
      id: newId('alr'),
      milestone: late.milestone,
      dueAt: late.dueAt,
      raisedAt: now,
      owner: late.owner,
    });
    if (!raised) return;
    const { department, role } = late.owner;
    await record(tx, {
      merchantId,
      type: 'node.overdue',
      subject: shipmentId,
      data: { milestone: late.milestone, dueAt: late.dueAt.toISOString(), department, role },
      at: now,
    });
  });
};

/** Starts what the tracking room does by itself. */
export const startTrackingJobs = async (platform: Platform): Promise<void> => {
  await platform.jobs.work('tracking.node-due', (data) => onNodeDue(platform, data));
};
