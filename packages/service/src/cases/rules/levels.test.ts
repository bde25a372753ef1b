import { describe, expect, it } from 'vitest';
import { defaultLevels } from '../defaults.ts';
import { higherOf, levelAbove, levelFor } from './levels.ts';
import { isAtLeast } from './money.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('the level of a case', () => {
  it('is the first, and the second at once for tier A and for large amounts', () => {
    expect(levelFor({ tier: null, amount: null }, defaultLevels)).toBe('level_1');
    expect(levelFor({ tier: 'B', amount: yuan('999.99') }, defaultLevels)).toBe('level_1');
    expect(levelFor({ tier: 'C', amount: yuan('1000') }, defaultLevels)).toBe('level_2');
    expect(levelFor({ tier: 'A', amount: null }, defaultLevels)).toBe('level_2');
  });

  it('takes an amount for large in a currency for which nobody said what is', () => {
    expect(levelFor({ tier: null, amount: { amount: '1', currency: 'EUR' } }, defaultLevels)).toBe('level_2');
  });

  it('rises to the supervisor and stays there', () => {
    expect([levelAbove('level_1'), levelAbove('level_2'), levelAbove('supervisor')]).toEqual([
      'level_2',
      'supervisor',
      'supervisor',
    ]);
    expect(higherOf('level_1', 'level_2')).toBe('level_2');
    expect(higherOf('supervisor', 'level_2')).toBe('supervisor');
  });
});

describe('amounts', () => {
  it('are compared as decimals', () => {
    expect(isAtLeast('10', '9.99')).toBe(true);
    expect(isAtLeast('9.9', '9.90')).toBe(true);
    expect(isAtLeast('9.89', '9.9')).toBe(false);
    expect(isAtLeast('0.000001', '0')).toBe(true);
  });

  it.each(['', '-1', '1e3', '1,000', ' 1', 'NaN'])('are nothing else: %j', (text) => {
    expect(() => isAtLeast(text, '1')).toThrow(RangeError);
  });
});
