import { Cases } from '@waybill/sdk/cases';
import { createPageTransport } from './transport.ts';

/** What an element that shows a case asks of the SDK. Tests and servers of their own hand in another one. */
export type CasesClient = Pick<
  Cases,
  'retrieve' | 'watch' | 'message' | 'decide' | 'chase' | 'withdraw' | 'attach' | 'confirm' | 'evidenceLink'
>;

export const createClient = (key: string, baseUrl: string): CasesClient => new Cases(createPageTransport(key, baseUrl));
