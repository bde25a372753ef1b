import type { Received, optOutOfReviews } from '@waybill/sdk/contract';
import { contactKey } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { invalidAt, newId, record, type Caller, type LoggedEvent, type Platform } from '../platform/index.ts';
import { homeCountry, normalisePhone } from '../tracking/index.ts';
import { insertAsk, isAsked, isOptedOut, optOut } from './ask-store.ts';
import type { SubjectFact } from './facts.ts';
import { findReviewOf } from './review-store.ts';
import { shouldAsk } from './rules/index.ts';
import { policyOf } from './settings.ts';
import { findSubject, subjectOf } from './subjects.ts';

/** What the log tells of that may be rated from now on. */
export const endedIn = ({ type, data, subject }: LoggedEvent): Pick<SubjectFact, 'kind' | 'id'> | null => {
  if (type === 'shipment.scanned' && data.milestone === 'delivered') return { kind: 'parcel', id: subject };
  if (type === 'case.closed' && data.state === 'closed') return { kind: 'case', id: subject };
  return null;
};

/** Asks how it was, where nobody was asked, has rated it, or wants to be asked no more. */
export const ask = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  about: Pick<SubjectFact, 'kind' | 'id'>,
): Promise<void> => {
  const subject = await findSubject(platform, tx, merchantId, about);
  if (!subject) return;
  const { fact, personKeys, endedAt } = subject;
  const askedAt = platform.clock.now();
  const askable = {
    endedAt,
    rated: (await findReviewOf(tx, merchantId, fact)) !== undefined,
    asked: await isAsked(tx, merchantId, fact),
    optedOut: await isOptedOut(tx, merchantId, personKeys),
  };
  // A case that nobody complained of has nobody to ask.
  const { askDays, askWithinDays } = policyOf(platform);
  if (!shouldAsk(askable, askWithinDays, askedAt) || (fact.kind === 'case' && personKeys.length === 0)) return;
  const id = newId('ask');
  const expiresAt = new Date(askedAt.getTime() + askDays * 86_400_000);
  if (!(await insertAsk(tx, { id, merchantId, subject: fact, askedAt, expiresAt }))) return;
  const data = { kind: fact.kind, subject: fact.id };
  await record(tx, { merchantId, type: 'review.asked', subject: id, data, at: askedAt });
};

/**
 * Has somebody asked no more: whoever a token shows the parcel or the case of, or whom the merchant's server names.
 *
 * @throws ProblemError review_not_found, invalid_request.
 */
export const askNoMore = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { phone, email, ...about }: Received<typeof optOutOfReviews>['body'],
): Promise<void> => {
  const named = [
    ...(phone === undefined ? [] : [`phone:${phoneOf(phone)}`]),
    ...(email === undefined ? [] : [`email:${email.toLowerCase()}`]),
  ];
  if (named.length > 0 && caller.key.kind !== 'secret') {
    throw invalidAt(phone === undefined ? '#/email' : '#/phone', 'Only the merchant’s server names a person.');
  }
  const personKeys =
    named.length > 0
      ? named.map((contact) => contactKey(platform, contact))
      : (await subjectOf(platform, tx, caller, about)).personKeys;
  await optOut(tx, caller.merchantId, personKeys, platform.clock.now());
};

const phoneOf = (given: string): string => {
  const phone = normalisePhone(given, homeCountry);
  if (phone === null) throw invalidAt('#/phone', 'Give the number with its country code, as +86 138 0000 0000.');
  return phone;
};
