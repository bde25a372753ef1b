import { expect } from '@open-wc/testing';
import { areDays, lastFull, lengthOf } from './days.ts';
import { instantsOf, moved, stepFor } from './steps.ts';

describe('days of a scorecard', () => {
  it('are those of the last week, month, quarter and year that are over', () => {
    const day = '2026-11-28';
    expect(lastFull('week', day)).to.deep.equal({ from: '2026-11-16', to: '2026-11-22' });
    expect(lastFull('month', day)).to.deep.equal({ from: '2026-10-01', to: '2026-10-31' });
    expect(lastFull('quarter', day)).to.deep.equal({ from: '2026-07-01', to: '2026-09-30' });
    expect(lastFull('year', day)).to.deep.equal({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('never reach into what is still going on, on no day of two years, and are whole', () => {
    for (let offset = 0; offset < 731; offset += 1) {
      const day = moved({ from: '2024-01-01', to: '2024-01-01' }, offset).from;
      const week = lastFull('week', day);
      expect(new Date(week.from).getUTCDay(), day).to.equal(1);
      expect(lengthOf(week)).to.equal(7);
      for (const span of ['week', 'month', 'quarter', 'year'] as const) {
        const days = lastFull(span, day);
        expect(days.to < day, `${span} on ${day}`).to.equal(true);
        expect(areDays(days)).to.equal(true);
        // The day after its end is not of the same span: another one has begun by today.
        const next = moved({ from: days.to, to: days.to }, 1).from;
        expect(next <= day).to.equal(true);
        expect(lastFull(span, next)).to.deep.equal(days);
      }
    }
  });

  it('can be asked for in their order, for at most a year', () => {
    expect(areDays({ from: '2024-01-01', to: '2024-12-31' })).to.equal(true);
    expect(areDays({ from: '2024-01-01', to: '2025-01-01' })).to.equal(false);
    expect(areDays({ from: '2024-01-02', to: '2024-01-01' })).to.equal(false);
    expect(areDays({ from: 'soon', to: '2024-01-01' })).to.equal(false);
    expect(areDays({ from: '', to: '' })).to.equal(false);
  });

  it('have a trend of days, weeks or months, which the service can answer', () => {
    expect(stepFor({ from: '2026-10-01', to: '2026-10-31' })).to.equal('day');
    expect(stepFor({ from: '2026-07-01', to: '2026-09-30' })).to.equal('week');
    expect(stepFor({ from: '2025-01-01', to: '2025-12-31' })).to.equal('month');
  });

  it('begin at midnight where they are counted, also when clocks are moved', () => {
    const day = (date: string) => ({ from: date, to: date });
    expect(instantsOf(day('2026-11-16'), 'Asia/Shanghai')).to.deep.equal({
      from: '2026-11-15T16:00:00.000Z',
      to: '2026-11-16T16:00:00.000Z',
    });
    expect(instantsOf(day('2026-03-29'), 'Europe/Berlin')).to.deep.equal({
      from: '2026-03-28T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    });
    expect(instantsOf(day('2026-11-01'), 'America/New_York').to).to.equal('2026-11-02T05:00:00.000Z');
  });
});
