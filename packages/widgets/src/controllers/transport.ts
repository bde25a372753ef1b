import { createTransport, type Transport } from '@waybill/sdk/transport';

/**
 * What carries an element's calls. A reader does not wait longer than two seconds without being told why.
 *
 * @throws Error with the code `key_missing`, or `key_secret` for a key that no page may hold.
 */
export const createPageTransport = (key: string, baseUrl: string): Transport => {
  if (key && !key.startsWith('sk_')) return createTransport({ key, baseUrl, maxRetryAfter: 2000 });
  void import('./wrong-key.ts').then(({ tellWrongKey }) => tellWrongKey(key));
  throw Object.assign(new Error('No publishable key is set.'), { code: key ? 'key_secret' : 'key_missing' });
};
