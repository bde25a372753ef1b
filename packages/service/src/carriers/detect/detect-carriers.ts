import type { CarrierCandidate } from '@waybill/sdk/contract';
import { courierNames } from '../couriers.ts';
import { s10Modulo11 } from './check-digits.ts';
import { numberFormats } from './formats.ts';
import { postCountries, postCouriers } from './posts.ts';

// Longer input is no number; folding it would only cost time.
const longestInput = 128;
const longestNumber = 40;
/** A wrong check digit means a typing error, or another courier altogether. */
const wrongCheckDigit = 0.1;

/** The number without what people and labels put between its characters, upper case; full-width forms folded. */
const compact = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s._/-]+/g, '');

// JD numbers its parcels within a waybill: JD0076810060555-1-1-. The waybill is what is tracked.
const jdParcel = /^\s*(JD[A-Z]{0,2}\d{11,13})-\d{1,3}-\d{1,3}-?\s*$/i;

const formatCandidates = (number: string): CarrierCandidate[] =>
  numberFormats.flatMap(({ carrier, format, pattern, check, confidence }) => {
    const match = pattern.exec(number);
    if (match === null) return [];
    const right = check === undefined ? null : check(match[1] ?? match[0]);
    return [
      {
        carrier,
        name: courierNames[carrier],
        confidence: right === false ? wrongCheckDigit : confidence,
        format,
        checkDigit: right,
      },
    ];
  });

/** UPU S10, `RB123456785GB`: service, serial, check digit, and the country whose post took it in. */
const s10Candidates = (number: string): CarrierCandidate[] => {
  const match = /^[A-Z]{2}(\d{9})([A-Z]{2})$/.exec(number);
  const [, digits = '', country = ''] = match ?? [];
  if (match === null || !postCountries.has(country)) return [];
  const right = s10Modulo11(digits);
  const carrier = postCouriers.get(country) ?? 'upu';
  const name = carrier === 'upu' ? `${courierNames.upu} (${country})` : courierNames[carrier];
  return [{ carrier, name, confidence: right ? 0.98 : wrongCheckDigit, format: 'UPU S10', checkDigit: right }];
};

/** `0000…` passes most check digits, and is nobody's. */
const isFiller = (number: string): boolean => /^(\d)\1*$/.test(number);

/**
 * The couriers that a number may belong to, likeliest first, each once. Numbers are no addresses: couriers share forms, so
 * several answers are usual, and none is no error.
 * @param number as people type it: spaces, hyphens, dots, slashes, any case
 */
export const detectCarriers = (number: string): CarrierCandidate[] => {
  if (number.length > longestInput) return [];
  const compacted = compact(jdParcel.exec(number)?.[1] ?? number);
  if (compacted.length > longestNumber || !/^[A-Z0-9]+$/.test(compacted) || isFiller(compacted)) return [];
  const ranked = [...s10Candidates(compacted), ...formatCandidates(compacted)].sort(
    (a, b) => b.confidence - a.confidence || a.carrier.localeCompare(b.carrier, 'en'),
  );
  return ranked.filter(
    (candidate, index) => ranked.findIndex(({ carrier }) => carrier === candidate.carrier) === index,
  );
};
