import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Quote, QuoteRequest } from '@waybill/sdk/contract';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { question, startQuoting, shanghai, type QuotingService } from '../../test/quotes.ts';
import { startService } from '../../test/service.ts';
import type { NewKeys } from '../platform/index.ts';
import { setAccountTerms } from './accounts.ts';
import { importCard } from './card-import.ts';
import { exampleCards } from './cards/index.ts';
import { forgetQuotes } from './jobs.ts';

const optionOf = ({ options }: Quote, code: string) => options.find((option) => option.code === code);
const totalOf = (quote: Quote, code = 'standard') => optionOf(quote, code)?.price.total.amount;

describeOnBoth('Quotes', (fresh) => {
  let service: QuotingService;
  let other: NewKeys;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
    other = await service.anotherMerchant('Other shop');
  });
  afterAll(() => service.stop());

  const ask = (body: unknown) => service.asShopper('POST', '/v1/quotes', body);

  it('say what each product costs, when it arrives and what is paid if it does not', async () => {
    const quote = await service.quoted('shopper');
    expect(quote).toMatchObject({
      state: 'open',
      createdAt: '2026-11-24T02:00:00Z',
      validUntil: '2026-11-26T02:00:00Z',
      request: { from: shanghai, parcel: { weight: 1, length: null } },
      accepted: null,
      cheapest: 'economy',
    });
    expect(optionOf(quote, 'standard')).toMatchObject({
      price: { total: { amount: '18.50', currency: 'CNY' }, chargeableWeight: { chargeable: 1 } },
      commitment: {
        promisedAt: '2026-11-26T18:00:00+08:00',
        pickedUpBy: '2026-11-24T11:00:00+08:00',
        acceptBefore: '2026-11-24T20:00:00+08:00',
      },
      liability: { lost: { declared: null } },
    });
    const read = await service.asShopper('GET', `/v1/quotes/${quote.id}`);
    expect(await read.json()).toEqual(quote);
  });

  it('are an answer too where nothing goes, with the reasons', async () => {
    const quote = await service.quoted('shopper', { to: { country: 'AQ' } });
    expect(quote).toMatchObject({ state: 'open', options: [], cheapest: null, fastest: null });
    expect(new Set(quote.refused.map(({ reason }) => reason))).toEqual(new Set(['out_of_area']));
    const { refused } = await service.quoted('shopper', { goods: ['explosive'] });
    expect(refused.map(({ reason }) => reason)).toContain('prohibited_goods');
  });

  it('give a page the list price, and a server the price of its account', async () => {
    await setAccountTerms(service.platform, service.keys.merchantId, { tier: 'A', prepaid: '50000' });
    const [shopper, merchant] = [await service.quoted('shopper'), await service.quoted('merchant')];
    expect(totalOf(shopper)).toBe('18.50');
    expect(Number(totalOf(merchant))).toBeLessThan(18.5);
    const codes = (quote: Quote) => optionOf(quote, 'standard')?.price.items.map(({ code }) => code);
    expect(codes(merchant)).toEqual(expect.arrayContaining(['tier_discount', 'prepayment_rebate']));
    expect(codes(shopper)).not.toEqual(expect.arrayContaining(['tier_discount']));
    expect(merchant.options[0]?.resourcePlan).toBeDefined();
    expect(shopper.options[0]).not.toHaveProperty('resourcePlan');
    await setAccountTerms(service.platform, service.keys.merchantId, { tier: null, prepaid: null });
  });

  it('of a server are not shown in a page, nor any to another merchant; staff read all', async () => {
    const [shopper, merchant] = [await service.quoted('shopper'), await service.quoted('merchant')];
    const nobodys = 'qte_01h455vb4pex5vsknk084sn02q';
    for (const refused of [
      await service.asShopper('GET', `/v1/quotes/${merchant.id}`),
      await service.asShopper('GET', `/v1/quotes/${merchant.id}/stream`),
      await service.asOther(other, 'GET', `/v1/quotes/${shopper.id}`),
      await service.asOther(other, 'GET', `/v1/quotes/${merchant.id}/stream`),
      await service.asMerchant('GET', `/v1/quotes/${nobodys}`),
      await service.asStaff('GET', `/v1/quotes/${nobodys}`),
    ]) {
      expect(await problemOf(refused)).toMatchObject({ status: 404, code: 'quote_not_found' });
    }
    expect((await service.again(shopper)).options[0]).toHaveProperty('resourcePlan');
    const read = await service.asStaff('GET', `/v1/quotes/${merchant.id}`);
    expect(await read.json()).toEqual(await service.again(merchant));
  });

  it('name every field that is wrong', async () => {
    const wrong: [Partial<Record<keyof QuoteRequest, unknown>>, string[]][] = [
      [{ parcel: { weight: -1 } }, ['#/parcel/weight']],
      [{ parcel: { weight: 0 } }, ['#/parcel/weight']],
      [{ parcel: { weight: 2000 } }, ['#/parcel/weight']],
      [{ parcel: { weight: 1e308 } }, ['#/parcel/weight']],
      [{ parcel: { weight: 'NaN' } }, ['#/parcel/weight']],
      [{ parcel: { weight: null } }, ['#/parcel/weight']],
      [{ parcel: { weight: 1, length: 10 } }, ['#/parcel/width', '#/parcel/height']],
      [{ parcel: { weight: 1, length: 1e9, width: 1, height: 1 } }, ['#/parcel/length']],
      [{ to: { country: 'XX' } }, ['#/to/country']],
      [{ to: { country: 'China' } }, ['#/to/country']],
      [{ from: { country: 'CN' }, to: { country: 'CN', region: 'Texas' } }, ['#/from/city', '#/to/region']],
      [{ readyAt: '2026-11-24T09:00:00+08:00' }, ['#/readyAt']],
      [{ readyAt: '9999-12-31T23:59:59-23:59' }, ['#/readyAt']],
      [{ readyAt: 'tomorrow' }, ['#/readyAt']],
      [{ declaredValue: { amount: '100.00', currency: 'EUR' } }, ['#/declaredValue/currency']],
      [
        { declaredValue: { amount: '100.00', currency: 'EUR' }, to: { country: 'XX' } },
        ['#/declaredValue/currency', '#/to/country'],
      ],
      [{ declaredValue: { amount: '-1', currency: 'CNY' } }, ['#/declaredValue/amount']],
      [{ declaredValue: { amount: '1e9', currency: 'CNY' } }, ['#/declaredValue/amount']],
      [{ declaredValue: { amount: '0.001', currency: 'CNY' } }, ['#/declaredValue']],
      [{ services: [{ code: 'teleport' }] }, ['#/services/0/code']],
      [{ services: [{ code: 'cash_on_delivery' }] }, ['#/services/0/amount']],
      [
        { services: [{ code: 'cash_on_delivery', amount: { amount: '5', currency: 'USD' } }] },
        ['#/services/0/amount/currency'],
      ],
      [{ services: [{ code: 'carry_upstairs', floors: 1.5 }] }, ['#/services/0/floors']],
      [{ goods: ['antimatter'] }, ['#/goods/0']],
      [{ tier: 'A' } as object, ['#/tier']],
    ];
    for (const [more, pointers] of wrong) {
      const answer = await ask({ ...question(), ...more });
      expect([more, await pointersOf(answer)]).toEqual([more, pointers]);
    }
    expect(await problemOf(await ask('{'))).toMatchObject({ status: 400 });
  });

  it('are made once for one idempotency key', async () => {
    const headers = { 'Idempotency-Key': 'one-question' };
    const first = await service.asShopper('POST', '/v1/quotes', question(), headers);
    const second = await service.asShopper('POST', '/v1/quotes', question(), headers);
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
  });
});

