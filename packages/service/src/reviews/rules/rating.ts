import type { RatingState } from '@waybill/sdk/contract';
import { editableDays } from '../defaults.ts';

const day = 86_400_000;

/** Until when what was said can be changed: not any more at that time itself. */
export const editableUntil = (createdAt: Date): Date => new Date(createdAt.getTime() + editableDays * day);

export const isEditable = ({ createdAt }: { readonly createdAt: Date }, now: Date): boolean =>
  now < editableUntil(createdAt);

/** What is rated stays rated, also where a parcel turns back or a case is reopened. */
export const ratingStateOf = ({ ended, rated }: { readonly ended: boolean; readonly rated: boolean }): RatingState => {
  if (rated) return 'rated';
  return ended ? 'open' : 'early';
};

/** What we know of somebody who could be asked. */
export interface Askable {
  /** When it was delivered, or ended with an answer. Null: it is not, or not any more. */
  readonly endedAt: Date | null;
  readonly rated: boolean;
  readonly asked: boolean;
  readonly optedOut: boolean;
}

/**
 * Whether to ask for a rating: once, of nobody who has rated or wants no more of it, and not long after.
 *
 * @param within so many days
 */
export const shouldAsk = ({ endedAt, rated, asked, optedOut }: Askable, within: number, now: Date): boolean =>
  endedAt !== null && !rated && !asked && !optedOut && now.getTime() - endedAt.getTime() < within * day;
