import type { Consignee } from '@waybill/sdk/contract';
import type { Belongings } from './gathering.ts';

const ofConsignee = (consignee: Consignee | null | undefined): (string | null | undefined)[] => [
  consignee?.name,
  consignee?.phone,
  consignee?.email,
  ...(consignee?.address?.lines ?? []),
];

/** All words that say who a person is, as parcels, bookings and cases have them. */
export const wordsOf = ({ parcels, quotes, cases }: Belongings): readonly string[] => {
  const words = [
    ...parcels.flatMap(({ shipment }) => [...ofConsignee(shipment.consignee), shipment.proofOfDelivery?.signedBy]),
    ...quotes.flatMap(({ booking }) => ofConsignee(booking?.wishes?.consignee)),
    ...cases.flatMap(({ fact: { contact } }) => [contact?.name, contact?.phone, contact?.email, contact?.wechat]),
  ];
  return [...new Set(words.filter((word) => word != null && word.trim() !== ''))] as string[];
};
