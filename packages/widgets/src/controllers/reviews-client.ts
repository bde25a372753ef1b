import { Reviews } from '@waybill/sdk/reviews';
import { createPageTransport } from './transport.ts';

/** What an element that takes ratings asks of the SDK. Tests and servers of their own hand in another one. */
export type ReviewsClient = Pick<Reviews, 'rating' | 'create' | 'update' | 'summary'>;

export const createClient = (key: string, baseUrl: string): ReviewsClient =>
  new Reviews(createPageTransport(key, baseUrl));
