import { expect, it } from 'vitest';
import type { Platform } from '../platform/index.ts';
import { defaultClocks, defaultLevels, defaultMatrix } from './defaults.ts';
import { departmentFor, termsFor } from './rules/index.ts';
import { caseSettings, policyOf } from './settings.ts';

const platformWith = (settings: Record<string, unknown>): Platform => ({ settings }) as unknown as Platform;

it('keeps the defaults where the operator sets nothing', () => {
  const policy = policyOf(platformWith({}));
  expect(policy).toEqual({ clocks: defaultClocks, levels: defaultLevels, matrix: defaultMatrix });
});

it('takes what the operator sets, and the defaults for the rest', () => {
  const hours = {
    timeZone: 'Asia/Shanghai',
    calendar: { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-10-01'] },
    open: { from: '09:00', to: '24:00' },
  };
  const { clocks, levels, matrix } = policyOf(
    platformWith({
      cases: {
        clocks: {
          usual: { responseMinutes: 20, hours },
          overrides: [
            { of: { class: 'damage' }, terms: { planMinutes: 30 } },
            { of: { merchantId: 'mrc_1' }, terms: { responseMinutes: 5 } },
          ],
        },
        levels: { largeFrom: { EUR: '200' } },
        matrix: { byType: { broken: 'packing' }, byCause: { weather: 'dispatch' } },
      },
    }),
  );
  const filing = { merchantId: 'mrc_1', tier: null, class: 'damage' } as const;
  expect(termsFor(clocks, filing)).toEqual({ ...defaultClocks.usual, hours, responseMinutes: 5, planMinutes: 30 });
  expect(termsFor(clocks, { ...filing, merchantId: 'mrc_2', tier: 'A' })).toMatchObject({ responseMinutes: 15 });
  expect(levels).toEqual({ tiers: ['A'], largeFrom: { EUR: '200' } });
  expect(departmentFor(matrix, { class: 'damage', type: 'broken' })).toBe('packing');
  expect(departmentFor(matrix, { class: 'damage', type: 'contaminated' })).toBe('warehouse');
});

it.each([
  { clocks: { usual: { responseMinutes: 0 } } },
  { clocks: { usual: { regulationDays: 9 } } },
  { clocks: { usual: { warnInLast: 1 } } },
  { clocks: { usual: { hours: { timeZone: 'Mars/Olympus', calendar: {}, open: {} } } } },
  { clocks: { usual: { escalateAfter: { response: [10, 5], plan: [], promise: [], regulation: [] } } } },
  { clocks: { overrides: [{ of: { country: 'CN' }, terms: {} }] } },
  { levels: { largeFrom: { CNY: 'much' } } },
  { matrix: { byClass: { weather: 'transport' } } },
  { rules: {} },
])('refuses %j', (settings) => {
  expect(caseSettings.safeParse(settings).success).toBe(false);
});
