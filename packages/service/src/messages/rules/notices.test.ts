import { expect, it } from 'vitest';
import { newsHours } from '../defaults.ts';
import { noticeOf, onceOf } from './notices.ts';

const at = new Date('2026-11-24T02:00:00Z');
const news = (type: string, data: Record<string, unknown> = {}) => ({ type, subject: 'x_1', data, at });
const of = (type: string, data?: Record<string, unknown>) => noticeOf(news(type, data), at);

it('tells of ratings that are asked for, of needs that are met, and of what the operator does to a case', () => {
  expect(of('review.asked')).toEqual({ kind: 'rating', askId: 'x_1' });
  expect(of('need.met', { suggestion: 's', source: 'review', sourceId: 'rev_1' })).toEqual({
    kind: 'need_met',
    needId: 'x_1',
    source: { kind: 'review', id: 'rev_1' },
  });
  expect(of('case.changed', { act: 'plan', by: 'staff' })).toEqual({ kind: 'case', caseId: 'x_1', step: 'planned' });
  expect(of('case.changed', { act: 'ask_again', by: 'system' })).toMatchObject({ step: 'asked_again' });
});

it('tells nobody of what they did themselves, of what is the operator’s own, and of what is no news any more', () => {
  expect(of('case.changed', { act: 'message', by: 'customer' })).toBeNull();
  for (const act of ['note', 'assign', 'warn', 'erase', 'toString', 7])
    expect(of('case.changed', { act, by: 'staff' })).toBeNull();
  expect(of('need.met', { source: 'elsewhere' })).toBeNull();
  expect(of('shipment.scanned', { milestone: 'delivered' })).toBeNull();
  const later = new Date(at.getTime() + newsHours * 3_600_000 + 1);
  expect(noticeOf(news('review.asked'), later)).toBeNull();
});

it('tells of one rating and of one suggestion once, and of each step of a case', () => {
  const rating = { kind: 'rating', askId: 'ask_1' } as const;
  expect(onceOf(rating, '7-1')).toBe(onceOf(rating, '7-2'));
  const step = { kind: 'case', caseId: 'cas_1', step: 'answered' } as const;
  expect(onceOf(step, '7-1')).not.toBe(onceOf(step, '7-2'));
});
