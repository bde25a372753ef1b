import type { Milestone } from '@waybill/sdk/contract';

/** What a scan's words say of the parcel's movement, beside its milestone. */
export type Movement = 'arrival' | 'departure';

export interface Moved {
  readonly milestone: Milestone;
  readonly movement: Movement | null;
  readonly epoch: number;
}

// Stations key bagging and dispatch in together, and their order within those seconds means nothing.
const together = 10 * 60 * 1000;

/**
 * The scan by which the parcel entered the network (入库), where the carrier has no word for it: the first arrival or
 * handling before the parcel left for the next place. An arrival after a departure is transit.
 * @param scans oldest first
 * @returns its index, or -1 when there is none or the carrier named it itself
 */
export const inboundIndex = (scans: readonly Moved[]): number => {
  if (scans.some((scan) => scan.milestone === 'inbound')) return -1;
  const arrival = scans.findIndex((scan) => scan.milestone === 'in_transit' && scan.movement === 'arrival');
  const before = arrival === -1 ? [] : scans.slice(0, arrival);
  const arrivedAt = scans[arrival]?.epoch ?? 0;
  const started = before.some(
    (scan) =>
      scan.milestone !== 'created' &&
      scan.milestone !== 'picked_up' &&
      scan.milestone !== 'unknown' &&
      arrivedAt - scan.epoch > together,
  );
  return started ? -1 : arrival;
};
