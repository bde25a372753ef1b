import type { ScanFact, ShipmentFact } from '../facts.ts';
import { masker } from './masking.ts';
import { personsOf } from './present.ts';

/**
 * A parcel without its persons: whom it went to and where, who signed, and the merchant's own notes are gone, and
 * everybody is masked in the carrier's texts. What it was, when it happened and how it ended stays.
 */
export const erasePersons = (
  shipment: ShipmentFact,
  scans: readonly ScanFact[],
): { readonly shipment: ShipmentFact; readonly scans: readonly ScanFact[] } => {
  const mask = masker(personsOf(shipment, scans));
  const masked = (text: string | null): string | null => (text === null ? null : mask(text));
  const { proofOfDelivery } = shipment;
  return {
    shipment: {
      ...shipment,
      consignee: null,
      notes: null,
      proofOfDelivery: proofOfDelivery && { ...proofOfDelivery, signedBy: null },
    },
    scans: scans.map((scan) => ({
      ...scan,
      text: mask(scan.text),
      code: masked(scan.code),
      location: { ...scan.location, city: masked(scan.location.city), region: masked(scan.location.region) },
    })),
  };
};
