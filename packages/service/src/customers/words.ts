import type { Consignee } from '@waybill/sdk/contract';
import type { Belongings } from './gathering.ts';

const ofConsignee = (consignee: Consignee | null | undefined): (string | null | undefined)[] => [
  consignee?.name,
  consignee?.phone,
  consignee?.email,
  ...(consignee?.address?.lines ?? []),
];

/**
 * What an answer that tells of a person holds: who they are, as parcels, bookings and cases have it, and, because what
 * they wrote can be anything, the ids of whatever is theirs.
 */
export const wordsOf = ({ parcels, quotes, cases, reviews, notes }: Belongings): readonly string[] => {
  const words = [
    ...[...quotes, ...reviews, ...notes].map(({ id }) => id),
    ...parcels.map(({ shipment: { id } }) => id),
    ...cases.map(({ fact: { id } }) => id),
    ...parcels.flatMap(({ shipment }) => [...ofConsignee(shipment.consignee), shipment.proofOfDelivery?.signedBy]),
    ...quotes.flatMap(({ booking }) => ofConsignee(booking?.wishes?.consignee)),
    ...cases.flatMap(({ fact: { contact } }) => [contact?.name, contact?.phone, contact?.email, contact?.wechat]),
  ];
  return [...new Set(words.filter((word) => word != null && word.trim() !== ''))] as string[];
};
