/** What stands in a text where a person stood. */
export const mask = '•••';

/** A digit, as carriers and phones write it. */
export const digit = '[\\d０-９]';

/** Chinese characters. */
export const han = '[\\u3400-\\u9fff]';

/** A date begins here: no part of a phone, although it is written with digits and hyphens. */
export const dateAhead = '(?:19|20)\\d\\d[-./年](?:0?[1-9]|1[0-2])[-./月](?:0?[1-9]|[12]\\d|3[01])(?!\\d)';

/** What people and carriers put between the digits of one phone number. */
const between = '[\\s\\u200b-\\u200d\\ufeff.\\-\\u2010-\\u2015－＿_·()（）]';

/** Nothing, or a separator that does not lead to a date. */
export const joint = `(?:${between}{1,3}(?!${dateAhead}))?`;

const notInNumber = `(?<!${digit})`;
const notInDate = '(?<!(?:19|20)\\d\\d[-./]\\d{1,2}[-./](?=\\d{1,2}(?!\\d)))';
const end = `(?!${digit})`;
const china = `(?:(?:[(（][+＋]?86[)）]|(?:[+＋]|00)?\\s?[8８][6６])${joint}|[0０])?`;

/** What follows a number inside a company, or behind a number that hides the real one. */
const extension = `(?:[,，]?\\s?(?:转接?|分机号?|[eE][xX][tT]\\.?|[xX#＃])\\s?[:：]?\\s?${digit}{1,8}|[-－]${digit}{1,6}(?!${digit}|[-./:：年月]))?`;

/** A Chinese mobile number, in any grouping, with or without the country's code. */
export const mobile = `${notInNumber}${notInDate}${china}[1１]${joint}[3-9３-９](?:${joint}${digit}){9}${end}${extension}`;

const areaCode = '[0０](?:10|2\\d|[3-9]\\d{2})';

/** A Chinese landline: 0, an area code of two to three digits, seven or eight digits. */
export const landline = `${notInNumber}(?:(?:[(（][+＋]?86[)）]|[+＋]?86)${joint})?(?:[(（]${areaCode}[)）]|${areaCode})${joint}${digit}{3,4}${joint}${digit}{4}${end}${extension}`;

/** A relay number of a platform: it rings a person's phone. */
const relay = `${notInNumber}95013(?:${joint}${digit}){6,11}${end}${extension}`;

/** With a country code, in any grouping. */
const international = `[+＋]\\s?[1-9](?:${joint}${digit}){6,14}${end}${extension}|${notInNumber}00[1-9](?:${joint}${digit}){8,12}${end}`;

/** North America, grouped. Ten digits in a row are as likely to be a waybill number. */
const northAmerican = `(?<![\\dA-Za-z])(?:1[\\s.-]{1,2})?(?:\\([2-9]\\d\\d\\)\\s?|[2-9]\\d\\d[\\s.-])\\d{3}[\\s.-]\\d{4}${end}${extension}`;

/** Half-masked by the carrier: what it leaves readable is what an asker has to prove. */
const halfMasked = `${notInNumber}${digit}{2,4}[-\\s]?(?:[*＊●×xX]{3,8}|•{4,8})[-\\s]?${digit}{2,4}${end}`;

/** Every phone number that shows by its form alone that it is one. */
export const phone = `(?=[\\d０-９+＋(（])(?:${[mobile, landline, relay, international, northAmerican, halfMasked].join('|')})`;

/** Numbers that a company answers, and no person: toll-free ones. */
export const tollFree = /^(?:\+1[\s.-]?|1[\s.-])?\(?(?:400|800|888|877|866|855|844|833)\)?[\s.-]?\d{3}[\s.-]?\d{4}$/u;
