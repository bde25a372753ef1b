import { expect, it } from 'vitest';
import type { Platform } from '../platform/index.ts';
import { defaultAllowances } from './defaults.ts';
import { allowancesOf, trackingSettings } from './settings.ts';

const platformWith = (settings: Record<string, unknown>): Platform => ({ settings }) as unknown as Platform;

it('keeps the defaults where the operator sets nothing', () => {
  expect(allowancesOf(platformWith({}))).toEqual(defaultAllowances);
});

it('takes what the operator sets, for that node of that product alone', () => {
  const allowances = allowancesOf(platformWith({ tracking: { nodeAllowances: { standard: { picked_up: 120 } } } }));
  expect(allowances.standard).toEqual({ ...defaultAllowances.standard, picked_up: 120 });
  expect(allowances.economy).toEqual(defaultAllowances.economy);
});

it.each([
  { nodeAllowances: { standard: { picked_up: 0 } } },
  { nodeAllowances: { standard: { loaded: 10 } } },
  { nodeAllowances: { overnight: { picked_up: 10 } } },
  { nodes: {} },
])('refuses %j', (settings) => {
  expect(trackingSettings.safeParse(settings).success).toBe(false);
});
