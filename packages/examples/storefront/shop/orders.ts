import type { AddressId } from './addresses.ts';
import type { Words } from './language.ts';
import type { ProductId } from './products.ts';

export interface Parcel {
  readonly number: string;
  readonly carrier: CarrierId;
}

export interface Item {
  readonly product: ProductId;
  readonly quantity: number;
}

/** The service holds the same orders under the same numbers. */
export interface Order {
  readonly number: string;
  readonly items: readonly Item[];
  readonly parcels: readonly Parcel[];
  readonly to: AddressId;
  /** What this order shows of the demo. */
  readonly shows: Words;
}

/** The carriers' own pages: the way on where scripts do not run. */
export const carriers = {
  sf: { name: { en: 'SF Express', 'zh-CN': '顺丰速运' }, page: 'https://www.sf-express.com/' },
  yto: { name: { en: 'YTO Express', 'zh-CN': '圆通速递' }, page: 'https://www.yto.net.cn/' },
  sto: { name: { en: 'STO Express', 'zh-CN': '申通快递' }, page: 'https://www.sto.cn/' },
  zto: { name: { en: 'ZTO Express', 'zh-CN': '中通快递' }, page: 'https://www.zto.com/' },
  yunda: { name: { en: 'Yunda Express', 'zh-CN': '韵达快递' }, page: 'https://www.yundaex.com/' },
  jd: { name: { en: 'JD Logistics', 'zh-CN': '京东物流' }, page: 'https://www.jdl.com/' },
  ems: { name: { en: 'EMS', 'zh-CN': '中国邮政 EMS' }, page: 'https://www.ems.com.cn/' },
  ups: { name: { en: 'UPS', 'zh-CN': 'UPS' }, page: 'https://www.ups.com/track' },
  usps: { name: { en: 'USPS', 'zh-CN': 'USPS' }, page: 'https://tools.usps.com/go/TrackConfirmAction_input' },
  fedex: { name: { en: 'FedEx', 'zh-CN': 'FedEx' }, page: 'https://www.fedex.com/fedextrack/' },
  dhl: { name: { en: 'DHL', 'zh-CN': 'DHL' }, page: 'https://www.dhl.com/' },
} as const satisfies Record<string, { name: Words; page: string }>;
export type CarrierId = keyof typeof carriers;

/** The carrier's own page, for what it takes a number in its address. */
export const carrierLink = ({ carrier, number }: Parcel): string => {
  if (carrier === 'ups') return `${carriers.ups.page}?tracknum=${number}`;
  if (carrier === 'fedex') return `${carriers.fedex.page}?trknbr=${number}`;
  return carriers[carrier].page;
};

export const orders: readonly Order[] = [
  {
    number: 'HP-1002',
    items: [{ product: 'teapot', quantity: 1 }],
    parcels: [{ number: 'YT2530984417206', carrier: 'yto' }],
    to: 'home',
    shows: { en: 'moves while you watch', 'zh-CN': '边看边更新' },
  },
  {
    number: 'HP-1001',
    items: [{ product: 'bowl', quantity: 4 }],
    parcels: [{ number: 'SF1402338756129', carrier: 'sf' }],
    to: 'home',
    shows: { en: 'out for delivery', 'zh-CN': '派送中' },
  },
  {
    number: 'HP-1013',
    items: [{ product: 'secateurs', quantity: 1 }],
    parcels: [{ number: '75930118264407', carrier: 'zto' }],
    to: 'home',
    shows: { en: 'nobody was reached at the door', 'zh-CN': '派送时联系不上' },
  },
  {
    number: 'HP-1006',
    items: [{ product: 'board', quantity: 1 }],
    parcels: [{ number: 'JD0093187742561', carrier: 'jd' }],
    to: 'home',
    shows: { en: 'ready for collection', 'zh-CN': '等待自提' },
  },
  {
    number: 'HP-1016',
    items: [
      { product: 'lamp', quantity: 1 },
      { product: 'throwPine', quantity: 1 },
    ],
    parcels: [
      { number: '1Z999AA10198765434', carrier: 'ups' },
      { number: '784920156379', carrier: 'fedex' },
    ],
    to: 'sister',
    shows: { en: 'two parcels, one of them there', 'zh-CN': '两个包裹，一个已到' },
  },
  {
    number: 'HP-1005',
    items: [{ product: 'throwFog', quantity: 1 }],
    parcels: [{ number: '773120584466021', carrier: 'sto' }],
    to: 'home',
    shows: { en: 'delayed by heavy rain', 'zh-CN': '暴雨延误' },
  },
  {
    number: 'HP-1012',
    items: [{ product: 'pendant', quantity: 1 }],
    parcels: [{ number: '4829153066', carrier: 'dhl' }],
    to: 'home',
    shows: { en: 'held by customs', 'zh-CN': '海关查验' },
  },
  {
    number: 'HP-1004',
    items: [{ product: 'apron', quantity: 1 }],
    parcels: [{ number: '9400111899223481726353', carrier: 'usps' }],
    to: 'sister',
    shows: { en: 'in transit', 'zh-CN': '运输中' },
  },
  {
    number: 'HP-1009',
    items: [{ product: 'trowel', quantity: 2 }],
    parcels: [{ number: 'YT2531107745830', carrier: 'yto' }],
    to: 'home',
    shows: { en: 'not picked up yet', 'zh-CN': '等待揽收' },
  },
  {
    number: 'HP-1015',
    items: [{ product: 'candle', quantity: 2 }],
    parcels: [{ number: 'YT2530776120984', carrier: 'yto' }],
    to: 'home',
    shows: { en: 'picked up, the next step is late', 'zh-CN': '已揽收，下一步超时' },
  },
  {
    number: 'HP-1011',
    items: [{ product: 'plate', quantity: 6 }],
    parcels: [{ number: 'SF1398820461753', carrier: 'sf' }],
    to: 'home',
    shows: { en: 'damaged on the way', 'zh-CN': '运输破损' },
  },
  {
    number: 'HP-1010',
    items: [{ product: 'broom', quantity: 1 }],
    parcels: [{ number: '460198274533106', carrier: 'yunda' }],
    to: 'home',
    shows: { en: 'lost', 'zh-CN': '遗失' },
  },
  {
    number: 'HP-1007',
    items: [{ product: 'lamp', quantity: 1 }],
    parcels: [{ number: '1178245036914', carrier: 'ems' }],
    to: 'home',
    shows: { en: 'going back: wrong address', 'zh-CN': '地址有误，退回中' },
  },
  {
    number: 'HP-1008',
    items: [{ product: 'throwSand', quantity: 1 }],
    parcels: [{ number: '78912406537815', carrier: 'zto' }],
    to: 'home',
    shows: { en: 'returned', 'zh-CN': '已退回' },
  },
  {
    number: 'HP-1003',
    items: [{ product: 'mug', quantity: 2 }],
    parcels: [{ number: '1Z999AA10123456784', carrier: 'ups' }],
    to: 'sister',
    shows: { en: 'delivered, and signed for', 'zh-CN': '已签收' },
  },
  {
    number: 'HP-1014',
    items: [{ product: 'mug', quantity: 1 }],
    parcels: [{ number: 'JD0093201167384', carrier: 'jd' }],
    to: 'home',
    shows: { en: 'cancelled', 'zh-CN': '已取消' },
  },
];
