import type { Language } from './language.ts';
import type { Packed } from './products.ts';

const en = {
  tagline: 'Stoneware, linen, lamps and tools for the home',
  skip: 'Skip to the content',
  menu: 'Shop',
  home: 'Shop',
  orders: 'Your orders',
  track: 'Track a parcel',
  switchTo: '中文',
  demo: 'This is a demo shop. You are Lin Wei; your phone ends in 4321, and your e-mail is lin@example.com.',
  noScript: 'This page needs scripts to show your order.',
  noScriptBuying: 'This page needs scripts to work out delivery prices. Write to hello@example.com to order without.',
  footer: 'A demo shop on Waybill. Nothing here is for sale.',

  heroTitle: 'Things that stay',
  heroText:
    'Made by hand in small workshops between the harbour and the pine woods, and sent to your door, with every step of the way in sight.',
  heroLink: 'See your orders',
  shelf: 'From the workshop',
  promiseTitle: 'You always know where it is',
  promiseText:
    'Every parcel can be followed here in the shop, in plain words: what was promised, what is expected now, and what we do if something goes wrong.',

  ordersTitle: 'Your orders',
  ordersText: 'Sixteen orders, one in every state a parcel can be in.',
  parcels: (count: number) => (count === 1 ? '1 parcel' : `${count} parcels`),

  orderTitle: (number: string) => `Order ${number}`,
  delivery: 'Delivery',
  parcelOf: (index: number, count: number) => `Parcel ${index} of ${count}`,
  carrierLink: (carrier: string) => `Follow it at ${carrier}`,
  summary: 'Your order',
  goods: 'Goods',
  shipping: 'Shipping',
  free: 'free',
  total: 'Total',
  address: 'Delivery address',
  quantity: (count: number) => `Quantity ${count}`,
  buy: 'Buy now',
  packed: ({ weight, size }: Packed) => `Packed: ${weight} kg, ${size.join(' × ')} cm, from our workshop in Ningbo.`,
  deliveryMore: 'Other ways to send it are at the checkout.',
  noProductTitle: 'We do not have this',
  noProductText: 'It may be sold out. What there is stands in the shop.',

  checkoutTitle: 'Checkout',
  checkoutText: 'Where it goes, how it is sent, and what that costs: to the last line, before you order.',
  insure: (amount: string) => `Insure it for ${amount}`,
  insureText: 'If it is lost or broken, that is what you get back.',
  shippingBy: (name: string) => `Shipping, ${name.toLowerCase()}`,
  from: (amount: string) => `from ${amount}`,
  placingFirst: 'Choosing a delivery places your order. Nothing is charged: this is a demo.',
  placing: (order: string, total: string) =>
    `This places order ${order} for ${total}. Nothing is charged: this is a demo.`,
  placed: 'Your order is placed. The shop confirms it in a few seconds.',
  opening: 'Asking the shop how your order stands…',
  waiting: 'Your parcel appears here as soon as the shop has confirmed it.',
  confirmed: 'Thank you. The shop has confirmed it: this is your parcel, and what is promised for it.',

  unknownTitle: 'We do not know this order',
  unknownText: 'Check the number in your confirmation, or choose one of your orders.',

  trackTitle: 'Track a parcel',
  trackText: 'With the number from your shipping confirmation, an order number, or your phone.',
  trackHelp: 'You find the number in your shipping confirmation and with your orders.',
  tryTitle: 'Numbers to try',
};

/** What the shop says in one language. */
export type ShopWords = typeof en;

const zh: ShopWords = {
  tagline: '家用炻器、亚麻、灯具与工具',
  skip: '跳到正文',
  menu: '商店',
  home: '商店',
  orders: '我的订单',
  track: '查询包裹',
  switchTo: 'English',
  demo: '这是演示商店。您是林薇，手机尾号 4321，邮箱 lin@example.com。',
  noScript: '此页面需要脚本才能显示订单。',
  noScriptBuying: '此页面需要脚本才能计算运费。不用脚本下单，请写信至 hello@example.com。',
  footer: 'Waybill 演示商店，商品均不出售。',

  heroTitle: '留得住的物件',
  heroText: '出自港湾与松林之间的小作坊，手工制作，送到您家门口，每一步都看得见。',
  heroLink: '查看我的订单',
  shelf: '作坊新品',
  promiseTitle: '包裹在哪里，您随时知道',
  promiseText: '每个包裹都可以在店里用通俗的语言查询：承诺何时送达、现在预计何时送达，出了问题我们怎么处理。',

  ordersTitle: '我的订单',
  ordersText: '十六个订单，包裹的每种状态各有一个。',
  parcels: (count) => `${count} 个包裹`,

  orderTitle: (number) => `订单 ${number}`,
  delivery: '配送',
  parcelOf: (index, count) => `包裹 ${index} / ${count}`,
  carrierLink: (carrier) => `到${carrier}官网查询`,
  summary: '订单内容',
  goods: '商品',
  shipping: '运费',
  free: '免运费',
  total: '合计',
  address: '收货地址',
  quantity: (count) => `数量 ${count}`,
  buy: '立即购买',
  packed: ({ weight, size }) => `包装后：${weight} 千克，${size.join(' × ')} 厘米，宁波作坊发货。`,
  deliveryMore: '结算时可选其他寄送方式。',
  noProductTitle: '没有这件商品',
  noProductText: '可能已售罄，在售商品都在店里。',

  checkoutTitle: '结算',
  checkoutText: '寄到哪里、怎么寄、多少钱：下单之前，每一项都看得清。',
  insure: (amount) => `按 ${amount} 保价`,
  insureText: '若遗失或损坏，按此金额赔付。',
  shippingBy: (name) => `运费（${name}）`,
  from: (amount) => `${amount} 起`,
  placingFirst: '选定寄送方式即下单。这是演示，不会扣款。',
  placing: (order, total) => `选定后即下单：订单 ${order}，共 ${total}。这是演示，不会扣款。`,
  placed: '订单已提交，店家几秒内确认。',
  opening: '正在查询订单…',
  waiting: '店家确认后，包裹会显示在这里。',
  confirmed: '谢谢。店家已确认：这是您的包裹，以及对它的承诺。',

  unknownTitle: '没有找到这个订单',
  unknownText: '请核对确认邮件中的订单号，或从您的订单中选择。',

  trackTitle: '查询包裹',
  trackText: '用发货通知里的运单号、订单号或手机号查询。',
  trackHelp: '运单号在发货通知和“我的订单”里。',
  tryTitle: '可以试试这些单号',
};

export const words: Readonly<Record<Language, ShopWords>> = { en, 'zh-CN': zh };
