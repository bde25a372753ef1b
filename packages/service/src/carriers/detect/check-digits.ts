/** Digits 0–9 in, whether the check digit at the end is the right one out. Callers hand over digits only. */
export type CheckDigit = (digits: string) => boolean;

const values = (digits: string): number[] => Array.from(digits, Number);

/** GS1 modulo 10 (weights 3 and 1 from the right): USPS IMpb, FedEx Ground, SSCC. Finds every single wrong digit. */
export const gs1Modulo10: CheckDigit = (digits) =>
  values(digits).reduceRight((sum, digit, index) => sum + digit * ((digits.length - 1 - index) % 2 === 0 ? 1 : 3), 0) %
    10 ===
  0;

const weighted = (digits: string, weights: readonly number[]): number =>
  values(digits)
    .slice(0, weights.length)
    .reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

const fedEx12 = [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];
const fedEx14 = [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];

/** FedEx: weights 1, 7, 3 from the right, modulo 11, where a remainder of 10 is written 0. For 12 or 14 digits. */
export const fedExModulo11: CheckDigit = (digits) =>
  (weighted(digits, digits.length === 12 ? fedEx12 : fedEx14) % 11) % 10 === Number(digits.at(-1));

/** DHL waybills: the number before the last digit, modulo 7. */
export const modulo7: CheckDigit = (digits) => Number(digits.slice(0, -1)) % 7 === Number(digits.at(-1));

/** UPU S10: weights 8, 6, 4, 2, 3, 5, 9, 7; 11 minus the remainder, where 10 is written 0 and 11 is written 5. */
export const s10Modulo11: CheckDigit = (digits) => {
  const check = 11 - (weighted(digits, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === Number(digits.at(-1));
};

/**
 * UPS: every second character doubled, modulo 10. Unlike the others it takes letters, as (ASCII − 3) modulo 10.
 * A digit under a doubled place that is 5 off goes unnoticed; the scheme is so.
 */
export const upsModulo10 = (characters: string): boolean => {
  const sum = Array.from(characters.slice(0, -1)).reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 3) % 10;
    return total + value * (index % 2 === 0 ? 1 : 2);
  }, 0);
  return String((10 - (sum % 10)) % 10) === characters.at(-1);
};
