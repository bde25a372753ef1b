import type { CaseFact, Contribution, ParcelOutcome } from '../facts.ts';
import { isValid } from './complaint.ts';
import { yes, type Counting } from './contribution.ts';

/** What is known of a parcel, as it is counted. */
export interface CountedParcel {
  readonly outcome: Pick<ParcelOutcome, 'milestone' | 'acceptedAt' | 'promise' | 'nodes' | 'exceptions'>;
  /** About the parcel. */
  readonly cases: readonly Pick<
    CaseFact,
    'kind' | 'class' | 'type' | 'state' | 'confirmedAt' | 'filedAt' | 'cause' | 'department'
  >[];
  /** Null where nobody entered it, or did not say when it was received. */
  readonly entry: { readonly at: Date; readonly seconds: number } | null;
}

interface Trouble {
  readonly at: Date;
  readonly department: string;
}

const first = (troubles: readonly Trouble[]): Trouble | null =>
  troubles.reduce<Trouble | null>(
    (earliest, one) => (earliest === null || one.at < earliest.at ? one : earliest),
    null,
  );

/** The first sign, by scans and by the valid cases; the department is that of a case. */
const troubleOf = (
  { outcome, cases }: CountedParcel,
  told: (exception: CountedParcel['outcome']['exceptions'][number]) => boolean,
  about: (one: CountedParcel['cases'][number]) => boolean,
): Trouble | null => {
  const found = cases
    .filter((one) => (one.kind === 'complaint' || one.kind === 'exception') && isValid(one) && about(one))
    .map(({ filedAt: at, department }) => ({ at, department }));
  const scanned = outcome.exceptions.filter(told).map(({ at }) => ({ at, department: '' }));
  const earliest = first([...found, ...scanned]);
  return earliest && { at: earliest.at, department: first(found)?.department ?? '' };
};

export const contributionsOfParcel = (count: Counting, parcel: CountedParcel): readonly Contribution[] => {
  const { milestone, acceptedAt, promise, nodes, exceptions } = parcel.outcome;
  const [exception] = exceptions.filter(({ code }) => code !== 'early');
  const damaged = troubleOf(
    parcel,
    (told) => told.class === 'damage',
    (one) => one.class === 'damage',
  );
  const found = milestone === 'delivered' || milestone === 'returned';
  const lost = found
    ? null
    : troubleOf(
        parcel,
        ({ code }) => code === 'lost',
        ({ type }) => type === 'lost',
      );
  const last = nodes.at(-1)?.owner.department ?? '';
  return [
    ...(acceptedAt ? [count(acceptedAt, 'accepted')] : []),
    ...(promise ? [count(promise.dueAt, 'on_time', { numerator: yes(promise.kept), department: last })] : []),
    ...(exception ? [count(exception.at, 'exceptions')] : []),
    ...(damaged ? [count(damaged.at, 'damaged', { department: damaged.department })] : []),
    ...(lost ? [count(lost.at, 'lost', { department: lost.department })] : []),
    ...nodes.flatMap(({ at, dueAt, overdue, owner: { department } }) => {
      // One that overran counts when it was due, so that its day stays when it is reached after all.
      if (overdue && dueAt !== null) return [count(dueAt, 'nodes', { department })];
      return at !== null && dueAt !== null ? [count(at.at, 'nodes', { numerator: 0, department })] : [];
    }),
    ...(parcel.entry ? [count(parcel.entry.at, 'entry_time', { numerator: parcel.entry.seconds })] : []),
  ];
};
