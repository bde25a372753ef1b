import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePauses, pauses, surelyOverMinutes } from '../defaults.ts';
import type { MessageState } from '../facts.ts';
import { pauseAfter, standingOf } from './trying.ts';

const states: readonly MessageState[] = ['waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown'];
const start = Date.parse('2026-11-24T02:00:00Z');

it('sends only what waits: what was handed over once is never handed over again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.option(fc.nat(10_000_000)), fc.nat(10_000_000), (state, taken, now) => {
      const takenAt = taken === null ? null : new Date(start + taken);
      expect(standingOf({ state, takenAt }, new Date(start + now)) === 'send').toBe(state === 'waiting');
    }),
  );
});

it('gives up on what was being handed over only when nobody can be at it any more', () => {
  const sending = { state: 'sending' as const, takenAt: new Date(start) };
  const after = (minutes: number) => standingOf(sending, new Date(start + minutes * 60_000));
  expect([after(0), after(surelyOverMinutes - 1), after(surelyOverMinutes)]).toEqual(['nothing', 'nothing', 'lost']);
});

it('waits longer after each try, and ends; a code is not tried when it counts no more', () => {
  for (const [kind, list] of [
    ['rating', pauses],
    ['code', codePauses],
  ] as const) {
    const waits = list.map((_, index) => pauseAfter(kind, index + 1) ?? 0);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(pauseAfter(kind, list.length + 1)).toBeNull();
  }
  expect(codePauses.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThan(10);
});
