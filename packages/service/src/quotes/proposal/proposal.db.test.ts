import { Writable } from 'node:stream';
import type { AnswerOf, proposalLink, Quote } from '@waybill/sdk/contract';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../../test/databases.ts';
import { problemOf } from '../../../test/problems.ts';
import { question, startQuoting, type QuotingService } from '../../../test/quotes.ts';
import { call, shopOrigin, startService } from '../../../test/service.ts';
import { asOperator } from '../../db/index.ts';
import { importCard } from '../card-import.ts';
import { exampleCards } from '../cards/index.ts';
import { pageStyleHash } from './page-style.ts';

type Links = AnswerOf<typeof proposalLink>;

const policy = `default-src 'none'; style-src '${pageStyleHash}'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
const tokenIn = (link: string | null): string => (link ?? '').replace(/.*\//, '');
const textOf = async (response: Response): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())), {
    mergePages: true,
  });
  return text.replace(/\s+/g, ' ');
};

describeOnBoth('A proposal', (fresh) => {
  let service: QuotingService;
  let shoppers: Quote;
  let merchants: Quote;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
    shoppers = await service.quoted('shopper');
    merchants = await service.quoted('merchant', {
      services: [{ code: 'door_pickup' }],
      declaredValue: { amount: '500.00', currency: 'CNY' },
    });
  });
  afterAll(() => service.stop());

  const ask = (as: 'asShopper' | 'asMerchant', { id }: Quote, language?: string) =>
    service[as]('GET', `/v1/quotes/${id}/proposal${language === undefined ? '' : `?language=${language}`}`);
  const links = async (as: 'asShopper' | 'asMerchant', quote: Quote, language?: string): Promise<Links> => {
    const answer = await ask(as, quote, language);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Links;
  };
  /** As whoever holds the link: without a key. */
  const open = (link: string | null, headers: Record<string, string> = {}, address = '203.0.113.9') =>
    call(service.app, 'GET', new URL(link ?? '', 'http://localhost').pathname, undefined, headers, address);

  it('is a page that whoever has the link may read for an hour, in the language that was asked for', async () => {
    const { url, pdfUrl, expiresAt } = await links('asShopper', shoppers, 'zh-Hans-CN');
    expect([pdfUrl, expiresAt]).toEqual([null, '2026-11-24T03:00:00.000Z']);
    expect(url).toMatch(/^http:\/\/localhost\/v1\/proposals\/[\w-]+\.[\w-]+\.[\w-]{86}$/);
    const page = await open(url);
    expect([page.status, page.headers.get('Content-Type'), page.headers.get('Content-Language')]).toEqual([
      200,
      'text/html; charset=UTF-8',
      'zh',
    ]);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const html = await page.text();
    for (const words of [
      '物流服务方案',
      '浙江 杭州',
      '18.50 CNY',
      '2026年11月26日星期四 18:00（北京时间）前送达',
      shoppers.id,
    ])
      expect(html).toContain(words);
    for (const [asked, title] of [
      [undefined, 'Service proposal'],
      ['fr-CA', 'Service proposal'],
      ['zh', '物流服务方案'],
    ] as const)
      expect(await (await open((await links('asShopper', shoppers, asked)).url)).text()).toContain(`<title>${title} `);
  });

  it('is a PDF too for the merchant, who alone sees how the parcel travels', async () => {
    const { url, pdfUrl } = await links('asMerchant', merchants, 'zh');
    const pdf = await open(pdfUrl);
    expect([pdf.status, pdf.headers.get('Content-Type'), pdf.headers.get('Content-Disposition')]).toEqual([
      200,
      'application/pdf',
      `attachment; filename="${merchants.id}.pdf"`,
    ]);
    expect(pdf.headers.get('Content-Security-Policy')).toBe(policy);
    expect(pdf.headers.get('Cache-Control')).toBe('private, no-store');
    const [printed, page] = [await textOf(pdf), await (await open(url)).text()];
    for (const { price } of merchants.options) {
      expect(printed).toContain(`${price.total.amount} CNY`);
      expect(page).toContain(`${price.total.amount} CNY`);
    }
    for (const words of ['基础运费（首重1公斤）', '资源方案：干线与区域配送', 'Test shop']) {
      expect(printed).toContain(words);
      expect(page).toContain(words);
    }
    const shown = await (await open((await links('asShopper', shoppers, 'zh')).url)).text();
    expect(shown).not.toMatch(/资源方案|Test shop/);
    // The merchant may read what its shopper was offered.
    expect(await (await open((await links('asMerchant', shoppers, 'zh')).url)).text()).toContain('资源方案');
  });

  it('shows what was accepted, and what re-weighing added with its reason', async () => {
    const quote = await service.quoted('merchant', { parcel: { weight: 1 } });
    const accepted = await service.accepted('merchant', quote, { option: 'standard' });
    const adjusted = await service.asStaff('POST', `/v1/quotes/${quote.id}/adjustment`, {
      parcel: { weight: 3 },
      reason: 'Heavier than <b>stated</b>',
      evidence: [{ kind: 'scale_record', reference: 'SH3-7781' }],
      measuredAt: '2026-11-24T02:00:00Z',
    });
    const { accepted: now } = (await adjusted.json()) as Quote;
    const { url, pdfUrl } = await links('asMerchant', quote);
    const [page, printed] = [await (await open(url)).text(), await textOf(await open(pdfUrl))];
    for (const words of [
      'Accepted on',
      'Adjustment after re-weighing',
      'SH3-7781',
      accepted.accepted?.shipment?.number ?? '?',
    ]) {
      expect(page).toContain(words);
      expect(printed).toContain(words);
    }
    expect(now?.price.total.amount).not.toBe(accepted.accepted?.price.total.amount);
    expect(page).toContain(`${now?.price.total.amount ?? '?'} CNY`);
    expect(page).toContain('Reason: Heavier than &lt;b&gt;stated&lt;/b&gt;');
    expect(printed).toContain('Reason: Heavier than <b>stated</b>');
  });

  it('is linked for whoever may see the quote', async () => {
    const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
    expect(await codeOf(ask('asShopper', merchants))).toBe('quote_not_found');
    const other = await service.anotherMerchant('Other shop');
    const theirs = service.asOther(other, 'GET', `/v1/quotes/${shoppers.id}/proposal`);
    expect(await codeOf(theirs)).toBe('quote_not_found');
    expect(await codeOf(service.asStaff('GET', `/v1/quotes/${shoppers.id}/proposal`))).toBe('key_invalid');
  });

  it('opens with its own link alone: no other token opens it, and its link opens nothing else', async () => {
    const { url, pdfUrl } = await links('asMerchant', merchants);
    const number = 'SF1400000000011';
    await service.asMerchant('POST', '/v1/shipments', { number, consignee: { phone: '+8613800134321' } });
    const minted = await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number] });
    const { token: shopperToken } = (await minted.json()) as { token: string };
    const proof = { phoneLast4: '4321' };
    const searched = await service.asShopper('POST', '/v1/tracking/search', { numbers: [number], proof });
    const [found] = ((await searched.json()) as { data: { token: string }[] }).data;
    const [header, payload, signature = ''] = tokenIn(url).split('.');
    const another = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    const asPdf = {
      ...decodeJwt(tokenIn(url)),
      proposal: { ...(decodeJwt(tokenIn(url)).proposal as object), format: 'pdf' },
    };
    const forged = Buffer.from(JSON.stringify(asPdf)).toString('base64url');
    for (const token of [
      ...[shopperToken, found?.token ?? '', service.keys.secretKey, 'nonsense', 'a'.repeat(5000)],
      ...[`${header}.${forged}.${signature}`, `${header}.${payload}.`, `${header}.${payload}.${another}`],
    ])
      expect(await problemOf(await open(`/v1/proposals/${token}`))).toMatchObject({
        status: 404,
        code: 'proposal_not_found',
      });
    for (const token of [tokenIn(url), tokenIn(pdfUrl)]) {
      const asProof = await service.asShopper('GET', `/v1/tracking/${number}`, undefined, { 'Waybill-Token': token });
      expect(await problemOf(asProof)).toMatchObject({ status: 401, code: 'token_invalid' });
      const asKey = await call(service.app, 'GET', `/v1/quotes/${merchants.id}`, undefined, {
        Authorization: `Bearer ${token}`,
      });
      expect(await problemOf(asKey)).toMatchObject({ status: 401, code: 'key_invalid' });
    }
    const wanted = await open(url, { Accept: 'application/pdf' });
    expect(wanted.headers.get('Content-Type')).toContain('text/html');
  });

  it('ends after an hour, and tells people so on a page', async () => {
    const { url, pdfUrl } = await links('asMerchant', merchants);
    await service.clock.jump(59);
    expect((await open(url)).status).toBe(200);
    await service.clock.jump(2);
    for (const link of [url, pdfUrl]) {
      expect(await problemOf(await open(link))).toMatchObject({ status: 404, code: 'proposal_not_found' });
      const page = await open(link, { Accept: 'text/html,application/xhtml+xml' });
      expect([page.status, page.headers.get('Content-Security-Policy')]).toEqual([404, policy]);
      const html = await page.text();
      expect(html).toContain('链接无效或已过期');
      expect(html).not.toContain(merchants.id);
    }
    expect((await open((await links('asMerchant', merchants)).url)).status).toBe(200);
  });

  it('changes nothing by being read', async () => {
    const rows = () =>
      asOperator(service.platform.db, async (tx) => [
        await tx.selectFrom('quotes').selectAll().orderBy('id').execute(),
        await tx.selectFrom('bookings').selectAll().orderBy('id').execute(),
        await tx.selectFrom('events').selectAll().orderBy('id').execute(),
        await tx.selectFrom('idempotency').selectAll().execute(),
      ]);
    const before = await rows();
    const { url, pdfUrl } = await links('asMerchant', merchants);
    for (const link of [url, pdfUrl, url]) expect((await open(link)).status).toBe(200);
    expect(await rows()).toEqual(before);
    const posted = await call(service.app, 'POST', new URL(url).pathname, {}, {});
    expect(await problemOf(posted)).toMatchObject({ status: 405, code: 'method_not_allowed' });
  });

  it('is limited by address, like all that needs no key', async () => {
    const { url } = await links('asShopper', shoppers);
    const statuses: number[] = [];
    for (let time = 0; time < 125; time += 1) statuses.push((await open(`${url}x`, {}, '198.51.100.4')).status);
    expect(statuses.slice(0, 120).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await open(url)).status).toBe(200);
  });
});

describeOnBoth('A service with an address of its own', (fresh) => {
  it('links to that address, and writes no link into its log and its metrics', async () => {
    let log = '';
    const sink = new Writable({
      write: (chunk: Buffer, _, done) => {
        log += chunk.toString();
        done();
      },
    });
    const service = await startService(await (await fresh()).open(), {
      log: pino({ level: 'trace' }, sink),
      publicUrl: 'https://track.example/waybill',
      metricsToken: 'the-operator-watches',
      clock: { now: () => new Date('2026-11-24T02:00:00Z') },
    });
    try {
      for (const card of exampleCards) await importCard(service.platform.db, card);
      const made = await service.asMerchant('POST', '/v1/quotes', question());
      const { id } = (await made.json()) as Quote;
      const { url, pdfUrl } = (await (await service.asMerchant('GET', `/v1/quotes/${id}/proposal`)).json()) as Links;
      for (const link of [url, pdfUrl])
        expect(link).toMatch(/^https:\/\/track\.example\/waybill\/v1\/proposals\/[\w.-]+$/);
      const tokens = [url, pdfUrl].map(tokenIn);
      for (const path of [...tokens.map((token) => `/v1/proposals/${token}`), `/v1/proposals/${tokens[0]}x`])
        for (const method of ['GET', 'POST', 'OPTIONS'])
          await call(service.app, method, path, undefined, { Origin: shopOrigin, Accept: 'text/html' });
      const watcher = { Authorization: 'Bearer the-operator-watches' };
      const metrics = await (await call(service.app, 'GET', '/metrics', undefined, watcher)).text();
      expect(log).toContain('"route":"quotes.readProposal","method":"GET","status":200');
      expect(metrics).toContain('route="quotes.readProposal"');
      for (const token of tokens)
        for (const part of token.split('.').slice(1))
          for (const text of [log, metrics]) expect(text).not.toContain(part);
    } finally {
      await service.stop();
    }
  });
});
