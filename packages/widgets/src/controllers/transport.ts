import { createTransport, type Transport } from '@waybill/sdk/transport';

/** What carries an element's calls. A reader does not wait longer than two seconds without being told why. */
export const createPageTransport = (key: string, baseUrl: string): Transport =>
  createTransport({ key, baseUrl, maxRetryAfter: 2000 });
