import type { AcceptInput } from '@waybill/sdk/quotes';
import type { Language, Words } from './language.ts';

/** As much of an address as a delivery price takes. */
interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: Words;
  readonly city: Words;
}

interface Address {
  readonly whose: Words;
  readonly lines: Readonly<Record<Language, readonly string[]>>;
  readonly place: Place;
  /** For the label on the parcel, as it is written there. */
  readonly consignee: NonNullable<AcceptInput['consignee']>;
}

/** Where everything is packed. */
export const workshop: Place = {
  country: 'CN',
  region: { en: 'Zhejiang', 'zh-CN': '浙江省' },
  city: { en: 'Ningbo', 'zh-CN': '宁波市' },
};

export const addressIds = ['home', 'parents', 'sister'] as const;
export type AddressId = (typeof addressIds)[number];

/** Where the shopper of the demo has her parcels sent. */
export const addresses: Readonly<Record<AddressId, Address>> = {
  home: {
    whose: { en: 'Home', 'zh-CN': '家' },
    lines: {
      en: ['Lin Wei', '12/F, 266 Hankou Road', 'Huangpu, Shanghai 200001', 'China'],
      'zh-CN': ['林薇', '汉口路 266 号 12 楼', '上海市黄浦区 200001', '中国'],
    },
    place: {
      country: 'CN',
      region: { en: 'Shanghai', 'zh-CN': '上海市' },
      city: { en: 'Shanghai', 'zh-CN': '上海市' },
    },
    consignee: {
      name: '林薇',
      phone: '+86 138 0013 4321',
      email: 'lin@example.com',
      address: {
        lines: ['汉口路 266 号 12 楼'],
        city: '上海市',
        region: '上海市',
        postalCode: '200001',
        country: 'CN',
      },
    },
  },
  parents: {
    whose: { en: 'Your parents', 'zh-CN': '父母家' },
    lines: {
      en: ['Lin Guohua', '18 Kuanxiangzi Alley', 'Qingyang, Chengdu, Sichuan 610031', 'China'],
      'zh-CN': ['林国华', '宽巷子 18 号', '四川省成都市青羊区 610031', '中国'],
    },
    place: {
      country: 'CN',
      region: { en: 'Sichuan', 'zh-CN': '四川省' },
      city: { en: 'Chengdu', 'zh-CN': '成都市' },
    },
    consignee: {
      name: '林国华',
      phone: '+86 138 0013 4321',
      email: 'lin@example.com',
      address: { lines: ['宽巷子 18 号'], city: '成都市', region: '四川省', postalCode: '610031', country: 'CN' },
    },
  },
  sister: {
    whose: { en: 'Your sister', 'zh-CN': '姐姐家' },
    lines: {
      en: ['Mei Lin', '1420 Yesler Way, Apt 3', 'Seattle, WA 98122', 'United States'],
      'zh-CN': ['Mei Lin', '1420 Yesler Way, Apt 3', 'Seattle, WA 98122', '美国'],
    },
    place: {
      country: 'US',
      region: { en: 'Washington', 'zh-CN': '华盛顿' },
      city: { en: 'Seattle', 'zh-CN': '西雅图' },
    },
    consignee: {
      name: 'Mei Lin',
      phone: '+1 206 555 4321',
      email: 'lin@example.com',
      address: { lines: ['1420 Yesler Way, Apt 3'], city: 'Seattle', region: 'WA', postalCode: '98122', country: 'US' },
    },
  },
};
