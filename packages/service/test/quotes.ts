import type { Parcel, Quote, QuoteRequest } from '@waybill/sdk/contract';
import { expect } from 'vitest';
import type { NewKeys } from '../src/platform/index.ts';
import { exampleCards, importCard } from '../src/quotes/index.ts';
import { movableClock, type MovableClock } from './clock.ts';
import type { FreshDatabase } from './databases.ts';
import { call, startService, type TestService } from './service.ts';
import { beginSession, employ } from './staff.ts';

export const shanghai = { country: 'CN', region: '上海市', city: '上海市' };
export const hangzhou = { country: 'CN', region: '浙江省', city: '杭州市' };

/** One kilogram from Shanghai to Hangzhou. */
export const question = (more: Partial<QuoteRequest> = {}): QuoteRequest => ({
  from: shanghai,
  to: hangzhou,
  parcel: { weight: 1 },
  ...more,
});

/** Whom a parcel goes to. */
export const consignee = {
  name: '林小雨',
  phone: '+86 138 0013 4321',
  email: 'lin@example.com',
  address: { lines: ['体育场路 1 号'], city: '杭州', region: '浙江', postalCode: '310003', country: 'CN' },
};

/** A service with the example cards in force, on a Tuesday at 10 in the morning in Shanghai. */
export interface QuotingService extends TestService {
  readonly clock: MovableClock;
  /** A quote for the shop's page, or for its server. */
  quoted(as: 'shopper' | 'merchant', more?: Partial<QuoteRequest>): Promise<Quote>;
  /** Accepts, which must work. */
  accepted(as: 'shopper' | 'merchant', quote: Quote, body: object): Promise<Quote>;
  /** The quote as it now is, for the merchant. */
  again(quote: Pick<Quote, 'id'>): Promise<Quote>;
  parcel(number: string | undefined): Promise<Parcel>;
  asOther(other: NewKeys, method: string, path: string, body?: unknown): Promise<Response>;
  asStaff(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const startQuoting = async ({ open }: FreshDatabase): Promise<QuotingService> => {
  const clock = movableClock('2026-11-24T02:00:00Z');
  const service = await startService(await open(), clock.options);
  const { db } = service.platform;
  for (const card of exampleCards) await importCard(db, card);
  const agent = await employ(service.platform, 'Chen Jing', 'agent');
  const asks = { shopper: service.asShopper, merchant: service.asMerchant };
  const read = async <T>(response: Response, status: number): Promise<T> => {
    expect([response.status, status === response.status ? '' : await response.clone().text()]).toEqual([status, '']);
    return (await response.json()) as T;
  };
  let token = '';
  return {
    ...service,
    clock,
    quoted: async (as, more) => read(await asks[as]('POST', '/v1/quotes', question(more)), 201),
    accepted: async (as, { id }, body) => read(await asks[as]('POST', `/v1/quotes/${id}/accept`, body), 200),
    again: async ({ id }) => read(await service.asMerchant('GET', `/v1/quotes/${id}`), 200),
    parcel: async (number) => read(await service.asShopper('GET', `/v1/tracking/${number ?? ''}`), 200),
    asOther: (other, method, path, body) =>
      call(service.app, method, path, body, { Authorization: `Bearer ${other.secretKey}` }),
    asStaff: async (method, path, body, headers = {}) => {
      const ask = () => call(service.app, method, path, body, { Authorization: `Bearer ${token}`, ...headers });
      const first = token === '' ? undefined : await ask();
      // A session lasts for twelve hours, and clocks are moved in these tests.
      if (first && first.status !== 401) return first;
      token = await beginSession(service.platform, agent);
      return ask();
    },
  };
};
