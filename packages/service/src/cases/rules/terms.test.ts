import { describe, expect, it } from 'vitest';
import { defaultClocks } from '../defaults.ts';
import type { ClockPolicy } from '../facts.ts';
import { termsFor } from './terms.ts';
import { officeHours, terms } from './testing/cases.ts';

const policy: ClockPolicy = {
  usual: terms(),
  overrides: [
    { of: { merchantId: 'mrc_slow' }, terms: { hours: officeHours, responseMinutes: 120 } },
    { of: { tier: 'A', class: 'damage' }, terms: { responseMinutes: 5 } },
    { of: { tier: 'A' }, terms: { responseMinutes: 15, planMinutes: 30 } },
    { of: { class: 'damage' }, terms: { responseMinutes: 20, closeMinutes: 600 } },
    { of: { class: 'money' }, terms: { planMinutes: 90 } },
    { of: { class: 'money' }, terms: { planMinutes: 80 } },
  ],
};
const figures = (merchantId: string, tier: 'A' | 'B' | null, about: 'damage' | 'money' | 'timeliness') => {
  const { responseMinutes, planMinutes, closeMinutes, hours } = termsFor(policy, { merchantId, tier, class: about });
  return [responseMinutes, planMinutes, closeMinutes, hours?.timeZone ?? 'always'];
};

describe('the terms of a case', () => {
  it('are the usual ones where nothing else is said', () => {
    expect(figures('mrc_1', 'B', 'timeliness')).toEqual([30, 60, 4320, 'always']);
    expect(figures('mrc_1', null, 'timeliness')).toEqual([30, 60, 4320, 'always']);
  });

  it('take each figure from whatever says it most precisely: the merchant, then the tier, then the class', () => {
    expect(figures('mrc_1', 'A', 'timeliness')).toEqual([15, 30, 4320, 'always']);
    expect(figures('mrc_1', 'B', 'damage')).toEqual([20, 60, 600, 'always']);
    expect(figures('mrc_1', 'A', 'damage')).toEqual([5, 30, 600, 'always']);
    expect(figures('mrc_1', 'A', 'money')).toEqual([15, 30, 4320, 'always']);
    expect(figures('mrc_slow', 'A', 'damage')).toEqual([120, 30, 600, 'Asia/Shanghai']);
  });

  it('are those of the later of two that say it alike', () => {
    expect(figures('mrc_1', null, 'money')[1]).toBe(80);
  });

  it('give customers of tier A an answer sooner, by default', () => {
    const usual = termsFor(defaultClocks, { merchantId: 'mrc_1', tier: 'C', class: 'other' });
    const first = termsFor(defaultClocks, { merchantId: 'mrc_1', tier: 'A', class: 'other' });
    expect([usual.responseMinutes, usual.planMinutes, usual.hours]).toEqual([30, 60, null]);
    expect([first.responseMinutes, first.planMinutes]).toEqual([15, 30]);
  });
});
