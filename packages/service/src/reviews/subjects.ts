import type { Received, retrieveRating } from '@waybill/sdk/contract';
import { contactKey, contactKeysOf, findCase, isRateable, type CaseFile } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { numberKey, ProblemError, type Caller, type Platform } from '../platform/index.ts';
import { contactOf, findShipment, proveParcel, standingOf, type Journey } from '../tracking/index.ts';
import { findAsk } from './ask-store.ts';
import type { ReviewFact, SubjectFact } from './facts.ts';

/** A parcel or a case, as far as a rating is concerned. */
export interface Subject {
  readonly fact: SubjectFact;
  /** Keyed hashes of whoever it is for. Empty where it names nobody. */
  readonly personKeys: readonly string[];
  /** When it was delivered, or ended with an answer. Null: it is not, or not any more. */
  readonly endedAt: Date | null;
}

/** What an asker says that they rate. */
export type About = Received<typeof retrieveRating>['query'];

const ofParcel = (platform: Platform, journey: Journey): Subject => {
  const { shipment } = journey;
  const contacts = (['phone', 'email'] as const).flatMap((channel) => contactOf(channel, shipment) ?? []);
  return {
    fact: { kind: 'parcel', id: shipment.id, number: shipment.number },
    personKeys: contacts.map(({ key }) => contactKey(platform, key)),
    endedAt: standingOf(platform, journey).deliveredAt,
  };
};

const ofCase = (platform: Platform, { fact, entries }: CaseFile): Subject => ({
  fact: { kind: 'case', id: fact.id, number: fact.number },
  personKeys: contactKeysOf(platform, fact.contact),
  endedAt: isRateable(fact) ? (entries.findLast(({ act }) => act === 'accept' || act === 'close')?.at ?? null) : null,
});

/** A merchant's parcel or case by its id. */
export const findSubject = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  { kind, id }: Pick<SubjectFact, 'kind' | 'id'>,
): Promise<Subject | undefined> => {
  if (kind === 'parcel') {
    const journey = await findShipment(tx, merchantId, id);
    return journey && ofParcel(platform, journey);
  }
  const file = await findCase(tx, merchantId, id);
  return file && ofCase(platform, file);
};

/** What the asker's token names by itself, or what they name and have shown to be theirs. A number alone shows nothing. */
const shown = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { number, carrier, caseId }: About,
): Promise<Subject | undefined> => {
  const { merchantId, key, token } = caller;
  if (token?.askId !== undefined) {
    const ask = await findAsk(tx, merchantId, token.askId);
    return ask && isNamed(ask.subject, { number, caseId })
      ? findSubject(platform, tx, merchantId, ask.subject)
      : undefined;
  }
  if (number !== undefined) {
    const found = await proveParcel(platform, tx, caller, { number, carrier });
    return found?.proved === true ? ofParcel(platform, found.journey) : undefined;
  }
  const wanted = caseId ?? token?.caseId;
  if (wanted !== undefined) {
    return key.kind === 'secret' || token?.caseId === wanted
      ? findSubject(platform, tx, merchantId, { kind: 'case', id: wanted })
      : undefined;
  }
  return token?.shipmentId === undefined
    ? undefined
    : findSubject(platform, tx, merchantId, { kind: 'parcel', id: token.shipmentId });
};

const isNamed = ({ id, number }: SubjectFact, asked: About): boolean =>
  (asked.number === undefined || numberKey(asked.number) === numberKey(number)) &&
  (asked.caseId === undefined || asked.caseId === id);

/** @throws ProblemError review_not_found. */
export const subjectOf = async (platform: Platform, tx: Tx, caller: Caller, about: About): Promise<Subject> => {
  const subject = await shown(platform, tx, caller, about);
  if (!subject) throw new ProblemError('review_not_found');
  return subject;
};

/** Whether a review is the asker's to change: the merchant's server, or a token that shows what it is about. */
export const isTheirs = async (
  tx: Tx,
  { merchantId, key, token }: Caller,
  { subject }: Pick<ReviewFact, 'subject'>,
): Promise<boolean> => {
  if (key.kind === 'secret') return true;
  if (token?.askId !== undefined) return (await findAsk(tx, merchantId, token.askId))?.subject.id === subject.id;
  if (token?.shipmentId === subject.id || token?.caseId === subject.id) return true;
  return subject.kind === 'parcel' && (token?.numbers?.includes(numberKey(subject.number)) ?? false);
};
