import type { Words } from '../facts.ts';
import abroad from './abroad.json' with { type: 'json' };
import china from './china.json' with { type: 'json' };
import countryList from './countries.json' with { type: 'json' };

/** Every country of ISO 3166-1, with the time zone of its capital or its most people. */
export interface Country {
  readonly code: string;
  readonly name: Words;
  readonly timeZone: string;
}

/** A province or state, by its ISO 3166-2 code. */
export interface Region {
  readonly code: string;
  readonly name: Words;
  readonly aliases?: readonly string[];
  readonly timeZone?: string;
  readonly capital?: string;
  readonly neighbours?: readonly string[];
  readonly cities?: readonly City[];
}

/**
 * A city or prefecture: in China all of those that GB/T 2260 lists, with the counties that stand directly under a
 * province. The code is the country's and the first digits of GB/T 2260.
 */
export interface City {
  readonly code: string;
  readonly name: Words;
  readonly aliases?: readonly string[];
}

export const countries: ReadonlyMap<string, Country> = new Map(countryList.map((country) => [country.code, country]));

/** By country. Only countries are here whose regions decide a price or a time zone. */
export const regionsOf: ReadonlyMap<string, readonly Region[]> = new Map<string, readonly Region[]>(
  [china, ...abroad].map(({ country, regions }) => [country, regions]),
);

/** The code of every country, region and city. */
export const placeCodes: ReadonlySet<string> = new Set([
  ...countries.keys(),
  ...[...regionsOf.values()].flat().flatMap(({ code, cities = [] }) => [code, ...cities.map((city) => city.code)]),
]);

export const neighboursOf = (region: string): readonly string[] =>
  regionsOf.get(region.slice(0, 2))?.find(({ code }) => code === region)?.neighbours ?? [];
