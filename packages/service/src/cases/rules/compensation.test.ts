import { describe, expect, it } from 'vitest';
import { defaultLevels } from '../defaults.ts';
import type { LiabilityFigures, LiabilityGround } from '../facts.ts';
import { checkCompensation, groundOf } from './compensation.ts';

const liability: LiabilityFigures = {
  currency: 'CNY',
  delay: '12.00',
  lost: { byTerms: '84.00', declared: '500.00' },
  damaged: { byTerms: '60.00', declared: null },
  declaredValue: '500.00',
  insurableUpTo: '20000.00',
};
const check = (amount: string, ground: LiabilityGround | null, from: LiabilityFigures | null = liability) =>
  checkCompensation({ amount, currency: 'CNY' }, ground, from, defaultLevels);
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

describe('a compensation', () => {
  it('is within the liability up to its last cent, and needs a supervisor above it', () => {
    expect(check('12', 'delay')).toEqual({ verdict: 'within', limit: yuan('12.00'), needsSupervisor: false });
    expect(check('12.01', 'delay')).toEqual({ verdict: 'above', limit: yuan('12.00'), needsSupervisor: true });
  });

  it('goes by what a declared value gives, else by the terms', () => {
    expect(check('500.00', 'lost')).toMatchObject({ verdict: 'within', limit: yuan('500.00') });
    expect(check('60.01', 'damaged')).toMatchObject({ verdict: 'above', limit: yuan('60.00') });
  });

  it('for what no quote speaks of is a supervisor’s kindness', () => {
    expect(check('1.00', null)).toEqual({ verdict: 'not_covered', limit: null, needsSupervisor: true });
  });

  it('in another currency is not compared', () => {
    const dollars = checkCompensation({ amount: '1.00', currency: 'USD' }, 'delay', liability, defaultLevels);
    expect(dollars).toEqual({ verdict: 'other_currency', limit: yuan('12.00'), needsSupervisor: true });
  });

  it('without a quote is an agent’s to give as long as it is not large', () => {
    expect(check('999.99', 'lost', null)).toEqual({ verdict: 'no_quote', limit: null, needsSupervisor: false });
    expect(check('1000.00', 'lost', null)).toMatchObject({ verdict: 'no_quote', needsSupervisor: true });
  });

  it('is reckoned by what the matter is', () => {
    expect([groundOf('delayed'), groundOf('broken'), groundOf('not_received'), groundOf('attitude')]).toEqual([
      'delay',
      'damaged',
      'lost',
      null,
    ]);
  });
});
