import { expect } from '@open-wc/testing';
import { figureOf } from '../../test/fake-scorecard-client.ts';
import { messages as en } from '../locales/scorecard/en.ts';
import { messages as zh } from '../locales/scorecard/zh-hans.ts';
import { sorted } from './cuts.ts';
import { changeOf, isFew, Numbers } from './numbers.ts';

describe('figures', () => {
  const english = new Numbers('en', en);
  const chinese = new Numbers('zh-CN', zh);

  it('are written in their unit, in the reader’s language', () => {
    const written = [
      [92.34, 'percent'],
      [0.042, 'percent'],
      [41, 'points'],
      [4.625, 'stars'],
      [75, 'minutes'],
      [210, 'minutes'],
      [4320, 'minutes'],
      [120_500.5, 'CNY'],
      [7, 'parsecs'],
    ] as const;
    expect(written.map(([value, unit]) => english.value(value, unit))).to.deep.equal([
      ...['92.3%', '0.04%', '41', '4.63 of 5', '75 min', '3.5 hr', '3 days', 'CN¥120,500.50', '7'],
    ]);
    expect(written.slice(3, 8).map(([value, unit]) => chinese.value(value, unit))).to.deep.equal([
      ...['4.63 星（满分 5 星）', '75分钟', '3.5小时', '3天', '¥120,500.50'],
    ]);
  });

  it('change by so much, with a sign, and percents by points', () => {
    expect(english.difference(2.1, 'percent')).to.equal('+2.1 points');
    expect(english.difference(-0.25, 'stars')).to.equal('-0.25');
    expect(english.difference(0.02, 'percent')).to.equal('+0.02 points');
    expect(english.difference(-5, 'minutes')).to.equal('-5 min');
    expect(chinese.difference(2.1, 'percent')).to.equal('+2.1 个百分点');
  });

  it('are better or worse only where there is a better', () => {
    const changed = (value: number | null, previous: number | null, better: string) =>
      changeOf(figureOf({ value, previous, better }));
    expect(changed(92, 90, 'higher')).to.equal('better');
    expect(changed(92, 90, 'lower')).to.equal('worse');
    expect(changed(92, 90, 'neither')).to.equal('more');
    expect(changed(90, 92, 'something new')).to.equal('less');
    expect(changed(90, 90.001, 'higher')).to.equal('same');
    expect(changed(null, 90, 'higher')).to.equal(undefined);
    expect(changed(90, null, 'higher')).to.equal(undefined);
  });

  it('say that little was counted, except for sums of money, which are exact', () => {
    expect(isFew(figureOf({ denominator: 9 }))).to.equal(true);
    expect(isFew(figureOf({ denominator: 10 }))).to.equal(false);
    expect(isFew(figureOf({ denominator: 0, value: null }))).to.equal(false);
    expect(isFew(figureOf({ denominator: 2, unit: 'CNY' }))).to.equal(false);
  });

  it('are sorted by name, value or count, and what has no value is last either way', () => {
    const rows = [
      { name: 'Branch 10', value: 5, denominator: 2 },
      { name: 'Branch 9', value: null, denominator: 0 },
      { name: 'Åland', value: 9, denominator: 1 },
    ];
    const order = (column: 'of' | 'value' | 'denominator', descending: boolean) =>
      sorted(rows, { column, descending }, 'en').map(({ name }) => name);
    expect(order('of', false)).to.deep.equal(['Åland', 'Branch 9', 'Branch 10']);
    expect(order('value', true)).to.deep.equal(['Åland', 'Branch 10', 'Branch 9']);
    expect(order('value', false)).to.deep.equal(['Branch 10', 'Åland', 'Branch 9']);
    expect(order('denominator', true)).to.deep.equal(['Branch 10', 'Åland', 'Branch 9']);
  });

  it('are dated as days, whatever the reader’s clock', () => {
    expect(english.days({ from: '2026-11-01', to: '2026-11-30' })).to.match(/^November 1\s–\s30, 2026$/);
    expect(english.point('2026-11-01', 'day')).to.equal('Nov 1');
    expect(english.point('2026-11-01', 'month')).to.equal('Nov 2026');
  });
});
