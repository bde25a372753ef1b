import { Needs } from '@waybill/sdk/needs';
import { createPageTransport } from './transport.ts';

/** What an element that tells of met needs asks of the SDK. Tests and servers of their own hand in another one. */
export type NeedsClient = Pick<Needs, 'met'>;

export const createClient = (key: string, baseUrl: string): NeedsClient => new Needs(createPageTransport(key, baseUrl));
