import { digit, han, mask } from './pattern.ts';

const part = `${digit}[\\d０-９A-Za-z-]{0,5}`;
/** Up to the town a place is no finer than a city; what the street's own name is made of begins behind it. */
const named = `(?:(?![省市区县镇乡村路街道巷弄])${han}){1,8}`;

/** 文三路100号3单元501室 */
const chinese = new RegExp(
  `${named}(?:路|街|道|巷|弄|胡同)${digit}{1,5}[号弄](?:${part}(?:号楼|号|栋|幢|座|单元|楼|层|室|户)){0,4}`,
  'g',
);

/** 3号楼2单元501室, also without its street. */
const unit = new RegExp(`${part}(?:号楼|栋|幢|座|单元)(?:${part}(?:号楼|栋|幢|座|单元|楼|层|室|户)){1,3}`, 'g');

const kinds =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Close|Terrace|Crescent|Way|Place|Pl';
const anyCase = kinds
  .split('|')
  .map((kind) => `${kind}|${kind.toUpperCase()}`)
  .join('|');
/** 221B Baker Street; Flat 4, 5 High Road. */
const english = new RegExp(
  `(?:\\b(?:Flat|Apt\\.?|Unit|Suite|FLAT|APT|UNIT|SUITE)\\s?#?\\d{1,5}[A-Za-z]?,?\\s)?\\b\\d{1,5}[A-Za-z]?\\s(?:[A-Z0-9][\\w'’-]{0,24}\\.?\\s){1,3}?(?:${anyCase})\\b\\.?`,
  'g',
);

/** Masks streets with a house's number: where somebody lives. Cities, and roads alone, stay. */
export const maskStreets = (text: string): string => {
  if (!/[\d０-９]/.test(text)) return text;
  const masked = /[号栋幢座元弄]/.test(text) ? text.replace(chinese, mask).replace(unit, mask) : text;
  return /\d[A-Za-z]?\s[A-Z0-9]/.test(masked) ? masked.replace(english, mask) : masked;
};
