import * as fc from 'fast-check';
import { exampleCards } from '../../cards/index.ts';
import { regionsOf } from '../../defaults/gazetteer.ts';
import type { GoodsKind, ServiceCode } from '@waybill/sdk/contract';
import type { QuoteOption, QuoteRequest, QuoteResult, RateCard } from '../../facts.ts';
import { decimal } from '../money.ts';

const cardCalled = (wanted: string): RateCard => {
  const card = exampleCards.find(({ id }) => id === wanted);
  if (card === undefined) throw new Error(`No example card ${wanted}`);
  return card;
};
export const domestic = cardCalled('china-domestic');
export const international = cardCalled('china-international');

/** A Saturday, 10 in the morning in Shanghai. */
export const saturday = new Date('2026-11-21T10:00:00+08:00');
/** A Tuesday, 10 in the morning in Shanghai. */
export const tuesday = new Date('2026-11-24T10:00:00+08:00');

export const shanghai = { country: 'CN', region: '上海市', city: '上海市' };
export const hangzhou = { country: 'CN', region: '浙江省', city: '杭州市' };
export const ningbo = { country: 'CN', region: '浙江省', city: '宁波市' };
export const shenzhen = { country: 'CN', region: '广东省', city: '深圳市' };
export const beijing = { country: 'CN', region: '北京市', city: '北京市' };
export const harbin = { country: 'CN', region: '黑龙江省', city: '哈尔滨市' };
export const urumqi = { country: 'CN', region: '新疆维吾尔自治区', city: '乌鲁木齐市' };

/** One kilogram from Shanghai to Hangzhou for nobody in particular. */
export const request = (more: Partial<QuoteRequest> = {}): QuoteRequest => ({
  from: shanghai,
  to: hangzhou,
  parcel: { weight: 1 },
  goods: [],
  declaredValue: null,
  services: [],
  readyAt: null,
  promotionCode: null,
  trade: null,
  customer: { merchantId: null, tier: null, prepaid: null },
  ...more,
});

export const optionOf = ({ options, refused }: QuoteResult, code: string): QuoteOption => {
  const option = options.find((each) => each.code === code);
  if (option === undefined)
    throw new Error(`${code} is no option: ${JSON.stringify(refused.find((each) => each.code === code))}`);
  return option;
};

const cities = (regionsOf.get('CN') ?? []).flatMap((region) =>
  (region.cities ?? []).map(({ name }) => ({ country: 'CN', region: region.name.zh, city: name.zh })),
);
const abroad = Object.entries(international.areas)
  .filter(([id]) => international.zones.some((zone) => zone.to === id))
  .flatMap(([, { places }]) => places.map((country) => ({ country })));

const anyMoney = fc.integer({ min: 1, max: 2_000_000 }).map((minor) => decimal(minor, 2));
const anySize = fc.double({ min: 0.1, max: 60, noNaN: true });
const size = fc.option(fc.record({ length: anySize, width: anySize, height: anySize }), { nil: {} });

export const anyParcel = fc
  .tuple(fc.double({ min: 0.001, max: 60, noNaN: true }), size)
  .map(([weight, sides]) => ({ weight, ...sides }));

const anyServices = fc
  .subarray<ServiceCode>(['door_pickup', 'night_pickup', 'carry_upstairs', 'protective_packaging', 'cash_on_delivery'])
  .chain((codes) =>
    fc.tuple(anyMoney, fc.integer({ min: 1, max: 30 })).map(([amount, floors]) => ({ codes, amount, floors })),
  )
  .map(({ codes, amount, floors }) => codes.map((code) => ({ code, amount, floors })));

export const anyTier = fc.constantFrom(null, 'A', 'B', 'C');

export const anyRequest: fc.Arbitrary<QuoteRequest> = fc.record({
  from: fc.constantFrom(...cities),
  to: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...cities) },
    { weight: 1, arbitrary: fc.constantFrom(...abroad) },
  ),
  parcel: anyParcel,
  goods: fc.subarray<GoodsKind>(['documents', 'electronics', 'fragile', 'liquid', 'high_value'], { maxLength: 1 }),
  declaredValue: fc.option(anyMoney),
  services: anyServices,
  readyAt: fc.constant(null),
  promotionCode: fc.constantFrom(null, 'NEWSTORE'),
  trade: fc.constantFrom(null, 'b2c', 'b2b'),
  customer: fc.record({ merchantId: fc.constant(null), tier: anyTier, prepaid: fc.option(anyMoney) }),
});

export const anyNow = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2026-06-01T00:00:00Z') + minutes * 60_000));
