import { kanoClasses, moscowPriorities } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, type Weighed } from './order.ts';

const at = new Date('2026-11-24T02:00:00Z');
const need = (id: string, more: Partial<Weighed> & { readonly weight?: number } = {}): Weighed => ({
  ...{
    id,
    title: id,
    words: null,
    kano: null,
    moscow: null,
    state: 'open',
    outcome: null,
    stateSince: at,
    createdAt: at,
  },
  demand: { customers: 1, suggestions: 1, weight: more.weight ?? 1 },
  ...more,
});
const sorted = (...needs: Weighed[]): string[] => needs.sort(byUrgency).map(({ id }) => id);

describe('Needs', () => {
  it('come by Kano class first, then by MoSCoW priority, then by who asks', () => {
    expect(
      sorted(
        need('delights', { kano: 'attractive', moscow: 'must', weight: 99 }),
        need('expected later', { kano: 'must_be', moscow: 'could', weight: 50 }),
        need('asked by few', { kano: 'must_be', moscow: 'must', weight: 2 }),
        need('asked by many', { kano: 'must_be', moscow: 'must', weight: 9 }),
      ),
    ).toEqual(['asked by many', 'asked by few', 'expected later', 'delights']);
  });

  it('that nobody has classed come last, those that many ask for first', () => {
    expect(
      sorted(need('few'), need('many', { weight: 7 }), need('better without', { kano: 'reverse', moscow: 'wont' })),
    ).toEqual(['better without', 'many', 'few']);
  });

  it('have one order, whatever order they came in', () => {
    const anyNeed = fc.record({
      id: fc.uuid(),
      kano: fc.constantFrom(null, ...kanoClasses),
      moscow: fc.constantFrom(null, ...moscowPriorities),
      weight: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyNeed, { selector: ({ id }) => id, maxLength: 10 }), (made) => {
        const needs = made.map(({ id, ...more }) => need(id, more));
        expect(sorted(...needs.toReversed())).toEqual(sorted(...needs));
      }),
    );
  });
});
