import type { CaseChannel, HistoryKind } from '@waybill/sdk/contract';

/** Something that happened to a shopper, or that a shopper did. */
export interface Moment {
  readonly at: Date;
  readonly kind: HistoryKind;
  readonly event: string;
  /** What it happened to; `entry` tells two of its moments apart. */
  readonly subject: { readonly id: string; readonly number: string | null };
  readonly entry: string;
  readonly by: string | null;
  readonly channel: CaseChannel | null;
  readonly text: string | null;
}

/** The order of a history: its time, then what it is, so that two of one instant keep their places. */
export const placeOf = ({ at, subject, entry }: Moment): string => `${at.toISOString()}~${subject.id}~${entry}`;

/**
 * A page of the one line of time that all moments make, newest first.
 *
 * @param after the place that the page before ended with
 * @returns at most `limit` + 1, each with its place
 */
export const pageOfHistory = (
  moments: readonly Moment[],
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): readonly (Moment & { readonly id: string })[] =>
  moments
    .map((moment) => ({ ...moment, id: placeOf(moment) }))
    .filter(({ id }) => after === undefined || id < after)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, limit + 1);
