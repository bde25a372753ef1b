/** How many different numbers there are. */
export const caseNumbers = 1_000_000_000;

/**
 * What people say on the phone: nine digits in threes, and one that shows a slip of the tongue, as in `482-071-935-7`.
 * GS1 modulo 10 (weights 3 and 1 from the right) finds every single wrong digit.
 *
 * @param serial a whole number from 0 to below `caseNumbers`
 */
export const caseNumber = (serial: number): string => {
  const digits = String(serial).padStart(9, '0');
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6), (10 - (sum % 10)) % 10].join('-');
};
