import type { Milestone, ProofOfDelivery, ScanInput, ShipmentInput } from '@waybill/sdk/contract';
import type { Moment } from './moments.ts';
import type { PlaceName } from './places.ts';

/** A scan, at a moment that stays in the past whenever the demo starts. */
export interface DemoScan {
  readonly when: Moment;
  readonly place: PlaceName;
  readonly milestone: Milestone;
  readonly text: string;
  readonly code?: string;
  readonly exception?: NonNullable<ScanInput['exception']>;
  readonly owner?: NonNullable<ScanInput['owner']>;
}

/** A parcel of the shop: what the merchant entered, and its journey so far, oldest first. */
export interface DemoParcel extends Pick<
  ShipmentInput,
  'number' | 'product' | 'goods' | 'weight' | 'notes' | 'consignee'
> {
  readonly carrier: string;
  readonly orderNumber: string;
  /** In the zone of the place where it goes. */
  readonly received: Moment;
  readonly promised: Moment;
  readonly to: PlaceName;
  readonly scans: readonly DemoScan[];
  /** When the carrier expects to deliver it. */
  readonly estimated?: Moment;
  readonly signedBy?: NonNullable<ProofOfDelivery['signedBy']>;
}
