import {
  actOn,
  beginDuty,
  findCaseForChange,
  listOpen,
  type CaseFact,
  type CaseFile,
  type Person,
} from '../../cases/index.ts';
import { asStaff, inTenant, type Tx } from '../../db/index.ts';
import { ensureStaff, type Platform } from '../../platform/index.ts';
import { liabilityOf } from '../../quotes/index.ts';
import { findShipment } from '../../tracking/index.ts';
import { repeat } from '../repeating.ts';
import { doingFor, tongueIn } from './doing.ts';
import { dueAct } from './due.ts';
import { sendAnew } from './sending-anew.ts';
import { deskWords } from './words.ts';

/** As many cases as are watched at a time, newest first. */
const watched = 50;

/** Whose cases are attended to, and by whom. */
export interface Desk {
  readonly merchantId: string;
  readonly person: Person;
}

/** Who answers in the demo. Nobody can sign in as them. */
export const openDesk = async (platform: Platform, merchantId: string): Promise<Desk> => {
  const { id, name, displayName } = await ensureStaff(platform.db, {
    ...{ name: deskWords.en.name, displayName: deskWords.en.name, email: 'desk@operator.example' },
    ...{ role: 'supervisor', department: null },
  });
  await asStaff(platform.db, (tx) => beginDuty(tx, id, platform.clock.now()));
  return { merchantId, person: { id, name, displayName } };
};

/** What is due for the cases that visitors filed, by what the store has. Each in a transaction of its own. */
export const attendCases = async (platform: Platform, desk: Desk): Promise<void> => {
  const { db, clock } = platform;
  const { merchantId, person } = desk;
  const open = await inTenant(db, merchantId, (tx) => listOpen(tx, merchantId, watched));
  for (const file of open) {
    if (dueAct(file, person, clock.now()) === null) continue;
    await inTenant(db, merchantId, async (tx) => {
      const held = await findCaseForChange(tx, merchantId, file.fact.id);
      if (held) await attend(platform, tx, held, person);
    });
  }
};

const attend = async (platform: Platform, tx: Tx, file: CaseFile, person: Person): Promise<void> => {
  const now = platform.clock.now();
  const act = dueAct(file, person, now);
  if (act === null) return;
  const { fact } = file;
  const liability = fact.parcel && (await liabilityOf(tx, fact.merchantId, fact.parcel.shipmentId));
  const doing = await doingFor(act, { ...file, liability, now }, () => sendAgain(platform, tx, fact));
  const { name: displayName } = deskWords[tongueIn(file)];
  await actOn(platform, tx, file, { ...doing, by: { kind: 'staff', person: { ...person, displayName } } });
};

const sendAgain = async (platform: Platform, tx: Tx, { merchantId, parcel }: CaseFact): Promise<string> => {
  const journey = parcel && (await findShipment(tx, merchantId, parcel.shipmentId));
  if (!journey) throw new Error('There is no parcel to send again.');
  return sendAnew(platform, tx, journey);
};

/** Answers complaints for as long as the process runs. @returns what stops it. */
export const startAttending = (platform: Platform, desk: Desk): (() => void) =>
  repeat(platform, { what: 'demo desk', everyMs: 2_000 }, () => attendCases(platform, desk));
