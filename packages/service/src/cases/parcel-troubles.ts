import { inTenant, type Tx } from '../db/index.ts';
import type { LoggedEvent, Platform } from '../platform/index.ts';
import { findShipment, standingOf, type Journey } from '../tracking/index.ts';
import { actOn } from './acting.ts';
import { findForChange, findOfParcel, takeTurns } from './case-store.ts';
import { openCase } from './opening.ts';
import { exceptionAct, type ExceptionOpening } from './rules/index.ts';

const queue = 'cases.parcel';

/** What the log tells of a parcel that something may be wrong with. */
const isTrouble = ({ type, data }: LoggedEvent): boolean => {
  switch (type) {
    case 'shipment.scanned':
      return data.exception !== null;
    case 'shipment.updated':
      return Array.isArray(data.fields) && data.fields.includes('promisedAt');
    default:
      return type === 'node.overdue';
  }
};

/** Has parcels looked at that the log tells of, each once however much it tells. */
export const noticeTroubles = async (
  { jobs, clock }: Platform,
  tx: Tx,
  events: readonly LoggedEvent[],
): Promise<void> => {
  for (const { merchantId, subject } of events.filter(isTrouble)) {
    await jobs.send(tx, queue, subject, { merchantId, shipmentId: subject }, clock.now());
  }
};

/**
 * Looks at a parcel: opens a case where it is lost, damaged, mis-sent or overdue and nobody has one, says so in the one
 * that is open where it turned out worse, and looks again when the promise of a parcel that is late already passes.
 */
export const onParcel = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, shipmentId } = data;
  if (typeof merchantId !== 'string' || typeof shipmentId !== 'string') throw new TypeError('Trouble with no parcel.');
  await inTenant(platform.db, merchantId, async (tx) => {
    await takeTurns(tx, merchantId, [shipmentId]);
    const journey = await findShipment(tx, merchantId, shipmentId);
    if (journey) await lookAt(platform, tx, journey);
  });
};

const lookAt = async (platform: Platform, tx: Tx, journey: Journey): Promise<void> => {
  const { id: shipmentId, merchantId, promisedAt } = journey.shipment;
  const now = platform.clock.now();
  const { milestone, exception, owner, late } = standingOf(platform, journey);
  // A stranger's complaint keeps nobody from acting: an unproved one has no clock.
  const cases = (await findOfParcel(tx, merchantId, shipmentId)).filter(({ confirmedAt }) => confirmedAt !== null);
  const act = exceptionAct(
    { shipmentId, milestone, exception, promisedAt, ownerDepartment: owner.department },
    cases,
    now,
  );
  if (act?.act === 'open') {
    await open(platform, tx, journey, act);
  } else if (act !== null) {
    const file = await findForChange(tx, merchantId, act.caseId);
    const body = { act: 'reclassify', class: act.class, type: act.type } as const;
    if (file) await actOn(platform, tx, file, { by: { kind: 'system' }, body, channel: 'system' });
  } else if (late && promisedAt !== null && promisedAt >= now) {
    // A second later: at the promised time itself nothing is overdue yet.
    const at = new Date(promisedAt.getTime() + 1_000);
    await platform.jobs.send(tx, queue, `${shipmentId}:${at.getTime()}`, { merchantId, shipmentId }, at);
  }
};

const open = async (
  platform: Platform,
  tx: Tx,
  { shipment: { id: shipmentId, merchantId, number } }: Journey,
  { key, type, department, scanId }: ExceptionOpening,
): Promise<void> => {
  await openCase(platform, tx, {
    ...{ merchantId, type, department, exceptionKey: key },
    kind: 'exception',
    parcel: { shipmentId, number, scanId },
    text: null,
    wishes: [],
    claim: null,
    contact: null,
    channel: 'system',
    by: { kind: 'system' },
    confirmed: true,
  });
};
