import type { ProofOfDelivery, ScanInput } from '@waybill/sdk/contract';

/** A scan that a normaliser made: every part is there, null where the carrier said nothing. */
export type CarrierScan = Required<Pick<ScanInput, 'at' | 'milestone' | 'exception' | 'text' | 'code' | 'location'>>;

/** What a carrier's system says about one parcel, in our vocabulary. */
export interface CarrierRecord {
  /** The waybill number, as the carrier writes it. */
  readonly number: string;
  /** Lower-case slug: `ups`, `sf`. Null when the source names none. */
  readonly carrier: string | null;
  /** Oldest first; scans that share a second stay in the order in which they happened. `at` keeps the source's UTC offset. */
  readonly scans: readonly CarrierScan[];
  /** When the carrier expects to deliver, RFC 3339 with offset. Absurd dates are left out. */
  readonly estimatedAt: string | null;
  /** Only once the parcel is delivered. */
  readonly proofOfDelivery: ProofOfDelivery | null;
  /** Kilograms, to the gram. */
  readonly weight: number | null;
}
