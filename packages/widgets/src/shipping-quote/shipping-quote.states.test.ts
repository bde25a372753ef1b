import { waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import { find, loading, mountQuote, radioOf, said, submit } from '../../test/mount-quote.ts';
import { confirmedQuote, nextMorning, optionOf, quoteOf, requestedQuote } from '../../test/quotes.ts';
import { followsPreference, followTheScheme, holdInEveryState, type State } from '../../test/states.ts';
import type { ShippingQuote } from './shipping-quote.ts';

const answering = (quote: () => ReturnType<typeof quoteOf>) => new FakeQuotesClient(quote);
const failing = (error: Error) => new FakeQuotesClient(() => Promise.reject(error));

const waitFor = (element: ShippingQuote, selector: string) =>
  waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} is there`, { timeout: 5000 });

const form = async (lang: string): Promise<ShippingQuote> => {
  const element = await mountQuote({ lang });
  await waitFor(element, 'form');
  return element;
};

const taken =
  (quote: () => ReturnType<typeof quoteOf>): State =>
  async (lang) => {
    const element = await mountQuote({ client: new FakeQuotesClient(undefined, quote), ...said, lang });
    radioOf(element, 'standard').click();
    await element.updateComplete;
    find(element, '[part=button]').click();
    await waitFor(element, '[part=outcome]');
    return element;
  };

const past = () => new Date(Date.now() - 1000).toISOString();

/** Every state that a reader can come to. */
const states: Readonly<Record<string, State>> = {
  'the empty form': form,
  loading: (lang) =>
    loading(
      'shipping-quote',
      mountQuote({ client: new FakeQuotesClient(() => new Promise(() => undefined)), ...said, lang }),
    ),
  'bad input': async (lang) => {
    const element = await form(lang);
    await submit(element);
    await waitFor(element, '.problem');
    return element;
  },
  options: (lang) => mountQuote({ ...said, lang }),
  'options from closer, one selected': async (lang) => {
    const element = await mountQuote({ ...said, lang });
    find(element, '[part=breakdown] summary').click();
    find(element, '[part=refused] summary').click();
    radioOf(element, 'standard').click();
    await waitFor(element, '[part=breakdown] dl');
    return element;
  },
  'no choice yet': async (lang) => {
    const element = await mountQuote({ ...said, lang });
    find(element, '[part=button]').click();
    await waitFor(element, '.problem');
    return element;
  },
  'one of two ended': (lang) =>
    mountQuote({
      client: answering(() => quoteOf({ options: [optionOf(), nextMorning({ validUntil: past() })] })),
      ...said,
      lang,
    }),
  'no option at all': async (lang) => {
    const client = answering(() => quoteOf({ options: [], cheapest: null, fastest: null }));
    const element = await mountQuote({ client, ...said, lang });
    await waitFor(element, '[part=refused] li');
    return element;
  },
  'left to the store': async (lang) => {
    const element = await mountQuote({ ...said, lang });
    element.addEventListener('shipping-quote-choose', (event) => event.preventDefault());
    radioOf(element, 'standard').click();
    find(element, '[part=button]').click();
    await waitFor(element, '[part=outcome]');
    return element;
  },
  'asked for': taken(() => requestedQuote()),
  confirmed: taken(() => confirmedQuote()),
  declined: taken(() => requestedQuote({ state: 'declined', declinedBecause: 'Sold out' })),
  offline: (lang) => mountQuote({ client: failing(connectionError()), ...said, lang }),
  'rate limited': (lang) =>
    mountQuote({ client: failing(apiError(429, 'rate_limited', { retryAfter: 30 })), ...said, lang }),
  'server error': (lang) =>
    mountQuote({ client: failing(apiError(500, 'internal_error', { requestId: 'req_1' })), ...said, lang }),
  'unknown key': (lang) => mountQuote({ client: failing(apiError(401, 'key_invalid')), ...said, lang }),
  compact: (lang) => mountQuote({ ...said, compact: true, lang }),
  'compact, offline': (lang) => mountQuote({ client: failing(connectionError()), ...said, compact: true, lang }),
  'compact, with another destination': async (lang) => {
    const element = await mountQuote({ ...said, compact: true, lang });
    find(element, '[aria-expanded]').click();
    await waitFor(element, 'form');
    return element;
  },
};

describe('<shipping-quote> in every state', () => {
  followsPreference();
  holdInEveryState(states);
  followTheScheme((lang) => mountQuote({ lang }));
});
