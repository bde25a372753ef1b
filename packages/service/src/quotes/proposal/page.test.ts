import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Quote } from '@waybill/sdk/contract';
import { documentOf } from './document.ts';
import { nothingPage, pageOf } from './page.ts';
import { pageStyleHash } from './page-style.ts';
import { chosen, presented, reweighed, storedQuote } from './testing/quotes.ts';

const hostile = `</style><script>alert(1)</script><img src=x onerror="alert(2)">'&`;
const escaped =
  '&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(2)&quot;&gt;&#39;&amp;';

/** Every text of a quote that a person wrote, replaced. */
const everyText = (value: unknown, text: string): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => everyText(each, text));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) =>
      ['en', 'zh', 'phone', 'email', 'reason', 'reference', 'city', 'number', 'declinedBecause', 'limit'].includes(
        key,
      ) &&
      (typeof inner === 'string' || key === 'city')
        ? [key, text]
        : [key, everyText(inner, text)],
    ),
  );
};

const page = (quote: Quote, merchant: string | null = null, language: 'en' | 'zh' = 'en') =>
  pageOf(documentOf(quote, language, merchant));

describe('The page of a proposal', () => {
  it('shows what people wrote as they wrote it, and lets none of it be markup', async () => {
    const quotes = [
      presented(reweighed(hostile, hostile)),
      presented(storedQuote({ goods: ['liquid'] })),
      presented(chosen('standard', { state: 'declined', declinedBecause: hostile })),
    ];
    for (const quote of quotes) {
      const html = await page(everyText(quote, hostile) as Quote, hostile);
      expect(html.match(/<script|<img|onerror="/g)).toBeNull();
      expect(html.split(escaped).length).toBeGreaterThan(8);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html.match(/<\/style>/g)).toHaveLength(1);
    }
  });

  it('has one style sheet, the one that its policy names, and takes nothing from anywhere', async () => {
    for (const html of [await page(presented(storedQuote())), await nothingPage()]) {
      const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
      expect(`sha256-${createHash('sha256').update(style).digest('base64')}`).toBe(pageStyleHash);
      expect(html).not.toMatch(/ style=|<script|<link|<img|<iframe|<form|src=|href=|url\(|@import/);
    }
  });

  it('says its language, and names every cell for those who hear it', async () => {
    const zh = await page(presented(storedQuote()), null, 'zh');
    expect(zh).toContain('<html lang="zh-Hans">');
    expect(zh).toContain('<title>物流服务方案 qte_');
    expect(await page(presented(storedQuote()))).toContain('<html lang="en">');
    expect(zh.match(/<h1>/g)).toHaveLength(1);
    for (const [cell] of zh.matchAll(/<th[ >][^>]*/g)) if (cell.startsWith('<th ')) expect(cell).toContain('scope=');
    expect(zh).toContain('<caption>');
  });

  it('leaves out what there is nothing of', async () => {
    const quote = presented(storedQuote({ to: { country: 'AQ' } }));
    const html = await page(quote);
    expect(html).not.toContain('<article>');
    expect(html).not.toContain('Questions');
    expect(html).toContain('Not possible for this parcel');
  });
});
