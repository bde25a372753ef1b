import type { Money } from '@waybill/sdk/contract';
import {
  checkCompensation,
  defaultLevels,
  groundOf,
  isOpen,
  keepPromise,
  makePlan,
  type CaseFile,
  type PromiseFact,
  type PromiseRecord,
  type StaffDoing,
} from '../../cases/index.ts';
import type { LiabilityFigures } from '../../quotes/index.ts';
import type { DeskAct } from './due.ts';
import { remedyFor, type Remedy } from './remedies.ts';
import { deskWords, tongueOf, type Tongue } from './words.ts';

/** A case in the hands of the desk. */
export interface InHand extends CaseFile {
  /** Of the accepted quote. Null without one. */
  readonly liability: LiabilityFigures | null;
  readonly now: Date;
}

const minute = 60_000;
/** Milliseconds until each is due. */
const within = {
  replacement: 24 * 60 * minute,
  redelivery: 24 * 60 * minute,
  payment: 120 * minute,
  callback: 60 * minute,
} as const satisfies Record<Remedy['kind'], number>;

/** The language that the customer wrote in last. */
export const tongueIn = ({ entries }: CaseFile): Tongue =>
  tongueOf(entries.findLast(({ by, text }) => by.kind === 'customer' && text !== null)?.text ?? '');

const rejectionsOf = ({ entries }: CaseFile): number => entries.filter(({ act }) => act === 'reject').length;

const written = ({ amount, currency }: Money, tongue: Tongue): string =>
  new Intl.NumberFormat(tongue, { style: 'currency', currency }).format(Number(amount));

const remedyIn = (file: InHand): Remedy => remedyFor(file.fact, rejectionsOf(file), file.liability);

const sayingsFor = (file: InHand, remedy: Remedy) => {
  const tongue = tongueIn(file);
  return deskWords[tongue].remedy(remedy.kind, remedy.kind === 'payment' ? written(remedy.amount, tongue) : '');
};

/** The sentences that there are, as one text. */
const sentences = (tongue: Tongue, ...said: readonly (string | false)[]): string =>
  said.filter((sentence) => sentence !== false).join(tongue === 'zh' ? '' : ' ');

const respond = (file: InHand): StaffDoing => {
  const tongue = tongueIn(file);
  const { heard, heardAgain, unproved, withMe } = deskWords[tongue];
  const first = sentences(tongue, heard[file.fact.class], file.fact.confirmedAt === null ? unproved : withMe);
  return { body: { act: 'respond' }, text: rejectionsOf(file) > 0 ? heardAgain : first, channel: 'element' };
};

const reply = (file: InHand): StaffDoing => {
  const { replied, chased } = deskWords[tongueIn(file)];
  const last = file.entries.findLast(({ by }) => by.kind === 'customer');
  return { body: { act: 'message' }, text: last?.act === 'chase' ? chased : replied, channel: 'element' };
};

const plan = (file: InHand): StaffDoing => {
  const tongue = tongueIn(file);
  const remedy = remedyIn(file);
  const sayings = sayingsFor(file, remedy);
  const text = sentences(tongue, rejectionsOf(file) > 0 && deskWords[tongue].instead, sayings.plan);
  const dueAt = new Date(file.now.getTime() + within[remedy.kind]);
  return makePlan(file.fact, { text, promises: [{ kind: remedy.kind, text: sayings.promise, dueAt }] }, file.now);
};

const resolve = (file: InHand): StaffDoing => {
  const remedy = remedyIn(file);
  const text = sayingsFor(file, remedy).done;
  const compensation =
    remedy.kind === 'payment' ? { amount: remedy.amount, verdict: verdictOn(file, remedy.amount) } : null;
  return { body: { act: 'resolve' }, text, sets: { resolution: { at: file.now, text, compensation } } };
};

const verdictOn = ({ fact, liability }: InHand, amount: Money) =>
  checkCompensation(amount, groundOf(fact.type), liability, defaultLevels).verdict;

/**
 * How the desk does it.
 *
 * @param sendAnew sends the parcel again. @returns its number
 */
export const doingFor = async (act: DeskAct, file: InHand, sendAnew: () => Promise<string>): Promise<StaffDoing> => {
  switch (act) {
    case 'respond':
      return respond(file);
    case 'reply':
      return reply(file);
    case 'plan':
      return plan(file);
    case 'keep':
      return keepPromise(file.fact, openPromise(file).id, await recordFor(file, sendAnew), file.now);
    case 'resolve':
      return resolve(file);
    case 'close':
      return { body: { act: 'close' } };
  }
};

const openPromise = ({ fact }: InHand): PromiseFact => {
  const promise = fact.promises.find(isOpen);
  if (!promise) throw new Error('There is no promise to keep.');
  return promise;
};

const recordFor = async (file: InHand, sendAnew: () => Promise<string>): Promise<PromiseRecord> => {
  const remedy = remedyIn(file);
  switch (remedy.kind) {
    case 'payment':
      return { kind: 'payment', reference: `HP-${file.fact.number}`, paid: remedy.amount };
    case 'callback':
      return { kind: 'done' };
    default:
      return { kind: 'waybill', number: await sendAnew() };
  }
};
