/** How many different numbers there are. */
export const waybillNumbers = 100_000_000_000;

/**
 * `WB`, eleven digits, and one that shows a slip of the keyboard: GS1 modulo 10 (weights 3 and 1 from the right), which
 * finds every single wrong digit.
 *
 * @param serial a whole number from 0 to below `waybillNumbers`
 */
export const waybillNumber = (serial: number): string => {
  const digits = String(serial).padStart(11, '0');
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return `WB${digits}${(10 - (sum % 10)) % 10}`;
};
