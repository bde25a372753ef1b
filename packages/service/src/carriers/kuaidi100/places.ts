import { cleanTextOrNull } from '../carrier-text.ts';
import type { CarrierScan } from '../record.ts';
import type { Kuaidi100Item } from './schema.ts';

// 【深圳市】 at the head of a scan is a city; 【深圳龙岗营业部】 is a branch, finer than a city.
const cityAtHead = /^【([\p{Script=Han}]{2,12}?(?:市|自治州|地区|盟))】/u;
const cityOnly = /^[\p{Script=Han}]{2,20}?(?:市|自治州|地区|盟)$/u;

/** The place of a scan, never finer than a city: 快递100's area names go down to the district. */
export const locationOf = (item: Kuaidi100Item, text: string): CarrierScan['location'] => {
  const [region, city] = (item.areaName ?? '').split(/[,，]/).map((part) => cleanTextOrNull(part, 100));
  const location = item.location?.trim() ?? '';
  const named = city ?? (cityOnly.test(location) ? location : null) ?? cityAtHead.exec(text)?.[1] ?? null;
  const country = /^[A-Z]{2}(?=\d)/.exec(item.areaCode ?? '')?.[0] ?? null;
  return named === null && region == null && country === null ? null : { city: named, region: region ?? null, country };
};
