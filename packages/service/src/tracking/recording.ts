import type { ScanInput } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, record, type Platform } from '../platform/index.ts';
import * as alerts from './alert-store.ts';
import type { ScanFact, ShipmentFact } from './facts.ts';
import {
  masker,
  maskScan,
  nextDue,
  nodesOf,
  parseLocalTime,
  personsOf,
  readScanFingerprint,
  scanFingerprint,
  statusOf,
} from './rules/index.ts';
import { storable } from './storable-time.ts';
import { allowancesOf } from './settings.ts';
import * as store from './store.ts';

const toScan = (input: ScanInput, source: string): store.NewScan => {
  const { at, offsetMinutes } = parseLocalTime(input.at);
  const scan: Omit<ScanFact, 'sequence'> = {
    id: newId('scn'),
    at: storable(at),
    offsetMinutes,
    milestone: input.milestone,
    exception: input.exception ?? null,
    text: input.text ?? '',
    code: input.code ?? null,
    location: {
      city: input.location?.city ?? null,
      region: input.location?.region ?? null,
      country: input.location?.country ?? null,
    },
    owner: input.owner
      ? {
          ...(input.owner.department ? { department: input.owner.department } : {}),
          ...(input.owner.role ? { role: input.owner.role } : {}),
          ...(input.owner.person ? { person: input.owner.person } : {}),
        }
      : null,
  };
  return { ...scan, fingerprint: source === 'merchant' ? scanFingerprint(scan) : readScanFingerprint(scan) };
};

/** Where the parcel's persons were erased, nobody comes back with a late scan. */
const fitScan = (scan: store.NewScan, { shipment, scans }: store.Journey): store.NewScan =>
  shipment.erasedAt === null ? scan : maskScan(scan, masker(personsOf(shipment, scans)));

/** Brings everything that follows from a shipment and its scans up to date: its status, its alerts, and the next clock. */
export const settle = async (platform: Platform, tx: Tx, { shipment, scans }: store.Journey): Promise<void> => {
  const now = platform.clock.now();
  const status = statusOf(scans, shipment, now);
  await store.saveStatus(tx, shipment, { ...status, deliveredAt: status.deliveredAt?.at ?? null }, now);
  const nodes = nodesOf({ shipment, scans, allowances: allowancesOf(platform), now });
  // Reached, skipped, moved to a later time, or not awaited any more: nobody has to act.
  const inTime = nodes.filter((node) => node.passed || !node.overdue).map((node) => node.milestone);
  for (const milestone of await alerts.clear(tx, shipment, inTime, now)) {
    await record(tx, {
      merchantId: shipment.merchantId,
      type: 'node.cleared',
      subject: shipment.id,
      data: { milestone },
      at: now,
    });
  }
  const due = nextDue(nodes);
  if (due) await scheduleNodeClock(platform, tx, shipment, due.dueAt);
};

/** Sets the clock of the node that is awaited. Clocks of nodes that were reached in time find nothing to do. */
export const scheduleNodeClock = (platform: Platform, tx: Tx, shipment: ShipmentFact, dueAt: Date): Promise<void> =>
  // A second later: at the due time itself nothing is overdue yet.
  platform.jobs.send(
    tx,
    'tracking.node-due',
    `${shipment.id}:${String(dueAt.getTime())}`,
    { merchantId: shipment.merchantId, shipmentId: shipment.id },
    new Date(dueAt.getTime() + 1_000),
  );

/**
 * Adds scans to a shipment, in any order; those that are there already change nothing.
 *
 * @param source who reported them: `merchant`, `easypost`, `kuaidi100`.
 * @returns how many were new, and the journey as it now is; undefined where the merchant has no such shipment.
 */
export const addScansTo = async (
  platform: Platform,
  tx: Tx,
  target: { merchantId: string; shipmentId: string },
  inputs: readonly ScanInput[],
  source: string,
): Promise<{ added: number; journey: store.Journey } | undefined> => {
  const before = await store.findForChange(tx, target.merchantId, target.shipmentId);
  if (!before) return undefined;
  if (inputs.length === 0) return { added: 0, journey: before };
  const { added, changed } = await store.saveScans(
    tx,
    before.shipment,
    inputs.map((input) => toScan(input, source)).map((scan) => fitScan(scan, before)),
    source,
  );
  if (added + changed === 0) return { added, journey: before };
  const journey = (await store.findById(tx, target.merchantId, target.shipmentId)) ?? before;
  await settle(platform, tx, journey);
  const now = platform.clock.now();
  const { milestone, exception } = statusOf(journey.scans, journey.shipment, now);
  await record(tx, {
    merchantId: target.merchantId,
    type: 'shipment.scanned',
    subject: target.shipmentId,
    data: { milestone, exception: exception?.code ?? null, added, source },
    at: now,
  });
  return { added, journey };
};
