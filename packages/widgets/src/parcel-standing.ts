import type { Parcel } from '@waybill/sdk/contract';

/** What says how a parcel stands, and nothing about a person. */
export type Standing = Pick<Parcel, 'milestone' | 'exception' | 'promisedAt' | 'estimatedAt' | 'deliveredAt' | 'nodes'>;

/** Less than this beside the promise is on time: carriers' scans are no finer. Milliseconds. */
const tolerance = 15 * 60_000;

/**
 * The promise is broken or will be: it came or comes later than promised, or a node took longer than it may.
 * @param now milliseconds since 1970
 */
export const isLate = ({ promisedAt, estimatedAt, deliveredAt, nodes }: Standing, now: number): boolean => {
  const expected = deliveredAt ?? estimatedAt;
  const late = (at: number) => !!promisedAt && at - Date.parse(promisedAt) > tolerance;
  if (deliveredAt) return late(Date.parse(deliveredAt));
  return late(now) || (!!expected && late(Date.parse(expected))) || nodes.some(({ overdue }) => overdue);
};
