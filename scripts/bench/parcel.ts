import type { Milestone, Parcel, ShipmentInput } from '../../packages/sdk/src/contract/index.ts';
import { defaultAllowances } from '../../packages/service/src/tracking/defaults.ts';
import { presentParcel } from '../../packages/service/src/tracking/rules/index.ts';

/** A journey across a country in 20 scans, as couriers write them, with their names and telephones. */
const journey: readonly (readonly [Milestone, string, string])[] = [
  ['created', '深圳', '运单已生成，等待揽收'],
  ['picked_up', '深圳', '【深圳市】平湖营业点-王强（13800000002）已揽收'],
  ['inbound', '深圳', '【深圳市】快件到达【深圳平湖营业点】'],
  ['in_transit', '深圳', '【深圳市】快件离开【深圳平湖营业点】发往【深圳转运中心】'],
  ['in_transit', '东莞', '【东莞市】快件到达【深圳转运中心】'],
  ['in_transit', '东莞', '【东莞市】快件离开【深圳转运中心】发往【武汉转运中心】'],
  ['in_transit', '长沙', '【长沙市】车辆途经【长沙转运中心】，预计晚到 2 小时'],
  ['in_transit', '武汉', '【武汉市】快件到达【武汉转运中心】'],
  ['in_transit', '武汉', '【武汉市】快件离开【武汉转运中心】发往【上海转运中心】'],
  ['in_transit', '合肥', '【合肥市】快件到达【合肥中转部】'],
  ['in_transit', '合肥', '【合肥市】快件离开【合肥中转部】'],
  ['in_transit', '上海', '【上海市】快件到达【上海转运中心】'],
  ['in_transit', '上海', '【上海市】快件离开【上海转运中心】发往【上海黄浦公司】'],
  ['in_transit', '上海', '【上海市】快件到达【上海黄浦公司】'],
  ['out_for_delivery', '上海', '【上海市】上海黄浦公司派件员 吴军（13900005555）正在派件'],
  ['delivery_attempted', '上海', '【上海市】电话无人接听，派件员 吴军（13900005555）将再次派送'],
  ['in_transit', '上海', '【上海市】快件已存放至【上海黄浦公司】'],
  ['out_for_delivery', '上海', '【上海市】上海黄浦公司派件员 李敏（13900006666）正在派件'],
  ['ready_for_collection', '上海', '【上海市】快件已到达丰巢智能柜，取件码 482913，请及时取件'],
  ['delivered', '上海', '【上海市】客户已签收，签收人：{name}，感谢使用'],
];

const surnames = Array.from('王李张刘陈杨黄赵周徐孙马朱胡郭何林罗高郑');
const givenNames = Array.from('雨明华丽强敏涛静芳伟娜洋艳勇杰娟霞平刚桂英');
const of = (all: readonly string[], index: number): string => all[index % all.length] ?? '';

/** Each parcel is somebody else's. */
const consigneeOf = (number: string) => {
  const index = Number(number.slice(-4));
  return {
    name: of(surnames, index) + of(givenNames, index * 7) + of(givenNames, index * 11 + 3),
    phone: `+86 138 ${String(10_000_000 + index * 7_919).replace(/(.{4})$/, ' $1')}`,
    email: `shopper${index}@example.com`,
    address: { lines: [`南京东路 ${index} 号`], city: '上海', region: '上海', postalCode: '200001', country: 'CN' },
  };
};

const begin = Date.parse('2026-03-02T01:00:00Z');
const atOf = (index: number): Date => new Date(begin + index * 3 * 3_600_000);

const textFor = (text: string, number: string): string => text.replace('{name}', consigneeOf(number).name);

/** The parcel as a merchant enters it. */
export const shipmentOf = (number: string): ShipmentInput => ({
  number,
  carrier: 'sto',
  orderNumber: `A-${number.slice(-6)}`,
  product: 'standard',
  goods: [{ description: 'Tea bowl', quantity: 2 }],
  weight: 1.2,
  consignee: consigneeOf(number),
});

/** Its scans, as a carrier reports them. */
export const scansOf = (number: string) => ({
  scans: journey.map(([milestone, city, text], index) => ({
    at: atOf(index).toISOString(),
    milestone,
    text: textFor(text, number),
    location: { city, region: null, country: 'CN' },
  })),
});

/** The answer of the service about it, for the public. */
export const answerAbout = (number: string): Parcel =>
  presentParcel({
    shipment: {
      id: 'shp_01hzy8v4q7e3v9s2m1k0c6d5fb',
      merchantId: 'mrc_01hzy8v4q7e3v9s2m1k0c6d5fa',
      number,
      carrier: 'sto',
      orderNumber: 'A-1001',
      product: 'standard',
      promisedAt: null,
      pickupBy: null,
      carrierEstimateAt: null,
      receivedAt: null,
      createdAt: new Date(begin),
      enteredBy: 'merchant',
      cancelledAt: null,
      goods: [{ description: 'Tea bowl', quantity: 2 }],
      weight: 1.2,
      notes: null,
      consignee: consigneeOf(number),
      proofOfDelivery: null,
      erasedAt: null,
    },
    scans: journey.map(([milestone, city, text], index) => ({
      id: `scn_01hzy8v4q7e3v9s2m1k0c6${String(index).padStart(4, '0')}`,
      sequence: index,
      at: atOf(index),
      offsetMinutes: 480,
      milestone,
      exception:
        milestone === 'delivery_attempted' ? { class: 'information', code: 'unreachable', party: 'customer' } : null,
      text: textFor(text, number),
      code: null,
      location: { city, region: null, country: 'CN' },
      owner: null,
    })),
    allowances: defaultAllowances,
    now: new Date('2026-03-06T00:00:00Z'),
    verified: false,
  });
