import { likedTags, missedTags, reviewTags } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewFact } from '../facts.ts';
import { changedFields, nothingSaid, unfitTags, withSaid, type Said } from './change.ts';
import { goesWith } from './tags.ts';

const review: ReviewFact = {
  id: 'rev_01h455vb4pex5vsknk084sn02q',
  merchantId: 'mrc_01h455vb4pex5vsknk084sn02q',
  subject: { kind: 'parcel', id: 'shp_01h455vb4pex5vsknk084sn02q', number: 'SF1400000000011' },
  score: 5,
  dimensions: { ...nothingSaid, speed: 4 },
  tags: ['on_time', 'friendly'],
  text: 'Thank you',
  suggestion: null,
  nps: null,
  personKeys: ['key'],
  createdAt: new Date('2026-11-24T02:00:00Z'),
  changedAt: null,
  reply: null,
};

const anyScore = fc.integer({ min: 1, max: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(fc.option(arbitrary), { nil: undefined });
const anySaid: fc.Arbitrary<Said> = fc.record(
  {
    score: anyScore,
    dimensions: fc.record({ quality: maybe(anyScore), attitude: maybe(anyScore) }, { requiredKeys: [] }),
    tags: fc.uniqueArray(fc.constantFrom(...reviewTags)),
    text: fc.option(fc.string({ minLength: 1 })),
    suggestion: fc.option(fc.string({ minLength: 1 })),
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
  },
  { requiredKeys: [] },
);

describe('What is said', () => {
  it('leaves alone what it does not speak of', () => {
    expect(withSaid(review, {})).toEqual(review);
    expect(withSaid(review, { dimensions: { ease: 3 } }).dimensions).toEqual({ ...nothingSaid, speed: 4, ease: 3 });
  });

  it('takes back what is null', () => {
    const { text, dimensions } = withSaid(review, { text: null, dimensions: { speed: null } });
    expect(text).toBeNull();
    expect(dimensions).toEqual(nothingSaid);
  });

  it('said twice says no more than once', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const once = withSaid(review, said);
        expect(withSaid(once, said)).toEqual(once);
        expect(changedFields(once, withSaid(once, said))).toEqual([]);
      }),
    );
  });

  it('names every field that differs, and no other', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const after = withSaid(review, said);
        const fields = changedFields(review, after);
        for (const field of ['score', 'text', 'suggestion', 'nps'] as const) {
          expect(fields.includes(field)).toBe(review[field] !== after[field]);
        }
      }),
    );
  });
});

describe('Tags', () => {
  it('follow the score: what was liked, what was missed, in the middle both', () => {
    for (const tag of likedTags) expect([1, 2, 3, 4, 5].filter((score) => goesWith(tag, score))).toEqual([3, 4, 5]);
    for (const tag of missedTags) expect([1, 2, 3, 4, 5].filter((score) => goesWith(tag, score))).toEqual([1, 2, 3]);
  });

  it('that do not go with the score are named by their place', () => {
    expect(unfitTags({ tags: ['on_time', 'late', 'damaged'] }, 5)).toEqual([1, 2]);
    expect(unfitTags({ tags: ['on_time', 'late'] }, 3)).toEqual([]);
    expect(unfitTags({}, 1)).toEqual([]);
  });

  it('fall away where a new score leaves them alone', () => {
    expect(withSaid(review, { score: 2 }).tags).toEqual([]);
    expect(withSaid(review, { score: 3 }).tags).toEqual(['on_time', 'friendly']);
    expect(withSaid(review, { score: 2, tags: ['late'] }).tags).toEqual(['late']);
  });

  it('are kept once each, in one order', () => {
    expect(withSaid(review, { tags: ['friendly', 'on_time', 'friendly'] }).tags).toEqual(['on_time', 'friendly']);
  });

  it('that are left always go with the score, where those that were sent do', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const score = said.score ?? review.score;
        if (unfitTags(said, score).length > 0) return;
        expect(withSaid(review, said).tags.every((tag) => goesWith(tag, score))).toBe(true);
      }),
    );
  });
});
