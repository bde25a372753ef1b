import type { Erasure } from '@waybill/sdk/contract';
import { erase, findCaseForChange, isFinal, type Actor } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { forgetAnswersWith, newId, ProblemError, record, type Platform } from '../platform/index.ts';
import { eraseReviews } from '../reviews/index.ts';
import { eraseParcel, isHeld } from '../tracking/index.ts';
import { belongingsOf, findPerson, type Belongings } from './gathering.ts';
import * as contacts from './store/contacts.ts';
import { findErasure, insertRequest, type ErasedFigures } from './store/requests.ts';
import { wordsOf } from './words.ts';

/** Whose data, and who asks for it. */
export interface ErasureAsk {
  /** Null: any merchant's, for staff. */
  readonly merchantId: string | null;
  readonly shopperId: string;
  /** The member of staff; null: the merchant's server. */
  readonly by: Extract<Actor, { kind: 'staff' }>['person'] | null;
}

/**
 * Erases one person's data in every room: parcels, cases and reviews stay without their person, contacts, notes and tags
 * go. Asked again, it answers the same.
 *
 * @returns what became of it
 * @throws ProblemError shopper_not_found, shopper_in_use with what is still under way.
 */
export const erasePerson = async (
  platform: Platform,
  tx: Tx,
  { merchantId: scope, shopperId, by }: ErasureAsk,
): Promise<Erasure> => {
  const found = await findPerson(tx, scope, shopperId);
  if (!found) return erasedBefore(tx, scope, shopperId);
  const { merchantId } = found;
  await contacts.takeTurn(tx, merchantId);
  const person = await findPerson(tx, merchantId, shopperId);
  if (!person) return erasedBefore(tx, scope, shopperId);

  const all = await belongingsOf(tx, person);
  const now = platform.clock.now();
  checkNothingUnderWay(all, now);
  const words = wordsOf(all);
  for (const { shipment } of all.parcels) await eraseParcel(platform, tx, { merchantId, shipmentId: shipment.id });
  await eraseCases(platform, tx, all, by);
  const contactKeys = person.contacts.map(({ key }) => key);
  await eraseReviews(platform, tx, merchantId, {
    personKeys: contactKeys,
    shipmentIds: all.parcels.map(({ shipment }) => shipment.id),
    caseIds: all.cases.map(({ fact }) => fact.id),
  });
  await contacts.remove(tx, merchantId, contactKeys);
  await forgetAnswersWith(tx, merchantId, words);

  const figures: ErasedFigures = {
    parcels: all.parcels.length,
    cases: all.cases.length,
    reviews: all.reviews.length,
    notes: all.notes.length,
  };
  const id = newId('prq');
  const shopperIds = person.contacts.map((contact) => contact.id);
  await insertRequest(tx, { id, merchantId, at: now, act: 'erase', shopperIds, staffId: by?.id ?? null, figures });
  await record(tx, { merchantId, type: 'shopper.erased', subject: person.id, data: { ...figures }, at: now });
  return { id, at: now.toISOString(), ...figures };
};

/** @throws ProblemError shopper_not_found. */
const erasedBefore = async (tx: Tx, merchantId: string | null, shopperId: string): Promise<Erasure> => {
  const before = await findErasure(tx, merchantId, shopperId);
  if (!before) throw new ProblemError('shopper_not_found');
  return { id: before.id, at: before.at.toISOString(), ...before.figures };
};

/** As many as somebody reads. */
const mostNamed = 20;

const checkNothingUnderWay = ({ parcels, quotes, cases }: Belongings, now: Date): void => {
  const underWay = [
    // Anybody can file in somebody's name. What nobody has proved ends with the person's data, and holds up nothing.
    ...cases
      .filter(({ fact }) => !isFinal(fact.state) && fact.confirmedAt !== null)
      .map(({ fact }) => `case ${fact.number} is open`),
    ...parcels
      .filter((journey) => isHeld(journey, now))
      .map(({ shipment }) => `parcel ${shipment.number} is on its way`),
    ...quotes
      .filter(({ booking }) => booking?.state === 'requested')
      .map(({ id }) => `the booking of ${id} is not answered`),
  ];
  if (underWay.length === 0) return;
  throw new ProblemError('shopper_in_use', { detail: `${underWay.slice(0, mostNamed).join('; ')}.` });
};

const eraseCases = async (platform: Platform, tx: Tx, { cases }: Belongings, by: ErasureAsk['by']): Promise<void> => {
  const actor: Actor = by === null ? { kind: 'system' } : { kind: 'staff', person: by };
  for (const { fact } of cases) {
    const file = await findCaseForChange(tx, fact.merchantId, fact.id);
    if (file) await erase(platform, tx, file, actor);
  }
};
