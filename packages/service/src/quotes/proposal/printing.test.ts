import type { Quote } from '@waybill/sdk/contract';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { documentOf } from './document.ts';
import { printed } from './printing.ts';
import { presented, reweighed, storedQuote } from './testing/quotes.ts';

const printedQuote = (quote: Quote, language: 'en' | 'zh', merchant: string | null = null) =>
  printed(documentOf(quote, language, merchant));

/** As a reader copies it: one text, with single spaces. */
const textOf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
};

describe('A printed proposal', () => {
  it('reads in Chinese as in English, with every amount', async () => {
    const quote = presented(storedQuote({ declaredValue: '1000.00', services: [{ code: 'door_pickup' }] }));
    for (const [language, words] of [
      [
        'zh',
        [
          '物流服务方案',
          '上海 → 浙江 杭州',
          '基础运费（首重1公斤）',
          '2026年11月26日星期四 18:00（北京时间）前送达',
          '海巷茶行',
        ],
      ],
      [
        'en',
        [
          'Service proposal',
          'Shanghai → Hangzhou, Zhejiang',
          'Delivered by Thursday 26 November 2026, 18:00 (Shanghai time)',
        ],
      ],
    ] as const) {
      const text = await textOf(await printedQuote(quote, language, '海巷茶行'));
      for (const word of words) expect(text).toContain(word);
      for (const { price } of quote.options) {
        expect(text).toContain(`${price.total.amount} CNY`);
        for (const { amount } of price.items) expect(text).toContain(amount.amount.replace('-', '−'));
      }
    }
  });

  it('shows why a line was added', async () => {
    const text = await textOf(await printedQuote(presented(reweighed('外箱尺寸与申报不符')), 'zh'));
    for (const word of [
      '复重差额',
      '原因：外箱尺寸与申报不符',
      '计费重量由 4 公斤改为 6 公斤',
      '凭证：照片 P-0031',
      'WB0000000017',
    ])
      expect(text).toContain(word);
  });

  it('brings its fonts, and of them no more than it needs', async () => {
    const pdf = await printedQuote(presented(storedQuote()), 'zh');
    const source = Buffer.from(pdf).toString('latin1');
    expect(source.match(/\/FontFile2/g)).toHaveLength(2);
    expect(new Set([...source.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name))).toEqual(
      new Set([
        expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Regular$/),
        expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-SemiBold$/),
      ]),
    );
    expect(pdf.byteLength).toBeLessThan(150_000);
  });

  it('is the same each time, says what it is, and numbers its pages', async () => {
    const quote = presented(storedQuote());
    const [one, two] = [await printedQuote(quote, 'en'), await printedQuote(quote, 'en')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const proxy = await getDocumentProxy(new Uint8Array(one));
    const { info } = await getMeta(proxy);
    expect(info).toMatchObject({ Title: `Service proposal ${quote.id}`, CreationDate: 'D:20261124020000Z' });
    const text = await textOf(two);
    expect(text).toContain(`Page 1 of ${proxy.numPages}`);
    expect(text).toContain(`Page ${proxy.numPages} of ${proxy.numPages}`);
  });

  it('shows hostile words as words, and reads no file or address that they name', async () => {
    const words = '<script>alert(1)</script> file:///etc/hostname http://127.0.0.1/ {page}';
    const text = await textOf(await printedQuote(presented(reweighed(words)), 'en', words));
    expect(text.split(words).length).toBe(3);
  });
});
