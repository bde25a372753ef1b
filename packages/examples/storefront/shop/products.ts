import type { Words } from './language.ts';

export interface Product {
  readonly name: Words;
  readonly note: Words;
  /** Yuan. */
  readonly price: number;
  /** A picture in `/art/`. */
  readonly art: string;
}

/** What the shop sells. */
export const products = {
  bowl: {
    name: { en: 'Tide bowl', 'zh-CN': '潮汐碗' },
    note: { en: 'Stoneware, hand-glazed', 'zh-CN': '炻器 · 手工施釉' },
    price: 88,
    art: 'bowl',
  },
  teapot: {
    name: { en: 'Kettle Point teapot', 'zh-CN': '岬角茶壶' },
    note: { en: 'Stoneware, 0.9 litre', 'zh-CN': '炻器 · 0.9 升' },
    price: 268,
    art: 'teapot',
  },
  mug: {
    name: { en: 'Harbour mug', 'zh-CN': '港湾马克杯' },
    note: { en: 'Stoneware, 350 ml', 'zh-CN': '炻器 · 350 毫升' },
    price: 79,
    art: 'mug',
  },
  plate: {
    name: { en: 'Tide plate', 'zh-CN': '潮汐盘' },
    note: { en: 'Stoneware, 24 cm', 'zh-CN': '炻器 · 24 厘米' },
    price: 76,
    art: 'plate',
  },
  apron: {
    name: { en: 'Linen apron, fog', 'zh-CN': '亚麻围裙 · 雾色' },
    note: { en: 'Washed linen, two pockets', 'zh-CN': '水洗亚麻 · 双口袋' },
    price: 198,
    art: 'apron',
  },
  throwFog: {
    name: { en: 'Linen throw, fog', 'zh-CN': '亚麻盖毯 · 雾色' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-fog',
  },
  throwSand: {
    name: { en: 'Linen throw, sand', 'zh-CN': '亚麻盖毯 · 沙色' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-sand',
  },
  throwPine: {
    name: { en: 'Linen throw, pine green', 'zh-CN': '亚麻盖毯 · 松绿' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-pine',
  },
  board: {
    name: { en: 'Serving board', 'zh-CN': '松木托板' },
    note: { en: 'Oiled pine, 42 cm', 'zh-CN': '上油松木 · 42 厘米' },
    price: 129,
    art: 'board',
  },
  lamp: {
    name: { en: 'Lookout table lamp', 'zh-CN': '瞭望台灯' },
    note: { en: 'Brushed brass, dimmable', 'zh-CN': '拉丝黄铜 · 可调光' },
    price: 698,
    art: 'lamp',
  },
  pendant: {
    name: { en: 'Nordlys pendant', 'zh-CN': '北光吊灯' },
    note: { en: 'Opal glass, from Copenhagen', 'zh-CN': '乳白玻璃 · 哥本哈根制造' },
    price: 1290,
    art: 'pendant',
  },
  trowel: {
    name: { en: 'Garden trowel', 'zh-CN': '园艺小铲' },
    note: { en: 'Forged steel, ash handle', 'zh-CN': '锻钢 · 白蜡木柄' },
    price: 96,
    art: 'trowel',
  },
  broom: {
    name: { en: 'Hand broom', 'zh-CN': '手持扫帚' },
    note: { en: 'Horsehair and beech', 'zh-CN': '马鬃 · 榉木' },
    price: 86,
    art: 'broom',
  },
  secateurs: {
    name: { en: 'Secateurs', 'zh-CN': '修枝剪' },
    note: { en: 'Forged, with leather grip', 'zh-CN': '锻造 · 皮革握柄' },
    price: 236,
    art: 'secateurs',
  },
  candle: {
    name: { en: 'Candle holder', 'zh-CN': '烛台' },
    note: { en: 'Cast iron, waxed', 'zh-CN': '铸铁 · 打蜡' },
    price: 109,
    art: 'candle',
  },
} as const satisfies Record<string, Product>;
export type ProductId = keyof typeof products;

/** What the front page shows. */
export const onFrontPage: readonly ProductId[] = [
  'teapot',
  'bowl',
  'throwPine',
  'lamp',
  'board',
  'mug',
  'trowel',
  'pendant',
];
