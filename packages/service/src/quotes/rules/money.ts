import type { RateCard, RoundingMode } from '../facts.ts';

/**
 * Money inside: whole minor units of the currency (分, cent; yen has none smaller), as safe integers. Outside: decimal
 * strings. Products and quotients go through bigint, so nothing is lost on the way.
 */
export type Minor = number;

/** Larger amounts than this are no price: every sum and product of the rules stays a safe integer below it. */
const largest = 1_000_000_000_000;

const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (code: string): boolean => known.has(code);

const exponents = new Map<string, number>();

/** Decimals of a currency: 2 for CNY, 0 for JPY, 3 for KWD. */
export const exponentOf = (currency: string): number => {
  const asked = exponents.get(currency);
  if (asked !== undefined) return asked;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 2;
  exponents.set(currency, exponent);
  return exponent;
};

/** A decimal of at most so many places as an integer of the last of them; null for anything else. */
const scaled = (text: string, places: number): number | null => {
  const [whole, integer, fraction = ''] = /^(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > places) return null;
  return Number(`${integer ?? ''}${fraction.padEnd(places, '0')}`);
};

/**
 * @param text a decimal without sign, with no more places than the currency has
 * @throws RangeError
 */
export const parseMoney = (text: string, currency: string): Minor => {
  const minor = scaled(text, exponentOf(currency));
  if (minor === null || minor > largest) throw new RangeError(`Not an amount of ${currency}: ${text}`);
  return minor;
};

export const formatMoney = (minor: Minor, currency: string): string => decimal(minor, exponentOf(currency));

/** `decimal(-1250, 2)` is '-12.50'. */
export const decimal = (value: number, places: number): string => {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const at = digits.length - places;
  return `${value < 0 ? '-' : ''}${digits.slice(0, at)}${places > 0 ? `.${digits.slice(at)}` : ''}`;
};

/** Ten-thousandths of a percent in one: the whole of something is `hundredPercent`. */
export const hundredPercent = 1_000_000;

/**
 * @param text '0.5' is half a percent; at most 4 places, from 0 to 1000
 * @throws RangeError
 */
export const parsePercent = (text: string): number => {
  const parts = scaled(text, 4);
  if (parts === null || parts > 10 * hundredPercent) throw new RangeError(`Not a percentage: ${text}`);
  return parts;
};

/** `value × numerator ÷ denominator`, rounded to a multiple of the card's step. */
export type Scale = (value: number, numerator: number, denominator: number) => Minor;

export const scaleOf = ({ rounding, currency }: Pick<RateCard, 'rounding' | 'currency'>): Scale => {
  const step = BigInt(parseMoney(rounding.step, currency));
  return (value, numerator, denominator) => {
    const product = BigInt(value) * BigInt(numerator);
    const size = product < 0n ? -product : product;
    const steps = divide(size, BigInt(denominator) * step, rounding.mode);
    return Number(product < 0n ? -steps * step : steps * step);
  };
};

const divide = (value: bigint, by: bigint, mode: RoundingMode): bigint => {
  if (mode === 'up') return (value + by - 1n) / by;
  return mode === 'down' ? value / by : (2n * value + by) / (2n * by);
};
