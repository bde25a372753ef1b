import { expect } from '@open-wc/testing';
import * as cases from './cases/texts.ts';
import * as complaints from './complaints/texts.ts';
import { Format } from './format.ts';
import { languageOf, type Language } from './language.ts';
import { loadLocale, type Texts } from './load.ts';
import * as proofs from './proofs/texts.ts';
import * as quotes from './quotes/texts.ts';
import * as news from './reviews/news.ts';
import * as reviews from './reviews/texts.ts';
import * as scorecard from './scorecard/texts.ts';
import * as tracking from './tracking/texts.ts';

const languages = ['en', 'zh-hans', 'zh-hant', 'ar'] as const satisfies readonly Language[];

type Phrase = (...args: unknown[]) => string;

/** Every text of a language with its place, and how many parameters it takes. */
const texts = (value: unknown, path = ''): [string, string, number][] => {
  if (typeof value === 'string') return [[path, value, 0]];
  if (typeof value === 'function') return [[path, (value as Phrase)({ day: '周一' }, 2), value.length]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
};

const sets: readonly Texts<object>[] = [tracking, quotes, cases, complaints, proofs, reviews, news, scorecard].flatMap(
  (texts) => Object.values<Texts<object>>(texts),
);

const scripts = { 'zh-hans': /\p{Script=Han}/u, 'zh-hant': /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u } as const;
const names = /^\.(tag|carriers\.\w+|at|pilotOf)$/;

describe('languages', () => {
  it('say something in every place, each in its own script', async () => {
    for (const set of sets) {
      for (const [path, text] of texts((await set('en')).messages)) expect(text, path).to.match(/\S/);
      for (const language of ['zh-hans', 'zh-hant', 'ar'] as const)
        for (const [path, text] of texts((await set(language)).messages))
          if (!names.test(path)) expect(text, `${language} ${path}`).to.match(scripts[language]);
    }
  });

  it('have the same texts, and take no parameter that English does not', async () => {
    for (const set of sets) {
      const english = new Map(texts((await set('en')).messages).map(([path, , takes]) => [path, takes]));
      for (const language of languages) {
        const found = texts((await set(language)).messages);
        // The service writes formulas in English by itself.
        const paths = found.map(([path]) => path).filter((path) => !path.startsWith('.formulas.'));
        expect(paths.sort(), language).to.deep.equal([...english.keys()].sort());
        for (const [path, , takes] of found) expect(takes, `${language} ${path}`).to.be.at.most(english.get(path) ?? 0);
      }
    }
  });

  it('in Arabic have the number of what is counted', async () => {
    const { messages } = await tracking.answerTexts('ar');
    expect([0, 1, 2, 3, 11, 100].map(messages.parcels)).to.deep.equal([
      'لا شحنات',
      'شحنة واحدة',
      'شحنتان',
      '3 شحنات',
      '11 شحنة',
      '100 شحنة',
    ]);
  });

  it('in traditional characters have no simplified ones, nor words that Taiwan does not use', async () => {
    for (const set of sets)
      for (const [path, text] of texts((await set('zh-hant')).messages))
        expect(text.replace('周一', ''), path).to.not.match(
          /[发单签输码验证运货联络请们询问题这还没过时间处务员应订该]|短信|視頻|信息|郵箱|默認/u,
        );
  });

  it('are the closest to what is asked for, with the region for times', async () => {
    const tagOf = async (tag: string) => (await loadLocale(tag, tracking.formTexts)).tag;
    expect(await tagOf('en-GB')).to.equal('en-GB');
    expect(await tagOf('zh-CN')).to.equal('zh-CN');
    expect(await tagOf('zh')).to.equal('zh');
    expect(await tagOf('zh-HK')).to.equal('zh-HK');
    expect(await tagOf('ar-EG')).to.equal('ar-EG');
    expect(await tagOf('fr-FR')).to.equal('en');
    expect(await tagOf('')).to.equal('en');
    expect(await tagOf('en-_')).to.equal('en');
  });

  it('tell how Chinese is written by script, else by place, and which way a language is read', async () => {
    const asked = [
      'zh',
      'zh-CN',
      'zh-SG',
      'zh-Hans-HK',
      'zh-TW',
      'zh-hk',
      'zh-MO',
      'zh-Hant',
      'zh-Hant-CN',
      'ar-EG',
      'arc',
    ];
    expect(asked.map(languageOf)).to.deep.equal([
      ...Array<string>(4).fill('zh-hans'),
      ...Array<string>(5).fill('zh-hant'),
      ...['ar', 'en'],
    ]);
    expect((await loadLocale('ar', tracking.formTexts)).dir).to.equal('rtl');
    expect((await loadLocale('zh-TW', tracking.formTexts)).dir).to.equal('ltr');
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

  it('keeps the sign of an amount beside its letters where one reads from right to left', () => {
    const written = new Format('ar').money({ amount: '12.50', currency: 'CNY' });
    expect(written).to.match(/^\u200f?12\.50\u00a0CN¥\u200e$/);
    expect(new Format('en').money({ amount: '12.50', currency: 'CNY' })).to.equal('CN¥12.50');
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
