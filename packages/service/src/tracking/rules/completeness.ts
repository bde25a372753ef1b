import type { ShipmentFact } from '../facts.ts';

const isBlank = (text: string | null | undefined): boolean => text == null || text.trim() === '';

/**
 * What a complete order still lacks, as JSON pointers into the shipment: the consignee's name, phone and address, the
 * goods, their weight, and the time wanted (a product or a promised time). Notes are welcome, not needed.
 * Empty when the order is complete.
 */
export const missingFrom = ({
  consignee,
  goods,
  weight,
  product,
  promisedAt,
}: Pick<ShipmentFact, 'consignee' | 'goods' | 'weight' | 'product' | 'promisedAt'>): string[] => {
  const address = consignee?.address;
  const lacks: readonly (readonly [string, boolean])[] = [
    ['/consignee/name', isBlank(consignee?.name)],
    ['/consignee/phone', isBlank(consignee?.phone)],
    ['/consignee/address/lines', address == null || address.lines.every(isBlank)],
    ['/consignee/address/city', isBlank(address?.city)],
    ['/consignee/address/country', isBlank(address?.country)],
    ['/goods', goods.length === 0],
    ['/weight', weight === null || weight <= 0],
    ['/promisedAt', product === null && promisedAt === null],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([pointer]) => pointer);
};
