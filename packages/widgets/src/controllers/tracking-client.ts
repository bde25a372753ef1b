import { Tracking } from '@waybill/sdk/tracking';
import { createPageTransport } from './transport.ts';

/** What an element asks of the SDK. Tests and servers of their own hand in another one. */
export type TrackingClient = Pick<Tracking, 'retrieve' | 'search' | 'requestCode' | 'watch'>;

export const createClient = (key: string, baseUrl: string): TrackingClient =>
  new Tracking(createPageTransport(key, baseUrl));
