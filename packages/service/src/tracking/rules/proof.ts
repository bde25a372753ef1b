import type { Proof } from '@waybill/sdk/contract';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { ShipmentFact } from '../facts.ts';

/** Wrong proofs for one number before only a one-time code or a token still counts, on one day. */
export const wrongProofsADay = 5;
/** The same, in all. */
export const wrongProofsInAll = 15;

/** Fewer digits than this are a placeholder or a short code, and no proof of anything. */
const fewestDigits = 7;

/**
 * A phone number in E.164 (`+8613800000001`), or null where it cannot be one. A number that only has a possible length
 * passes: this is a key to look up by, and numbering plans change.
 * @param defaultCountry ISO 3166-1 alpha-2: where a number without a country code is from
 */
export const normalisePhone = (raw: string, defaultCountry: string): string | null => {
  const phone = parsePhoneNumberFromString(raw.normalize('NFKC'), defaultCountry.toUpperCase() as CountryCode);
  return phone?.isPossible() === true ? phone.number : null;
};

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

const sameWritten = (given: string, known: string | null | undefined): boolean => {
  const wanted = withoutSpaces(known ?? '');
  return wanted !== '' && withoutSpaces(given) === wanted;
};

const samePhoneEnd = (given: string, known: string | null | undefined): boolean => {
  const withoutExtension = (known ?? '').normalize('NFKC').replace(/(?:转|分机|ext|x|#|;).*$/isu, '');
  const digits = withoutExtension.replace(/\D+/gu, '');
  return digits.length >= fewestDigits && given.length === 4 && digits.endsWith(given);
};

/**
 * Whether a proof shows that the parcel is the asker's: the last four digits of the consignee's phone, the consignee's
 * e-mail address, or the order number together with the postal code. What the order does not hold proves nothing, and
 * where several proofs are given each has to hold. A one-time code is not decided here: it holds nothing by itself.
 */
export const proofHolds = (
  proof: Proof,
  { consignee, orderNumber }: Pick<ShipmentFact, 'consignee' | 'orderNumber'>,
): boolean => {
  if (proof.oneTimeCode !== undefined) return false;
  const holding: boolean[] = [];
  if (proof.phoneLast4 !== undefined) holding.push(samePhoneEnd(proof.phoneLast4, consignee?.phone));
  if (proof.email !== undefined) holding.push(sameWritten(proof.email, consignee?.email));
  if (proof.orderNumber !== undefined || proof.postalCode !== undefined) {
    holding.push(
      sameWritten(proof.orderNumber ?? '', orderNumber) &&
        sameWritten(proof.postalCode ?? '', consignee?.address?.postalCode),
    );
  }
  return holding.length > 0 && holding.every(Boolean);
};

/** How many wrong proofs a number still stands, after so many today and in all. Never below 0. */
export const attemptsLeft = ({ today, total }: { readonly today: number; readonly total: number }): number =>
  Math.max(0, Math.min(wrongProofsADay - today, wrongProofsInAll - total));
