import type { ShipmentInput } from '@waybill/sdk/contract';

type DemoConsignee = NonNullable<ShipmentInput['consignee']>;

/** Who shops here: proofs are the last four digits 4321, the e-mail address, or an order number with the postal code. */
export const lin = {
  name: '林薇',
  phone: '+86 138 0013 4321',
  email: 'lin@example.com',
  address: { lines: ['汉口路 266 号 12 楼'], city: '上海市', region: '上海市', postalCode: '200001', country: 'CN' },
} satisfies DemoConsignee;

/** Where she sends what she gives to her sister. */
export const sister = {
  name: 'Mei Lin',
  phone: '+1 206 555 4321',
  email: 'lin@example.com',
  address: { lines: ['1420 Yesler Way, Apt 3'], city: 'Seattle', region: 'WA', postalCode: '98122', country: 'US' },
} satisfies DemoConsignee;
