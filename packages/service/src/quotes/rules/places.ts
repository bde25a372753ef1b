import { countries, regionsOf, type City, type Region } from '../defaults/gazetteer.ts';
import type { Place, QuoteAddress, QuoteIssue, Words } from '../facts.ts';
import { QuoteRequestError } from './quote-error.ts';

/**
 * An address as a place of the gazetteer, or what is wrong with it.
 *
 * Where regions decide a price (China), an address has a region or a city that names one. A city that is not listed is
 * taken for somewhere in its region: towns and counties are. Elsewhere the region may stay open.
 *
 * @param pointer of the address in the request: `#/from`
 */
export const placeOf = (address: QuoteAddress, pointer: string): Place | QuoteIssue => {
  const country = countries.get(address.country);
  if (country === undefined) return { pointer: `${pointer}/country`, message: 'is not a country of ISO 3166-1' };
  const regions = regionsOf.get(country.code);
  const nowhere: Place = { country: country.code, region: null, city: null, timeZone: country.timeZone };
  if (regions === undefined) return nowhere;

  const wanted = address.region ?? '';
  const region = wanted === '' ? undefined : regions.find((each) => isCalled(wanted, each));
  if (wanted !== '' && region === undefined)
    return { pointer: `${pointer}/region`, message: `is not a region of ${country.name.en}` };

  const inside = region === undefined ? regions : [region];
  const name = address.city ?? '';
  const found = inside.flatMap((each) => citiesCalled(name, each).map((city) => ({ region: each, city })));
  const [first, second] = found;
  if (region !== undefined) return at(nowhere, region, first?.city ?? onlyCity(region));
  if (first !== undefined && second === undefined) return at(nowhere, first.region, first.city);
  if (regions.every(({ cities }) => cities === undefined)) return nowhere;
  if (second !== undefined)
    return { pointer: `${pointer}/region`, message: `is needed: more than one city is called ${name}` };
  return name === ''
    ? { pointer: `${pointer}/city`, message: 'is needed, or a region' }
    : { pointer: `${pointer}/region`, message: `is needed: no listed city is called ${name}` };
};

/** The same of an address that was looked up before. @throws QuoteRequestError */
export const knownPlace = (address: QuoteAddress, pointer: string): Place => {
  const place = placeOf(address, pointer);
  if (isIssue(place)) throw new QuoteRequestError([place]);
  return place;
};

export const isIssue = (value: Place | QuoteIssue): value is QuoteIssue => 'pointer' in value;

/** Whether a place lies in a set of country, region and city codes. */
export const liesIn = ({ country, region, city }: Place, codes: readonly string[]): boolean =>
  codes.includes(country) || (region !== null && codes.includes(region)) || (city !== null && codes.includes(city));

const at = (country: Place, region: Region, city: City | null): Place => ({
  country: country.country,
  region: region.code,
  city: city?.code ?? null,
  timeZone: region.timeZone ?? country.timeZone,
});

/** Beijing is its own only city, whatever district an address names. */
const onlyCity = ({ cities = [] }: Region): City | null => (cities.length === 1 ? (cities[0] ?? null) : null);

const citiesCalled = (name: string, { cities = [] }: Region): readonly City[] =>
  name === '' ? [] : cities.filter((city) => isCalled(name, city));

const isCalled = (
  asked: string,
  { code, name, aliases = [] }: { code: string; name: Words; aliases?: readonly string[] },
): boolean => {
  const wanted = asked.trim();
  // Stores send `WA` as often as `US-WA`.
  if ([wanted, `${code.slice(0, 2)}-${wanted}`].some((own) => own.toUpperCase() === code)) return true;
  if (wanted.startsWith(name.zh) && chineseRank.test(wanted.slice(name.zh.length))) return true;
  return [name.en, ...aliases].some((own) => plain(own) === plain(wanted));
};

/** 省, 市, 壮族自治区 … what may follow the name alone. */
const chineseRank = /^(?:特别行政区|\p{sc=Han}{0,10}自治[区州县]|地区|林区|省|市|盟|州|县)?$/u;

/** Xi'an City and xian are one, as are Lüliang and luliang. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\s'’.-]/gu, '')
    .toLowerCase()
    .replace(
      /(?:(?:zhuang|hui|uygur|uyghur)?autonomousregion|autonomousprefecture|municipality|province|city|state)$/,
      '',
    );