describeOnBoth('A quote, as time passes', (fresh) => {
  let service: QuotingService;
  beforeEach(async () => {
    service = await startQuoting(await fresh());
    return () => service.stop();
  });

  it('cannot be had before a rate card is in force', async () => {
    const bare = await startService(await (await fresh()).open(), service.clock.options);
    const refused = await problemOf(await bare.asShopper('POST', '/v1/quotes', question()));
    expect(refused).toMatchObject({ status: 503, code: 'no_rate_card' });
    await bare.stop();
  });

  it('keeps its card when a new version is in force, and its price when it is accepted', async () => {
    const [domestic] = exampleCards;
    const before = await service.quoted('merchant');
    const standard = domestic?.products.standard;
    const zones = structuredClone(standard?.zones) as Record<string, { firstPrice: string; commitment: object }>;
    for (const rate of Object.values(zones))
      Object.assign(rate, { firstPrice: '99.00', commitment: { days: 9, by: '09:00', cutOff: '10:30' } });
    const next = {
      ...domestic,
      version: 2,
      effectiveFrom: '2026-11-24T10:10:00+08:00',
      products: { ...domestic?.products, standard: { ...standard, zones } },
    };
    await importCard(service.platform.db, next);
    await service.clock.jump(60);
    const after = await service.quoted('merchant');
    expect(Number(totalOf(after))).toBeGreaterThan(90);
    expect(optionOf(await service.again(before), 'standard')).toEqual(optionOf(before, 'standard'));
    const { accepted } = await service.accepted('merchant', before, { option: 'standard' });
    expect(accepted).toMatchObject({
      price: { total: { amount: '18.50' } },
      commitment: { promisedAt: '2026-11-26T18:00:00+08:00', pickedUpBy: '2026-11-24T12:00:00+08:00' },
    });
  });

  it('is gone a month after it ended, unless it became a parcel', async () => {
    const quotes = {
      left: await service.quoted('shopper'),
      accepted: await service.quoted('merchant'),
    };
    await service.accepted('merchant', quotes.accepted, { option: 'standard' });
    const kept = async (quote: Quote) => (await service.asMerchant('GET', `/v1/quotes/${quote.id}`)).status;
    await service.clock.jump((2 + 30) * 24 * 60);
    await forgetQuotes(service.platform);
    expect(await kept(quotes.left)).toBe(200);
    await service.clock.jump(1);
    await forgetQuotes(service.platform);
    expect([await kept(quotes.left), await kept(quotes.accepted)]).toEqual([404, 200]);
    expect((await service.again(quotes.accepted)).accepted?.option).toBe('standard');
  });
});
