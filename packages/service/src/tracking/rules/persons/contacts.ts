import { dateAhead, digit, joint, mask, phone, tollFree } from './pattern.ts';

const phones = new RegExp(phone, 'g');
const anyPhone = new RegExp(`${phone}|(?<!${digit})${digit}{7,8}(?!${digit})`);

/** Whether a phone stands in a text, or a number that may be one. Names are looked for in front of it. */
export const hasPhone = (text: string): boolean => /[\d０-９]/.test(text) && anyPhone.test(text);

const email = /[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;

/** Any number of seven digits and more is a phone where a word says so. */
const labelled = new RegExp(
  `((?:电话|手机号?码?|联系方式|致电|电联|\\b(?:tel|phone|mobile|cell|call|contact)\\b)[^\\d０-９\\n•]{0,8})(?!${dateAhead})([+＋]?${digit}(?:${joint}${digit}){6,14})(?!${digit})`,
  'gi',
);

/** Digits right behind a person are theirs, also in a form that waybill numbers have. */
const behindPerson = new RegExp(
  `(${mask}\\s?[(（,，:：]?\\s?)(?!${dateAhead}|(?:19|20)\\d{6}(?!\\d))${digit}{10,11}(?!${digit})`,
  'g',
);

const lastDigits =
  /((?:尾号|[末后][四4]位|\bending(?: in| with)?|\blast (?:four|4)(?: digits)?)[^\d０-９\n]{0,4})[\d０-９]{3,4}(?![\d０-９])/gi;

/** Whoever knows the code gets the parcel. */
const collectionCode =
  /((?:[取提收]件码|[取提收]货码|验证码|开[箱柜]码|签收码|密码|\b(?:pick-?up|collection|access|door|locker) code|\bpin(?: code)?)\s?(?:是|为|is)?\s?[:：]?\s?[【[“"]?)([A-Za-z]{0,2}\d(?:[-A-Za-z\d]{0,14}[A-Za-z\d])?)/gi;

const account = /((?:微信号?|QQ号?|wechat(?: id)?)\s?[:：]\s?)[\w-]{5,20}/gi;

const unlessTollFree = (number: string): string => (tollFree.test(number) ? number : mask);

/** Masks e-mail addresses. */
export const maskEmails = (text: string): string => (text.includes('@') ? text.replace(email, mask) : text);

/** Masks phone numbers and accounts, and the codes that open a locker. */
export const maskContacts = (text: string): string => {
  let masked = text;
  if (/[微Qq]|wechat/i.test(masked)) masked = masked.replace(account, `$1${mask}`);
  if (!/[\d０-９]/.test(masked)) return masked;
  return masked
    .replace(phones, unlessTollFree)
    .replace(labelled, (_, label: string, number: string) => label + unlessTollFree(number))
    .replace(behindPerson, `$1${mask}`)
    .replace(lastDigits, `$1${mask}`)
    .replace(collectionCode, `$1${mask}`);
};
