import { repeatMinutes } from '../defaults.ts';
import type { CaseFact, ContactFact, EntryFact } from '../facts.ts';
import { isFinal, outcomeOf } from './machine.ts';
import { sameMatter } from './matters.ts';

/** What somebody is about to file. */
export interface Filing extends Pick<CaseFact, 'kind' | 'type' | 'contact'> {
  readonly shipmentId: string | null;
  /** The asker proved that the parcel is theirs. */
  readonly proved: boolean;
}

/** Where a filing goes: a case of its own, one that the same person has just filed, or one that is open about it. */
export type FilingPlace = { readonly goes: 'new' } | { readonly goes: 'repeated' | 'joined'; readonly caseId: string };

const samePerson = (a: ContactFact | null, b: ContactFact | null): boolean =>
  a !== null &&
  b !== null &&
  (['phone', 'email', 'wechat'] as const).some((way) => a[way] !== null && a[way] === b[way]);

const minute = 60_000;

const isRepeated = (filing: Filing, earlier: CaseFact, now: Date): boolean =>
  earlier.kind === filing.kind &&
  earlier.type === filing.type &&
  (earlier.parcel?.shipmentId ?? null) === filing.shipmentId &&
  (earlier.confirmedAt !== null) === filing.proved &&
  samePerson(earlier.contact, filing.contact) &&
  !isFinal(earlier.state) &&
  now.getTime() - earlier.filedAt.getTime() <= repeatMinutes * minute;

/**
 * A complaint joins the case that the service opened about the same thing, while that is being worked on, has heard no
 * customer but this one, and the asker is proved: whoever joins reads what is said in it. The same filing twice by a
 * nervous thumb is one case; it says which, and not that the asker may read it.
 *
 * @param cases of the merchant, about the parcel or by the contact
 */
export const placeOfFiling = (filing: Filing, cases: readonly CaseFact[], now: Date): FilingPlace => {
  const repeated = cases.find((earlier) => isRepeated(filing, earlier, now));
  if (repeated !== undefined) return { goes: 'repeated', caseId: repeated.id };
  if (filing.kind !== 'complaint' || !filing.proved || filing.shipmentId === null) return { goes: 'new' };
  const joined = cases.find(
    (open) =>
      open.kind === 'exception' &&
      open.parcel?.shipmentId === filing.shipmentId &&
      sameMatter(open.type, filing.type) &&
      (open.contact === null || samePerson(open.contact, filing.contact)) &&
      outcomeOf(open, 'join', 'customer').fits,
  );
  return joined === undefined ? { goes: 'new' } : { goes: 'joined', caseId: joined.id };
};

/** The same complaint joined a moment ago: a second press of the button here too. */
export const isJoinedAgain = (entries: readonly EntryFact[], text: string, now: Date): boolean =>
  entries.some(
    (entry) =>
      entry.act === 'join' && entry.text === text && now.getTime() - entry.at.getTime() <= repeatMinutes * minute,
  );
