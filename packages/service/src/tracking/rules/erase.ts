import type { ScanFact, ShipmentFact } from '../facts.ts';
import { masker } from './masking.ts';
import { personsOf } from './present.ts';

/** A scan in which everybody is masked. */
export const maskScan = <T extends Pick<ScanFact, 'text' | 'code' | 'location'>>(
  scan: T,
  mask: (text: string) => string,
): T => {
  const masked = (text: string | null): string | null => (text === null ? null : mask(text));
  const { text, code, location } = scan;
  return {
    ...scan,
    text: mask(text),
    code: masked(code),
    location: { ...location, city: masked(location.city), region: masked(location.region) },
  };
};

/** That it was handed over, and not to whom. */
export const withoutSigner = (proof: ShipmentFact['proofOfDelivery']): ShipmentFact['proofOfDelivery'] =>
  proof && { ...proof, signedBy: null };

/**
 * A parcel without its persons: whom it went to and where, who signed, and the merchant's own notes are gone, and
 * everybody is masked in the carrier's texts. What it was, when it happened and how it ended stays.
 */
export const erasePersons = (
  shipment: ShipmentFact,
  scans: readonly ScanFact[],
  now: Date,
): { readonly shipment: ShipmentFact; readonly scans: readonly ScanFact[] } => {
  const mask = masker(personsOf(shipment, scans));
  const proofOfDelivery = withoutSigner(shipment.proofOfDelivery);
  return {
    shipment: { ...shipment, consignee: null, notes: null, proofOfDelivery, erasedAt: shipment.erasedAt ?? now },
    scans: scans.map((scan) => maskScan(scan, mask)),
  };
};
