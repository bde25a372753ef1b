import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, formatMoney, hundredPercent, parseMoney, parsePercent, scaleOf } from './money.ts';

const scale = (currency: string, step: string, mode: 'half_up' | 'up' | 'down') =>
  scaleOf({ currency, rounding: { step, mode } });

describe('money', () => {
  it('reads what it wrote, in every currency', () => {
    fc.assert(
      fc.property(fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'), fc.integer({ min: 0, max: 1e12 }), (currency, minor) => {
        expect(parseMoney(formatMoney(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  it('has as many decimals as the currency', () => {
    expect([exponentOf('CNY'), exponentOf('JPY'), exponentOf('KWD')]).toEqual([2, 0, 3]);
    expect([formatMoney(-1250, 'CNY'), formatMoney(5, 'CNY'), formatMoney(120, 'JPY')]).toEqual([
      '-12.50',
      '0.05',
      '120',
    ]);
    expect(parseMoney('12.5', 'CNY')).toBe(1250);
  });

  it.each(['', '-1', '1e3', 'NaN', '1.005', '1,000', ' 1', '0x10', '99999999999999999999'])('refuses %j', (text) => {
    expect(() => parseMoney(text, 'CNY')).toThrow(RangeError);
  });

  it('rounds a half away from zero, or up, or down, to multiples of the step', () => {
    // 12.34 × 12.5 % = 1.5425
    const ofIt = (mode: 'half_up' | 'up' | 'down', step = '0.01') =>
      scale('CNY', step, mode)(1234, 125_000, hundredPercent);
    expect([ofIt('half_up'), ofIt('up'), ofIt('down')]).toEqual([154, 155, 154]);
    expect([ofIt('half_up', '0.10'), ofIt('half_up', '1.00'), ofIt('down', '1.00')]).toEqual([150, 200, 100]);
    // 0.25 × 10 % = 0.025, and the same taken off
    expect(scale('CNY', '0.01', 'half_up')(25, 100_000, hundredPercent)).toBe(3);
    expect(scale('CNY', '0.01', 'half_up')(25, -100_000, hundredPercent)).toBe(-3);
  });

  it('is never further off than a step, and never off the grid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: hundredPercent }),
        fc.constantFrom('0.01', '0.05', '0.10', '1.00'),
        fc.constantFrom('half_up' as const, 'up' as const, 'down' as const),
        (value, parts, step, mode) => {
          const result = scale('CNY', step, mode)(value, parts, hundredPercent);
          const grid = parseMoney(step, 'CNY');
          expect(Number.isSafeInteger(result)).toBe(true);
          expect(result % grid).toBe(0);
          const off = BigInt(result) * BigInt(hundredPercent) - BigInt(value) * BigInt(parts);
          expect(off < BigInt(grid * hundredPercent) && -off < BigInt(grid * hundredPercent)).toBe(true);
        },
      ),
    );
  });

  it('reads percentages to four decimals', () => {
    expect([parsePercent('0.5'), parsePercent('100'), parsePercent('0.0001')]).toEqual([5000, hundredPercent, 1]);
    expect(() => parsePercent('0.00001')).toThrow(RangeError);
    expect(() => parsePercent('1001')).toThrow(RangeError);
  });
});
