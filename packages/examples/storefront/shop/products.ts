import type { Words } from './language.ts';

export interface Product {
  readonly name: Words;
  readonly note: Words;
  /** Yuan. */
  readonly price: number;
  /** A picture in `/art/`. */
  readonly art: string;
  readonly about: Words;
  readonly packed: Packed;
}

/** As it leaves the workshop. */
export interface Packed {
  /** Kilograms. */
  readonly weight: number;
  /** Centimetres: length, width, height. */
  readonly size: readonly [number, number, number];
  /** It travels in protective packaging. */
  readonly fragile: boolean;
}

/** What the shop sells. */
export const products = {
  bowl: {
    name: { en: 'Tide bowl', 'zh-CN': '潮汐碗' },
    note: { en: 'Stoneware, hand-glazed', 'zh-CN': '炻器 · 手工施釉' },
    price: 88,
    art: 'bowl',
    about: {
      en: 'Thrown in Ningbo in one movement, and glazed by hand, so that no rim is like another.',
      'zh-CN': '在宁波一气呵成拉坯，手工施釉，每一道碗沿都不一样。',
    },
    packed: { weight: 1.1, size: [20, 20, 14], fragile: true },
  },
  teapot: {
    name: { en: 'Kettle Point teapot', 'zh-CN': '岬角茶壶' },
    note: { en: 'Stoneware, 0.9 litre', 'zh-CN': '炻器 · 0.9 升' },
    price: 268,
    art: 'teapot',
    about: {
      en: 'Pours without a drop beside the cup. The handle stays cool, and the lid stays on.',
      'zh-CN': '出水干脆，不滴不漏；提梁不烫手，壶盖不滑落。',
    },
    packed: { weight: 1.3, size: [30, 22, 20], fragile: true },
  },
  mug: {
    name: { en: 'Harbour mug', 'zh-CN': '港湾马克杯' },
    note: { en: 'Stoneware, 350 ml', 'zh-CN': '炻器 · 350 毫升' },
    price: 79,
    art: 'mug',
    about: {
      en: 'Holds a morning’s coffee, and fits the hand of whoever takes it first.',
      'zh-CN': '装得下一早的咖啡，谁先拿起都称手。',
    },
    packed: { weight: 0.6, size: [16, 14, 14], fragile: true },
  },
  plate: {
    name: { en: 'Tide plate', 'zh-CN': '潮汐盘' },
    note: { en: 'Stoneware, 24 cm', 'zh-CN': '炻器 · 24 厘米' },
    price: 76,
    art: 'plate',
    about: {
      en: 'Wide and flat, with the grey of low tide. It stacks without a sound.',
      'zh-CN': '盘面宽平，退潮时的灰；叠放时悄无声息。',
    },
    packed: { weight: 1.2, size: [30, 30, 8], fragile: true },
  },
  apron: {
    name: { en: 'Linen apron, fog', 'zh-CN': '亚麻围裙 · 雾色' },
    note: { en: 'Washed linen, two pockets', 'zh-CN': '水洗亚麻 · 双口袋' },
    price: 198,
    art: 'apron',
    about: {
      en: 'Washed until it is soft, with two pockets for what a cook looks for.',
      'zh-CN': '水洗至柔软，两个口袋，装下厨时总在找的东西。',
    },
    packed: { weight: 0.5, size: [32, 26, 5], fragile: false },
  },
  throwFog: {
    name: { en: 'Linen throw, fog', 'zh-CN': '亚麻盖毯 · 雾色' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-fog',
    about: {
      en: 'Woven from long flax, and softer after every wash.',
      'zh-CN': '长麻织成，越洗越软。',
    },
    packed: { weight: 1.4, size: [40, 32, 14], fragile: false },
  },
  throwSand: {
    name: { en: 'Linen throw, sand', 'zh-CN': '亚麻盖毯 · 沙色' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-sand',
    about: {
      en: 'Woven from long flax, and softer after every wash.',
      'zh-CN': '长麻织成，越洗越软。',
    },
    packed: { weight: 1.4, size: [40, 32, 14], fragile: false },
  },
  throwPine: {
    name: { en: 'Linen throw, pine green', 'zh-CN': '亚麻盖毯 · 松绿' },
    note: { en: 'Washed linen, 130 × 180 cm', 'zh-CN': '水洗亚麻 · 130 × 180 厘米' },
    price: 368,
    art: 'throw-pine',
    about: {
      en: 'Woven from long flax and dyed with pine bark. Softer after every wash.',
      'zh-CN': '长麻织成，松皮染色，越洗越软。',
    },
    packed: { weight: 1.4, size: [40, 32, 14], fragile: false },
  },
  board: {
    name: { en: 'Serving board', 'zh-CN': '松木托板' },
    note: { en: 'Oiled pine, 42 cm', 'zh-CN': '上油松木 · 42 厘米' },
    price: 129,
    art: 'board',
    about: {
      en: 'Cut from one plank and oiled four times. It smells of the forest for a year.',
      'zh-CN': '整木裁成，上油四遍，一年里都有松林的味道。',
    },
    packed: { weight: 1.8, size: [46, 24, 6], fragile: false },
  },
  lamp: {
    name: { en: 'Lookout table lamp', 'zh-CN': '瞭望台灯' },
    note: { en: 'Brushed brass, dimmable', 'zh-CN': '拉丝黄铜 · 可调光' },
    price: 698,
    art: 'lamp',
    about: {
      en: 'The shade turns by a hand’s breadth, like the light in the harbour. It dims to a candle.',
      'zh-CN': '灯罩可转一掌宽，像港口的灯；调暗时如一支烛光。',
    },
    packed: { weight: 2.6, size: [42, 28, 28], fragile: true },
  },
  pendant: {
    name: { en: 'Nordlys pendant', 'zh-CN': '北光吊灯' },
    note: { en: 'Opal glass, from Copenhagen', 'zh-CN': '乳白玻璃 · 哥本哈根制造' },
    price: 1290,
    art: 'pendant',
    about: {
      en: 'Mouth-blown in three layers. By day it is a cloud, at night a moon.',
      'zh-CN': '三层人工吹制，白天是云，夜里是月。',
    },
    packed: { weight: 3.2, size: [40, 40, 36], fragile: true },
  },
  trowel: {
    name: { en: 'Garden trowel', 'zh-CN': '园艺小铲' },
    note: { en: 'Forged steel, ash handle', 'zh-CN': '锻钢 · 白蜡木柄' },
    price: 96,
    art: 'trowel',
    about: {
      en: 'Forged in one piece, with marks for the depth of a bulb.',
      'zh-CN': '整块锻造，刻有种球的深度。',
    },
    packed: { weight: 0.5, size: [36, 12, 8], fragile: false },
  },
  broom: {
    name: { en: 'Hand broom', 'zh-CN': '手持扫帚' },
    note: { en: 'Horsehair and beech', 'zh-CN': '马鬃 · 榉木' },
    price: 86,
    art: 'broom',
    about: {
      en: 'Bound by hand. It takes the crumbs and leaves the table.',
      'zh-CN': '手工扎制，扫走碎屑，不伤桌面。',
    },
    packed: { weight: 0.4, size: [34, 16, 10], fragile: false },
  },
  secateurs: {
    name: { en: 'Secateurs', 'zh-CN': '修枝剪' },
    note: { en: 'Forged, with leather grip', 'zh-CN': '锻造 · 皮革握柄' },
    price: 236,
    art: 'secateurs',
    about: {
      en: 'The blade can be sharpened for a lifetime, and the spring can be replaced.',
      'zh-CN': '刀口可磨一辈子，弹簧坏了可以换。',
    },
    packed: { weight: 0.6, size: [26, 12, 6], fragile: false },
  },
  candle: {
    name: { en: 'Candle holder', 'zh-CN': '烛台' },
    note: { en: 'Cast iron, waxed', 'zh-CN': '铸铁 · 打蜡' },
    price: 109,
    art: 'candle',
    about: {
      en: 'Cast in sand, waxed by hand, and heavy enough for a draughty room.',
      'zh-CN': '砂模铸造，手工打蜡，有穿堂风也站得稳。',
    },
    packed: { weight: 1.5, size: [18, 18, 12], fragile: false },
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
