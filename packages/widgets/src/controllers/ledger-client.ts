import { CaseLedger } from '@waybill/sdk/staff';
import { createPageTransport } from './transport.ts';

/** @param token of a signed-in member of staff. */
export const createClient = (token: string, baseUrl: string): CaseLedger =>
  new CaseLedger(createPageTransport(token, baseUrl));
