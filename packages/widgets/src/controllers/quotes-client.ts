import { Quotes } from '@waybill/sdk/quotes';
import { createPageTransport } from './transport.ts';

/** What an element asks of the SDK. Tests and servers of their own hand in another one. */
export type QuotesClient = Pick<Quotes, 'create' | 'accept' | 'watch'>;

export const createClient = (key: string, baseUrl: string): QuotesClient =>
  new Quotes(createPageTransport(key, baseUrl));
