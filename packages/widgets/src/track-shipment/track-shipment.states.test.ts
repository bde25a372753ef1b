import type { Parcel, SearchResult } from '@waybill/sdk/contract';
import { expect, waitUntil } from '@open-wc/testing';
import { apiError, connectionError, FakeClient } from '../../test/fake-client.ts';
import { choose, fill, find, loading, mount, submit, textOf } from '../../test/mount.ts';
import { parcelOf, verifiedParcel } from '../../test/parcels.ts';
import { followsPreference, followTheScheme, holdInEveryState, type State } from '../../test/states.ts';

const number = 'SF1044912398127';
const answering = (parcel: Parcel | null, more: Partial<SearchResult> = {}) =>
  new FakeClient(() => [{ number, parcel, ...more }]);
const failing = (error: Error) => new FakeClient(() => Promise.reject(error));
const delayed = { class: 'timeliness', code: 'delayed', party: 'carrier' } as const;
const lost = { class: 'quantity', code: 'lost', party: 'carrier' } as const;

const proofOpen: State = async (lang) => {
  const element = await mount({ client: answering(parcelOf(), { locked: true }), number, lang });
  find(element, '.result .screen > .plain').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part=proof]'));
  return element;
};

/** Every state that a reader can come to. */
const states: Readonly<Record<string, State>> = {
  'the empty form': (lang) => mount({ lang }),
  loading: (lang) =>
    loading('track-shipment', mount({ client: new FakeClient(() => new Promise(() => undefined)), number, lang })),
  'bad input': async (lang) => {
    const element = await mount({ lang });
    await fill(element, 'number', 'abc');
    await submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('.problem'));
    return element;
  },
  'look-up by order number': async (lang) => {
    const element = await mount({ lang });
    const names: Readonly<Record<string, string>> = {
      en: 'Order number',
      'zh-CN': '订单号',
      'zh-TW': '訂單編號',
      ar: 'رقم الطلب',
    };
    await choose(element, names[lang] ?? '');
    await waitUntil(() => element.shadowRoot?.querySelector('#phoneLast4'));
    return element;
  },
  'out for delivery': (lang) => mount({ client: answering(parcelOf()), number, lang }),
  'delivered, verified': (lang) =>
    mount({ client: answering(verifiedParcel({ milestone: 'delivered' })), number, lang }),
  delayed: (lang) =>
    mount({ client: answering(parcelOf({ exception: delayed, milestone: 'in_transit' })), number, lang }),
  lost: (lang) => mount({ client: answering(parcelOf({ exception: lost, milestone: 'in_transit' })), number, lang }),
  'just announced': (lang) => mount({ client: answering(parcelOf({ milestone: 'created' })), number, lang }),
  'several parcels': (lang) => {
    const more = parcelOf({ number: 'SF1000000002', milestone: 'delivered' });
    const client = new FakeClient(() => [
      { number, parcel: parcelOf({ exception: delayed }) },
      { number: 'SF1000000002', parcel: more },
      { number: 'SF1000000003', parcel: null },
    ]);
    return mount({ client, number: `${number},SF1000000002,SF1000000003`, lang });
  },
  'not found': (lang) => mount({ client: answering(null), number, lang }),
  'locked, with the proof open': proofOpen,
  offline: (lang) => mount({ client: failing(connectionError()), number, lang }),
  'rate limited': (lang) => mount({ client: failing(apiError(429, 'rate_limited', { retryAfter: 30 })), number, lang }),
  'server error': (lang) => mount({ client: failing(apiError(500, 'internal', { requestId: 'req_1' })), number, lang }),
  'unknown key': (lang) => mount({ client: failing(apiError(401, 'key_invalid')), number, lang }),
};

describe('<track-shipment> in every state', () => {
  followsPreference();
  holdInEveryState(states);
  followTheScheme((lang) => mount({ lang }));

  it('speaks the language of its surroundings, and follows when that changes', async () => {
    document.documentElement.lang = 'zh-CN';
    const element = await mount({ client: answering(parcelOf({ exception: delayed })), number, lang: '' });
    expect(find(element, '#headline').textContent).to.equal('包裹有延误');
    document.documentElement.lang = 'en-GB';
    await waitUntil(() => textOf(element).includes('Your parcel is delayed'));
    element.lang = 'zh';
    await waitUntil(() => textOf(element).includes('包裹有延误'));
    document.documentElement.lang = 'en';
  });
});
