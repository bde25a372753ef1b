import { expect } from '@open-wc/testing';
import * as cases from './cases/texts.ts';
import * as complaints from './complaints/texts.ts';
import { Format } from './format.ts';
import { loadLocale, type Texts } from './load.ts';
import * as quotes from './quotes/texts.ts';
import * as news from './reviews/news.ts';
import * as reviews from './reviews/texts.ts';
import * as scorecard from './scorecard/texts.ts';
import * as tracking from './tracking/texts.ts';

/** Every text of a language, with functions called. */
const texts = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (...args: unknown[]) => string)({ day: '周一' }, 2)]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
};

const sets: readonly Texts<object>[] = [tracking, quotes, cases, complaints, reviews, news, scorecard].flatMap(
  (texts) => Object.values<Texts<object>>(texts),
);

describe('languages', () => {
  it('say something in every place, and Chinese says it in Chinese', async () => {
    for (const set of sets) {
      for (const [path, text] of texts((await set.en()).messages)) expect(text, path).to.match(/\S/);
      for (const [path, text] of texts((await set.zh()).messages)) {
        if (!/^\.(tag|carriers\.(ems|fedex))$/.test(path)) expect(text, path).to.match(/\p{Script=Han}/u);
      }
    }
  });

  it('are the closest to what is asked for, with the region for times', async () => {
    const tagOf = async (tag: string) => (await loadLocale(tag, tracking.formTexts)).tag;
    expect(await tagOf('en-GB')).to.equal('en-GB');
    expect(await tagOf('zh-CN')).to.equal('zh-CN');
    expect(await tagOf('zh')).to.equal('zh');
    expect(await tagOf('fr-FR')).to.equal('en');
    expect(await tagOf('')).to.equal('en');
    expect(await tagOf('en-_')).to.equal('en');
  });
});

describe('Format', () => {
  const at = (days: number) => new Date(new Date().setHours(18, 0, 0, 0) + days * 86_400_000).toISOString();

  it('says days as people do, near today by name', () => {
    const format = new Format('en-GB');
    expect([-1, 0, 1].map((days) => format.day(at(days)))).to.deep.equal(['yesterday', 'today', 'tomorrow']);
    expect(new Format('zh-CN').day(at(1))).to.equal('明天');
    expect(format.day('2019-06-04T12:00:00Z')).to.equal('4 June 2019');
    expect(format.time(at(0))).to.equal('18:00');
  });

  it('rounds a duration to the unit that a person would use, in the right number', () => {
    const format = new Format('en');
    expect(
      [60_000, 40 * 60_000, 3_600_000, 5_400_000, 86_400_000, 200_000_000].map((ms) => format.duration(ms)),
    ).to.deep.equal(['1 minute', '40 minutes', '1 hour', '2 hours', '1 day', '2 days']);
    expect(new Format('zh').duration(7_200_000)).to.equal('2小时');
  });

  it('names a place as finely as it is known, and no part twice', () => {
    const format = new Format('en');
    expect(format.place({ city: 'Shenzhen', region: 'Guangdong', country: 'CN' })).to.equal('Shenzhen, Guangdong');
    expect(format.place({ city: 'Shanghai', region: 'Shanghai', country: 'CN' })).to.equal('Shanghai');
    expect(format.place({ city: null, region: null, country: 'DE' })).to.equal('Germany');
    expect(format.place({ city: null, region: null, country: '?' })).to.equal('?');
    expect(format.place({ city: null, region: null, country: null })).to.equal('');
  });
});
