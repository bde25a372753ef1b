import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askWithinDays } from '../defaults.ts';
import { editableUntil, isEditable, ratingStateOf, shouldAsk, type Askable } from './rating.ts';

const createdAt = new Date('2026-11-24T02:00:00Z');
const daysLater = (days: number): Date => new Date(createdAt.getTime() + days * 86_400_000);

describe('A review', () => {
  it('can be changed for seven days, and not at their end', () => {
    expect(editableUntil(createdAt)).toEqual(new Date('2026-12-01T02:00:00Z'));
    expect(isEditable({ createdAt }, daysLater(6.999))).toBe(true);
    expect(isEditable({ createdAt }, daysLater(7))).toBe(false);
  });

  it('that can no longer be changed never can again', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }), (a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        if (!isEditable({ createdAt }, daysLater(sooner)))
          expect(isEditable({ createdAt }, daysLater(later))).toBe(false);
      }),
    );
  });
});

describe('A rating', () => {
  it('is early before the end, open after it, and rated whatever happens then', () => {
    expect(ratingStateOf({ ended: false, rated: false })).toBe('early');
    expect(ratingStateOf({ ended: true, rated: false })).toBe('open');
    expect(ratingStateOf({ ended: true, rated: true })).toBe('rated');
    expect(ratingStateOf({ ended: false, rated: true })).toBe('rated');
  });
});

describe('Asking', () => {
  const ready: Askable = { endedAt: createdAt, rated: false, asked: false, optedOut: false };

  it('happens once it has ended', () => {
    expect(shouldAsk(ready, askWithinDays, daysLater(0))).toBe(true);
    expect(shouldAsk({ ...ready, endedAt: null }, askWithinDays, daysLater(0))).toBe(false);
  });

  it('does not happen twice, after a rating, or after an opt-out', () => {
    for (const already of ['rated', 'asked', 'optedOut'] as const) {
      expect(shouldAsk({ ...ready, [already]: true }, askWithinDays, daysLater(0))).toBe(false);
    }
  });

  it('does not happen for what ended long ago: a log that is read late wakes nobody', () => {
    expect(shouldAsk(ready, askWithinDays, daysLater(13.9))).toBe(true);
    expect(shouldAsk(ready, askWithinDays, daysLater(14))).toBe(false);
  });

  it('never begins again where it has stopped', () => {
    const anyAskable = fc.record({
      endedAt: fc.constantFrom(null, createdAt),
      rated: fc.boolean(),
      asked: fc.boolean(),
      optedOut: fc.boolean(),
    });
    fc.assert(
      fc.property(anyAskable, fc.nat(40), (askable, days) => {
        if (!shouldAsk(askable, askWithinDays, daysLater(days))) return;
        expect(askable.rated || askable.asked || askable.optedOut).toBe(false);
        expect(shouldAsk({ ...askable, asked: true }, askWithinDays, daysLater(days))).toBe(false);
      }),
    );
  });
});
