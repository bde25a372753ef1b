import { countries, regionsOf } from '../defaults/gazetteer.ts';
import type { QuoteAddress } from '../facts.ts';
import { knownPlace } from '../rules/index.ts';
import type { Language } from './language.ts';

/** An end of the journey as a reader knows it: `Hangzhou, Zhejiang`, 法国 Paris. The country where the other end is in another. */
export const placeName = (address: QuoteAddress, other: QuoteAddress, language: Language): string => {
  const place = knownPlace(address, '#');
  const region = regionsOf.get(place.country)?.find(({ code }) => code === place.region);
  const city = region?.cities?.find(({ code }) => code === place.city);
  const country = address.country === other.country ? undefined : countries.get(place.country);
  const small = city?.name[language] ?? address.city ?? undefined;
  const parts = [small, region?.name[language] ?? address.region ?? undefined, country?.name[language]];
  const named = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  // Both ends in a country without regions of ours, and no city given.
  if (named.length === 0) return countries.get(place.country)?.name[language] ?? place.country;
  return language === 'en' ? named.join(', ') : named.toReversed().join(' ');
};
