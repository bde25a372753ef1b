import { createTransport, type Transport, type TransportOptions } from '../src/transport.ts';

/** A request as it would have gone out, and when, on the test's clock. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly at: number;
}

type Step = Response | Error | ((signal: AbortSignal) => Promise<Response>);

/** A `fetch` that answers with one step after the other, the last one for good, and remembers what it was asked. */
export const scripted = (...steps: readonly Step[]) => {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (...asked) => {
    const step = steps[Math.min(sent.length, steps.length - 1)];
    const request = new Request(...asked);
    const { url, method, headers, signal } = request;
    const at = Date.now();
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    sent.push({ url, method, headers, body, at });
    if (typeof step === 'function') return step(signal);
    if (step instanceof Response) return step.clone();
    throw step ?? new Error('no step');
  };
  return { fetch, sent };
};

/** Never answers, and heeds its signal as a real `fetch` does. */
export const hangs = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ type: 'about:blank', title: 'No', status, code, requestId: 'req_1' }, { status, headers });

export const lineBroke = new TypeError('fetch failed');

export const transportOn = (fetch: typeof globalThis.fetch, options: Partial<TransportOptions> = {}): Transport =>
  createTransport({ key: 'pk_test', baseUrl: 'https://waybill.test', fetch, ...options });

const at = '2026-03-01T10:00:00+08:00';

export const parcel = {
  id: 'shp_1',
  number: '1Z999AA10123456784',
  carrier: 'ups',
  product: 'standard',
  milestone: 'in_transit',
  exception: null,
  promisedAt: at,
  estimatedAt: at,
  deliveredAt: null,
  nodes: [
    { milestone: 'picked_up', at, dueAt: null, overdue: false, owner: { department: 'Pickup', role: 'courier' } },
  ],
  scans: [
    {
      id: 'scn_1',
      at,
      milestone: 'in_transit',
      exception: null,
      text: 'Departed',
      code: 'DP',
      location: { city: 'Louisville', region: 'KY', country: 'US' },
    },
  ],
  verified: false,
};

export const shipment = {
  id: 'shp_01h455vb4pex5vsknk084sn02q',
  number: 'SF1234567890',
  carrier: null,
  orderNumber: null,
  product: null,
  milestone: 'created',
  exception: null,
  promisedAt: null,
  estimatedAt: null,
  deliveredAt: null,
  goods: [],
  weight: null,
  notes: null,
  consignee: null,
  receivedAt: null,
  createdAt: at,
  missing: ['/consignee/phone'],
};

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const words = (en: string) => ({ en, zh: en });
const anywhere = { country: 'CN', region: 'Guangdong', city: 'Shenzhen' };

export const quote = {
  id: 'qte_01h455vb4pex5vsknk084sn02q',
  state: 'open',
  createdAt: at,
  validUntil: at,
  request: { from: anywhere, to: anywhere, parcel: { weight: 1.5, length: null, width: null, height: null } },
  options: [
    {
      code: 'next_day',
      name: words('Next day'),
      product: 'next_day',
      zone: { id: 'same_city', name: words('Same city') },
      price: {
        items: [
          {
            code: 'first_weight',
            label: words('First kilogram'),
            quantity: '1',
            unit: 'parcel',
            unitPrice: cny('12.00'),
            amount: cny('12.00'),
          },
        ],
        total: cny('12.00'),
        chargeableWeight: { actual: 1.5, volumetric: null, chargeable: 2, by: 'actual' },
      },
      commitment: { promisedAt: at, timeZone: 'Asia/Shanghai', pickedUpBy: at, acceptBefore: at },
      liability: {
        delay: cny('6.00'),
        lost: { byTerms: cny('1000.00'), declared: null },
        damaged: { byTerms: cny('1000.00'), declared: null },
        declaredValue: null,
        insurableUpTo: cny('20000.00'),
      },
      contact: { phone: '400-000-0000', email: null, hours: words('every day') },
      realName: true,
      validUntil: at,
    },
  ],
  refused: [
    {
      code: 'same_day',
      name: words('Same day'),
      product: 'same_day',
      reason: 'past_cut_off',
      about: null,
      limit: '12:00',
      words: null,
    },
  ],
  cheapest: 'next_day',
  fastest: 'next_day',
  accepted: null,
  declinedBecause: null,
};

export const booking = {
  id: 'bkg_01h455vb4pex5vsknk084sn02q',
  quoteId: quote.id,
  state: 'requested',
  option: 'next_day',
  price: quote.options[0]?.price,
  commitment: quote.options[0]?.commitment,
  orderNumber: 'A-1001',
  notes: null,
  consignee: null,
  createdAt: at,
};

export const agreement = {
  id: 'agr_01h455vb4pex5vsknk084sn02q',
  merchantId: 'mrc_01h455vb4pex5vsknk084sn02q',
  title: 'Same city next day before 18:00',
  terms: null,
  from: at,
  until: at,
  targets: [{ measure: 'on_time_share', percent: '99.5', product: null, words: null }],
  state: 'offered',
  signedBy: { operator: { name: 'Wang Lei', at }, merchant: null },
  createdAt: at,
};
