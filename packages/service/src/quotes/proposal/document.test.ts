import * as fc from 'fast-check';
import { goodsKinds, refusalReasons, type Quote } from '@waybill/sdk/contract';
import { describe, expect, it } from 'vitest';
import { anyRequest, harbin, hangzhou, shanghai, tuesday } from '../rules/testing/requests.ts';
import { documentOf, type ProposalDocument } from './document.ts';
import { languageOf } from './language.ts';
import { refusalLines } from './refusals.ts';
import { speechIn } from './speech.ts';
import { chosen, presented, reweighed, storedQuote } from './testing/quotes.ts';

const languages = ['en', 'zh'] as const;
const number = (text: string): number => Number(text.replace('−', '-'));
const optionCalled = ({ options }: ProposalDocument, name: string) => {
  const option = options.entries.find((each) => each.name === name);
  if (option === undefined) throw new Error(`There is no ${name}`);
  return option;
};
const factsOf = ({ facts }: ProposalDocument) => Object.fromEntries(facts.map(({ label, text }) => [label, text]));

describe('languageOf', () => {
  it('finds the nearest that there is, and English for the rest', () => {
    for (const asked of ['zh', 'zh-CN', 'zh-Hans', 'ZH-hant-TW'])
      expect([asked, languageOf(asked)]).toEqual([asked, 'zh']);
    for (const asked of [undefined, 'en', 'en-GB', 'fr', 'zhx', 'zha', '', '*', 'zh_CN', '<script>'])
      expect([asked, languageOf(asked)]).toEqual([asked, 'en']);
  });
});

