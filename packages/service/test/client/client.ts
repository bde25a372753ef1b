import { Waybill, type ShipmentInput, type TransportOptions } from '@waybill/sdk';
import type { Role } from '@waybill/sdk/contract';
import { WaybillStaff } from '@waybill/sdk/staff';
import { createStaff } from '../../src/platform/index.ts';
import { shopOrigin, type TestService } from '../service.ts';

type Fetch = typeof globalThis.fetch;

/** A request as it reached the service. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

/** The service as a `fetch`, without a port. `origin` is what a browser would add. */
export const fetchOf =
  ({ app }: TestService, origin?: string): Fetch =>
  async (...asked) => {
    const request = new Request(...asked);
    if (origin !== undefined) request.headers.set('Origin', origin);
    return app.fetch(request, { incoming: { socket: { remoteAddress: '203.0.113.7' } } as never });
  };

/** Remembers what passed. */
export const watched = (fetch: Fetch): { fetch: Fetch; arrived: Arrived[] } => {
  const arrived: Arrived[] = [];
  return {
    arrived,
    fetch: (...asked) => {
      const request = new Request(...asked);
      const { method, url, headers } = request;
      arrived.push({ method, path: new URL(url).pathname, headers });
      return fetch(request);
    },
  };
};

/** The shop's page, with its publishable key. */
export const shopperOf = (service: TestService, options: Partial<TransportOptions> = {}): Waybill =>
  new Waybill({
    key: service.keys.publishableKey,
    baseUrl: 'https://waybill.example',
    fetch: fetchOf(service, shopOrigin),
    ...options,
  });

/** The shop's server, with its secret key. */
export const merchantOf = (service: TestService, options: Partial<TransportOptions> = {}): Waybill =>
  new Waybill({ key: service.keys.secretKey, baseUrl: 'https://waybill.example', fetch: fetchOf(service), ...options });

/** The operator's back office, where somebody with this role has signed in. */
export const staffOf = async (service: TestService, name: string, role: Role): Promise<WaybillStaff> => {
  const [email, password] = [`${name.toLowerCase()}@operator.example`, 'a long enough one'];
  await createStaff(service.platform.db, { name, email, role, password });
  // A password takes its time to be checked, on a busy machine more of it.
  const where = { baseUrl: 'https://waybill.example', fetch: fetchOf(service), timeout: 60_000 };
  const { token } = await WaybillStaff.signIn({ email, password }, where);
  return new WaybillStaff({ ...where, key: token });
};

/** A complete order. */
export const orderOf = (number: string, orderNumber: string): ShipmentInput => ({
  number,
  carrier: 'sf',
  orderNumber,
  product: 'next_day',
  goods: [{ description: 'Tea bowl', quantity: 2 }],
  weight: 1.2,
  consignee: {
    name: '林小雨',
    phone: '+86 138 0013 4321',
    email: 'lin@example.com',
    address: { lines: ['南京东路 1 号'], city: '上海', region: '上海', postalCode: '200001', country: 'CN' },
  },
});
