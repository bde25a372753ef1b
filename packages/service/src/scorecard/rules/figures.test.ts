import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureDefinitions } from '../defaults.ts';
import type { Contribution, ExactSum, FigureDefinition } from '../facts.ts';
import { countingIn } from './contribution.ts';
import { isMet, targetOf, unitOf, valued } from './figures.ts';
import { contributionsOfReview } from './review.ts';

const count = countingIn('Asia/Shanghai');
const at = new Date('2026-11-24T02:00:00Z');
const definition = (name: FigureDefinition['name']): FigureDefinition => {
  const found = figureDefinitions.find((one) => one.name === name);
  if (!found) throw new Error(`No figure ${name}`);
  return found;
};

const rated = { at, score: 5, attitude: null, nps: null, department: '', agent: '' };
const sumOf = (contributions: readonly Contribution[], measure: Contribution['measure']): ExactSum =>
  contributions
    .filter((one) => one.measure === measure)
    .reduce(
      (sum, { numerator, denominator }) => ({
        numerator: sum.numerator + BigInt(numerator),
        denominator: sum.denominator + BigInt(denominator),
      }),
      { numerator: 0n, denominator: 0n },
    );
const sum = (numerator: number, denominator: number): ExactSum => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

describe('the figures', () => {
  it('have an NPS of 0 for answers of 10, 9, 8, 6 and 0', () => {
    const answers = [10, 9, 8, 6, 0].flatMap((nps) => contributionsOfReview(count, { ...rated, nps }));
    expect(valued(definition('nps').arithmetic, sumOf(answers, 'nps'))).toEqual({
      ...{ value: 0, numerator: 0, denominator: 5, gap: null },
    });
  });

  it('count 9 and 10 as promoters, 7 and 8 as neither, and 0 to 6 as detractors', () => {
    const nps = (score: number) => sumOf(contributionsOfReview(count, { ...rated, nps: score }), 'nps').numerator;
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(nps)).toEqual([-1n, -1n, -1n, -1n, -1n, -1n, -1n, 0n, 0n, 1n, 1n]);
  });

  it('have a CSAT of 40 % for ratings of 5, 4, 3, 2 and 1, short of the target of 90 %', () => {
    const ratings = [5, 4, 3, 2, 1].flatMap((score) => contributionsOfReview(count, { ...rated, score }));
    const csat = sumOf(ratings, 'csat');
    expect(valued(definition('csat').arithmetic, csat)).toMatchObject({ value: 40, numerator: 2, denominator: 5 });
    expect(isMet(definition('csat'), csat, 90)).toBe(false);
  });

  it('have an attitude score of the stars that were given, and of nobody who gave none', () => {
    const ratings = [5, 4, null].flatMap((attitude) => contributionsOfReview(count, { ...rated, attitude }));
    expect(valued(definition('attitude_score').arithmetic, sumOf(ratings, 'attitude'))).toMatchObject({
      ...{ value: 4.5, numerator: 9, denominator: 2 },
    });
  });

  it('measure times in minutes and money in its currency', () => {
    const { arithmetic: time } = definition('order_entry_time');
    expect(valued(time, sum(5_400, 2))).toMatchObject({ value: 45, numerator: 90, denominator: 2 });
    expect(unitOf(time, '')).toBe('minutes');
    const { arithmetic: money } = definition('revenue_by_tier');
    expect(valued(money, sum(1_250_500, 3))).toMatchObject({ value: 1250.5, numerator: 1250.5, denominator: 3 });
    expect(unitOf(money, 'CNY:A')).toBe('CNY');
  });

  it('have no value where nothing was counted, and meet no target then', () => {
    const { arithmetic } = definition('csat');
    expect(valued(arithmetic, sum(0, 0))).toMatchObject({ value: null, gap: 'nothing_counted' });
    expect(isMet(definition('csat'), sum(0, 0), 90)).toBe(null);
  });

  it('are named once each, and say in words what they count', () => {
    expect(new Set(figureDefinitions.map(({ name }) => name)).size).toBe(figureDefinitions.length);
    expect(figureDefinitions.filter(({ formula }) => !/[÷−]|sum of/.test(formula))).toEqual([]);
    expect(new Set(figureDefinitions.map(({ perspective }) => perspective)).size).toBe(4);
  });
});

describe('a target', () => {
  it('is met exactly at the target, however the division would round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (of, percent) => {
        // percent / 10,000 of a hundred: as fine as a target can be.
        const target = percent / 10_000;
        const exactly = { numerator: BigInt(percent) * BigInt(of), denominator: 1_000_000n * BigInt(of) };
        expect(isMet(definition('csat'), exactly, target)).toBe(true);
        expect(isMet(definition('damage_rate'), exactly, target)).toBe(true);
        const less = { ...exactly, numerator: exactly.numerator - 1n };
        const more = { ...exactly, numerator: exactly.numerator + 1n };
        expect(isMet(definition('csat'), less, target)).toBe(false);
        expect(isMet(definition('damage_rate'), more, target)).toBe(false);
      }),
    );
  });

  it('of a time is met in the unit of the figure', () => {
    expect(isMet(definition('order_entry_time'), sum(2 * 3_600, 2), 60)).toBe(true);
    expect(isMet(definition('order_entry_time'), sum(2 * 3_600 + 1, 2), 60)).toBe(false);
  });

  it('is the agreement’s before the operator’s, and that before the default', () => {
    const onTime = definition('on_time_rate');
    const agreed = [
      { measure: 'on_time_share', percent: '97.5' },
      { measure: 'on_time_share', percent: '99.5' },
      { measure: 'damage_rate', percent: '0.1' },
    ];
    expect(targetOf(onTime, { on_time_rate: 95 }, agreed)).toEqual({ value: 99.5, from: 'agreement' });
    expect(targetOf(onTime, { on_time_rate: 95 }, [])).toEqual({ value: 95, from: 'operator' });
    expect(targetOf(onTime, {}, [])).toBe(null);
    expect(targetOf(definition('csat'), {}, agreed)).toEqual({ value: 90, from: 'default' });
    const damage = [...agreed, { measure: 'damage_rate', percent: '0.05' }];
    expect(targetOf(definition('damage_rate'), {}, damage)).toEqual({ value: 0.05, from: 'agreement' });
  });
});