describe('A proposal', () => {
  it('says from where to where, what, when it was made and how long it holds', () => {
    const quote = presented(storedQuote({ from: shanghai, to: hangzhou }));
    const en = documentOf(quote, 'en', 'Harbour Tea');
    expect([en.title, en.number, en.from, en.to, en.notice]).toEqual([
      'Service proposal',
      quote.id,
      'Shanghai',
      'Hangzhou, Zhejiang',
      null,
    ]);
    expect(factsOf(en)).toEqual({
      'Prepared for': 'Harbour Tea',
      Parcel: '2.2 kg, 40 × 30 × 20 cm',
      Made: 'Tuesday 24 November 2026, 10:00 (Shanghai time)',
      'Prices hold until': 'Thursday 26 November 2026, 10:00 (Shanghai time)',
    });
    const zh = documentOf(quote, 'zh', null);
    expect([zh.title, zh.from, zh.to]).toEqual(['物流服务方案', '上海', '浙江 杭州']);
    expect(factsOf(zh)).toEqual({
      包裹: '2.2 公斤，40 × 30 × 20 厘米',
      报价时间: '2026年11月24日星期二 10:00（北京时间）',
      价格有效至: '2026年11月26日星期四 10:00（北京时间）',
    });
    const abroad = documentOf(presented(storedQuote({ to: { country: 'FR', city: 'Lyon' } })), 'zh', null);
    expect([abroad.from, abroad.to]).toEqual(['中国 上海', '法国 Lyon']);
  });

  it('promises by the clock of the destination', () => {
    const promises = (to: Quote['request']['to'], language: 'en' | 'zh') =>
      documentOf(presented(storedQuote({ to })), language, null).options.entries.map(({ promise }) => promise);
    const china = { country: 'CN', region: '浙江省', city: '杭州市' };
    expect(promises(china, 'en')).toContain('Delivered by Thursday 26 November 2026, 18:00 (Shanghai time)');
    expect(promises(china, 'zh')).toContain('2026年11月26日星期四 18:00（北京时间）前送达');
    const newYork = { country: 'US', region: 'New York', city: 'New York' };
    expect(promises(newYork, 'en').at(0)).toMatch(
      /^Delivered by \w+day \d+ (November|December) 2026, 18:00 \(New York time\)$/,
    );
    expect(promises(newYork, 'zh').at(0)).toMatch(/^2026年1[12]月\d+日星期. 18:00（北美东部时间）前送达$/);
  });

  it('shows prices whose lines add up to the total, whatever was asked', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...languages), (request, language) => {
        for (const { price, total } of documentOf(presented(storedQuote(request)), language, null).options.entries) {
          const sum = price.rows.reduce((before, { cells }) => before + Math.round(number(cells[2]) * 100), 0);
          expect([price.total[1], `${(sum / 100).toFixed(2)} CNY`]).toEqual([total, total]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says what each line counts, and why the weight is what it is', () => {
    const quote = presented(
      storedQuote({
        services: [{ code: 'carry_upstairs', floors: 3 }, { code: 'door_pickup' }],
        declaredValue: '1000.00',
        customer: { merchantId: null, tier: 'B', prepaid: null },
      }),
    );
    const { price } = optionCalled(documentOf(quote, 'en', null), 'Standard');
    expect(price.rows.map(({ cells }) => cells)).toEqual([
      ['Base freight, first 1 kg', '1 × 18.00', '18.00'],
      ['Base freight, further weight', '2 kg × 5.00', '10.00'],
      ['Account customer discount', '−8 % of 28.00', '−2.20'],
      ['Fuel surcharge', '3 % of 25.80', '0.80'],
      ['Carrying upstairs', '3 floors × 8.00', '24.00'],
      ['Door pickup', '1 visit × 5.00', '5.00'],
      ['Declared value', '0.5 % of 1000.00', '5.00'],
    ]);
    expect(price.total).toEqual(['Total', '60.60 CNY']);
    expect(price.weight).toBe('Chargeable weight 3 kg: it takes the room of 3 kg and weighs 2.2 kg.');
    const economy = optionCalled(documentOf(quote, 'en', null), 'Economy');
    expect(economy.price.weight).toBe('Chargeable weight 3 kg: it weighs 2.2 kg, rounded up.');
    const zh = optionCalled(documentOf(quote, 'zh', null), '标准快递');
    expect(zh.price.rows.map(({ cells }) => cells[1])).toContain('28.00 的 −8%');
    expect(zh.price.weight).toBe('计费重量 3 公斤：体积重量 3 公斤，大于实际重量 2.2 公斤。');
  });

  it('says what is paid when the promise is broken, with a declared value and without', () => {
    const compensation = (declaredValue: string | null) =>
      optionCalled(documentOf(presented(storedQuote({ declaredValue })), 'en', null), 'Standard').compensation;
    expect(compensation('1000.00')).toEqual({
      heading: 'What we pay if we do not keep our word (CNY)',
      columns: ['By the terms', '1000.00 declared'],
      rows: [
        { label: 'Delivered late', amounts: ['14.40', '14.40'] },
        { label: 'Lost', amounts: ['144.00', '1000.00'] },
        { label: 'Damaged', amounts: ['144.00', '1000.00'] },
      ],
      note: null,
    });
    expect(compensation(null)).toMatchObject({
      columns: ['By the terms'],
      rows: [{ amounts: ['14.40'] }, { amounts: ['144.00'] }, { amounts: ['144.00'] }],
      note: 'Declare a value (保价) of up to 20000.00 CNY, and that is what counts instead.',
    });
  });

  it('shows how the parcel travels to the merchant alone', () => {
    const notes = (audience: 'shopper' | 'merchant') =>
      documentOf(presented(storedQuote(), audience), 'en', null).options.entries.map((option) => option.notes);
    for (const note of notes('merchant')) expect(note).toContain('How it travels: trunk and regional transport');
    for (const note of notes('shopper')) expect(note).not.toContain('How it travels');
  });

  it('marks the cheapest and the fastest, and says whom to ask', () => {
    const document = documentOf(presented(storedQuote()), 'zh', null);
    expect(optionCalled(document, '经济快递').marks).toEqual(['价格最低']);
    expect(optionCalled(document, '次晨达').marks).toEqual(['时效最快']);
    expect(document.contacts.entries).toEqual(['400-000-0000 · service@example.com · 每天 08:00—22:00']);
  });

  it('lists what does not serve the parcel, with reasons in words', () => {
    const { lists } = documentOf(presented(storedQuote({ goods: ['liquid'], to: harbin })), 'en', null);
    expect(lists).toHaveLength(1);
    expect(lists[0]?.heading).toBe('Not possible for this parcel');
    expect(lists[0]?.entries).toContainEqual({
      label: 'Next day',
      text: 'Liquids do not fly; standard and economy take them',
    });
    expect(lists[0]?.entries).toContainEqual({ label: 'Same day', text: 'Does not serve this journey' });
  });

  it.each(languages)('has words for every reason (%s)', (language) => {
    const speech = speechIn(language);
    const name = { en: 'Express', zh: '特快' };
    for (const reason of refusalReasons) {
      for (const about of ['cold_chain', 'longest_side', goodsKinds[0]]) {
        const refusal = { code: 'x', name, product: 'standard', reason, about, limit: '30 kg', words: null };
        const [line] = refusalLines([refusal], speech);
        expect(line?.text).not.toMatch(/^$|_|undefined|null/);
      }
    }
    const later = { code: 'x', name, product: 'standard', reason: 'too_odd', about: null, limit: null, words: null };
    expect(refusalLines([later], speech)).toEqual([{ label: name[language], text: 'too odd' }]);
  });

  it('puts what was accepted first, with the line that re-weighing added, its reason and its evidence', () => {
    const document = documentOf(presented(reweighed('The box was larger than stated')), 'en', null);
    expect(document.notice).toBe(
      'Accepted on Tuesday 24 November 2026, 10:10 (Shanghai time): the price and the promise below are what counts.',
    );
    expect(factsOf(document)).toMatchObject({
      Pickup: 'Tuesday 24 November 2026, 10:10 to 11:10 (Shanghai time)',
      'Waybill number': 'WB0000000017',
    });
    expect(document.options.heading).toBe('Accepted');
    expect(document.options.entries.map(({ name, marks }) => [name, marks])).toEqual([['Next day', []]]);
    expect(document.options.entries[0]?.price.rows.at(-1)).toEqual({
      cells: ['Adjustment after re-weighing', '1 × 14.70', '14.70'],
      notes: [
        'Reason: The box was larger than stated',
        'Chargeable weight 6 kg instead of 4 kg, measured on Tuesday 24 November 2026, 14:00.',
        'Evidence: photo P-0031',
      ],
    });
    expect(document.lists[0]).toEqual({
      heading: 'Also offered',
      entries: [
        { label: 'Next morning', text: '55.70 CNY · Delivered by Wednesday 25 November 2026, 12:00 (Shanghai time)' },
        { label: 'Standard', text: '28.80 CNY · Delivered by Thursday 26 November 2026, 18:00 (Shanghai time)' },
        { label: 'Economy', text: '18.00 CNY · Delivered by Saturday 28 November 2026, 20:00 (Shanghai time)' },
      ],
    });
    const zh = documentOf(presented(reweighed('外箱尺寸与申报不符')), 'zh', null);
    expect(zh.options.entries[0]?.price.rows.at(-1)?.notes).toEqual([
      '原因：外箱尺寸与申报不符',
      '2026年11月24日星期二 14:00复重，计费重量由 4 公斤改为 6 公斤。',
      '凭证：照片 P-0031',
    ]);
  });

  it('says what became of the quote', () => {
    const ended = new Date(tuesday.getTime() + 72 * 3_600_000);
    const expired = documentOf(presented(storedQuote(), 'merchant', ended), 'en', null);
    expect(expired.notice).toMatch(/^This quote has ended/);
    expect(factsOf(expired)).not.toHaveProperty('Prices hold until');
    for (const { notes } of expired.options.entries) expect(notes).not.toContain('if you accept');
    const state = (more: object) => documentOf(presented(chosen('standard', { shipment: null, ...more })), 'en', null);
    const requested = state({ state: 'requested', askedBy: 'shopper' });
    expect([requested.notice, requested.options.heading]).toEqual([
      'Booking requested on Tuesday 24 November 2026, 10:10 (Shanghai time). The store has not answered yet.',
      'Requested',
    ]);
    const declined = state({ state: 'declined', declinedBecause: 'Sold out' });
    expect([declined.notice, declined.options.heading]).toEqual([
      'The store declined the booking: Sold out',
      'Declined',
    ]);
    expect(factsOf(declined)).not.toHaveProperty('Pickup');
  });

  it('lives with words that a newer service adds', () => {
    const quote = presented(storedQuote());
    const [option] = quote.options;
    const [item] = option?.price.items ?? [];
    const later = {
      ...option!,
      resourcePlan: ['cargo_drone'],
      price: { ...option!.price, items: [{ ...item!, unit: 'pallet', label: { fr: 'Base' } }] },
    };
    const { options } = documentOf({ ...quote, options: [later] }, 'zh', null);
    expect(options.entries[0]?.notes).toContain('cargo drone');
    expect(options.entries[0]?.price.rows[0]?.cells).toEqual(['Base', '1 × 26.00', '26.00']);
  });
});
