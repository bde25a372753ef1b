import type { CoverageAnswer } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { startQuoting, type QuotingService } from '../../test/quotes.ts';
import { startService } from '../../test/service.ts';
import type { NewKeys } from '../platform/index.ts';
import { importCard } from './card-import.ts';
import { exampleCards } from './cards/index.ts';

const [domestic] = exampleCards;

describeOnBoth('Coverage', (fresh) => {
  let service: QuotingService;
  let other: NewKeys;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
    other = await service.anotherMerchant('Other shop');
  });
  afterAll(() => service.stop());

  const path = (address: Record<string, string>) => `/v1/coverage?${new URLSearchParams(address).toString()}`;
  const of = async (answer: Promise<Response>): Promise<CoverageAnswer> => {
    const response = await answer;
    expect(response.status).toBe(200);
    return (await response.json()) as CoverageAnswer;
  };
  const codes = ({ products }: CoverageAnswer) => products.map(({ code }) => code);

  it('says what serves an address by all cards in force, when the courier comes, and where the branch is', async () => {
    const hangzhou = await of(service.asShopper('GET', path({ country: 'CN', city: '杭州' })));
    expect(hangzhou).toMatchObject({
      served: true,
      place: { country: 'CN', region: 'CN-ZJ', city: 'CN-3301', timeZone: 'Asia/Shanghai' },
      pickupWindows: [
        { from: '08:00', to: '12:00' },
        { from: '12:00', to: '18:00' },
        { from: '18:00', to: '20:00' },
      ],
      nearestBranch: { code: 'hz-1', name: { en: 'Hangzhou central branch', zh: '杭州中心营业点' }, city: 'CN-3301' },
    });
    expect(codes(hangzhou)).toEqual(exampleCards.flatMap(({ products }) => Object.keys(products)));
    expect(await of(service.asMerchant('GET', path({ country: 'CN', region: 'Zhejiang', city: 'Hangzhou' })))).toEqual(
      hangzhou,
    );
    expect(await of(service.asShopper('GET', path({ country: 'FR', city: 'Paris' })))).toMatchObject({
      served: true,
      products: [
        { code: 'intl_express', delivers: true, fetches: false },
        { code: 'intl_economy', delivers: true, fetches: false },
      ],
      pickupWindows: [],
      nearestBranch: null,
    });
    expect(await of(service.asShopper('GET', path({ country: 'AQ' })))).toMatchObject({ served: false, products: [] });
  });

  it('names the field of an address that is nowhere', async () => {
    const pointers = async (address: Record<string, string>) =>
      pointersOf(await service.asShopper('GET', path(address)));
    expect(await pointers({ country: 'XX', city: 'Paris' })).toEqual(['#/query/country']);
    expect(await pointers({ country: 'china' })).toEqual(['#/query/country']);
    expect(await pointers({ country: 'CN', region: 'Atlantis' })).toEqual(['#/query/region']);
    expect(await pointers({ country: 'CN' })).toEqual(['#/query/city']);
    expect(await pointers({ country: 'CN', city: '香格里拉的某村' })).toEqual(['#/query/region']);
    expect(await pointers({ city: 'Paris' })).toEqual(['#/query/country']);
    expect(await pointers({ country: 'FR', street: '1 Rue' })).toEqual(['#/query/street']);
  });

  it('is a merchant’s own, and tells no other merchant of it', async () => {
    const { economy: _, ...rest } = domestic?.products ?? {};
    const merchants = { [service.keys.merchantId]: { products: { economy: null }, promotions: [] } };
    await importCard(service.platform.db, {
      ...domestic,
      version: 2,
      effectiveFrom: '2026-11-20T00:00:00+08:00',
      services: Object.fromEntries(
        Object.entries(domestic?.services ?? {}).map(([code, { products: _products, ...each }]) => [code, each]),
      ),
      merchants,
    });
    const address = path({ country: 'CN', city: '上海' });
    const mine = await of(service.asShopper('GET', address));
    expect(codes(mine)).toEqual([...Object.keys(rest), 'intl_express', 'intl_economy']);
    const theirs = await of(service.asOther(other, 'GET', address));
    expect(codes(theirs)).toContain('economy');
    expect(JSON.stringify(theirs)).not.toContain(service.keys.merchantId);
  });
});

describeOnBoth('Coverage without a card', (fresh) => {
  it('is an answer that comes later', async () => {
    const service = await startService(await (await fresh()).open());
    try {
      const answer = await service.asShopper('GET', '/v1/coverage?country=FR');
      expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'no_rate_card' });
    } finally {
      await service.stop();
    }
  });
});
