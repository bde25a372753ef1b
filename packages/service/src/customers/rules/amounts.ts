/** A decimal as whole minor units: `minorOf('12.5', 2)` is 1250n. Finer places than the currency has are cut off. */
export const minorOf = (amount: string, places: number): bigint => {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const minor = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  return sign === '-' ? -minor : minor;
};

/** The other way round: `decimalOf(1250n, 2)` is '12.50'. */
export const decimalOf = (minor: bigint, places: number): string => {
  const digits = String(minor < 0n ? -minor : minor).padStart(places + 1, '0');
  const at = digits.length - places;
  return `${minor < 0n ? '-' : ''}${digits.slice(0, at)}${places > 0 ? `.${digits.slice(at)}` : ''}`;
};
