import type { Milestone } from '@waybill/sdk/contract';
import type { Platform } from '../platform/index.ts';
import { defaultOwners } from './defaults.ts';
import type { ExceptionFact, Owner } from './facts.ts';
import { inOrder, nodesOf, statusOf } from './rules/index.ts';
import { allowancesOf } from './settings.ts';
import type { Journey } from './store.ts';

/** How a parcel stands, to whoever has to act on it. */
export interface Standing {
  readonly milestone: Milestone;
  /** With the scan that told of it, where one did. */
  readonly exception: (ExceptionFact & { readonly scanId: string | null }) | null;
  /** Whose the node is that is awaited; once none is, the last one's. */
  readonly owner: Owner;
  /** While it is delivered: since when. */
  readonly deliveredAt: Date | null;
  /** A node is awaited and past its time. */
  readonly late: boolean;
}

export const standingOf = (platform: Platform, { shipment, scans }: Journey): Standing => {
  const now = platform.clock.now();
  const { milestone, exception, deliveredAt } = statusOf(scans, shipment, now);
  const nodes = nodesOf({ shipment, scans, allowances: allowancesOf(platform), now });
  const told = exception && inOrder(scans).findLast((scan) => scan.exception?.code === exception.code);
  const awaited = nodes.filter(({ passed }) => !passed);
  return {
    milestone,
    exception: exception && { ...exception, scanId: told?.id ?? null },
    owner: (awaited[0] ?? nodes.at(-1))?.owner ?? { ...defaultOwners.delivered, person: null },
    deliveredAt: deliveredAt?.at ?? null,
    late: awaited.some(({ overdue }) => overdue),
  };
};
