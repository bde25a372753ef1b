import { drop, kept, type StoragePolicy } from './kept.ts';

export type { StoragePolicy } from './kept.ts';

/** A case that this browser can open again. */
export interface RememberedCase {
  readonly id: string;
  /** What people say on the phone. */
  readonly number: string;
  /** Shows this case, and no other, to whoever holds it. */
  readonly token: string;
  /** The number of the parcel that it is about. */
  readonly parcel: string | null;
  /** RFC 3339. */
  readonly filedAt: string;
}

/** An entry each, so that a case which another tab remembers meanwhile stays. */
export const prefix = 'waybill:cases:';

const isCase = (value: unknown): value is RememberedCase => {
  const { id, number, token, parcel, filedAt } = Object(value) as Partial<Record<keyof RememberedCase, unknown>>;
  return (
    [id, number, token].every((part) => typeof part === 'string' && part) &&
    (parcel === null || typeof parcel === 'string') &&
    !Number.isNaN(Date.parse(String(filedAt)))
  );
};

/** Newest first. An entry ends 30 days after it was remembered. Empty where nothing can be read. */
export const remembered = (policy: StoragePolicy): readonly RememberedCase[] =>
  kept(policy, prefix)
    .map(({ value }) => value)
    .filter(isCase)
    .sort((one, other) => Date.parse(other.filedAt) - Date.parse(one.filedAt));

export const forget = (policy: StoragePolicy, id: string): void => drop(policy, prefix + id);
