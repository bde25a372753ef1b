/** Places that no currency has more of. */
const places = 6;

/**
 * A decimal as a whole number, for comparing and adding amounts of one currency.
 * @throws RangeError for anything but a decimal without sign
 */
export const unitsOf = (amount: string): bigint => {
  const [whole, integer = '', fraction = ''] = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(amount) ?? [];
  if (whole === undefined) throw new RangeError(`Not an amount: ${amount}`);
  return BigInt(integer + fraction.padEnd(places, '0'));
};

export const isAtLeast = (amount: string, least: string): boolean => unitsOf(amount) >= unitsOf(least);
