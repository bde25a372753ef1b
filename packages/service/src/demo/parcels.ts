import type { DemoParcel } from './parcel.ts';
import { arrived } from './parcels/arrived.ts';
import { inTrouble } from './parcels/in-trouble.ts';
import { onTheWay } from './parcels/on-the-way.ts';

/** The orders of Harbour & Pine, HP-1001 to HP-1016, but for the one that moves (`moving.ts`). */
export const demoParcels: readonly DemoParcel[] = [...onTheWay, ...arrived, ...inTrouble];
