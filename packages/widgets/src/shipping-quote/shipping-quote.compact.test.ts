import { expect, waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import { buttonNamed, fill, find, mountQuote, said, settled, submit, textOf } from '../../test/mount-quote.ts';
import { optionOf, quoteOf } from '../../test/quotes.ts';
import type { ShippingQuote } from './shipping-quote.ts';

const compact = (given: Partial<ShippingQuote> = {}) => mountQuote({ ...said, compact: true, ...given });

describe('<shipping-quote> compact', () => {
  it('says in one line when it arrives and what that costs, and the faster way beside it', async () => {
    const element = await compact();
    expect(textOf(element)).to.match(
      /Arrives \w+ before \d+:\d\d.*, CN¥21\.60 or \w+ before \d+:\d\d.*, CN¥31\.00 to Shanghai/,
    );
    expect(element.shadowRoot?.querySelector('[part=card], [part=option]')).to.equal(null);
  });

  it('names one way where the cheapest is the fastest', async () => {
    const client = new FakeQuotesClient(() => quoteOf({ options: [optionOf()], fastest: 'standard' }));
    expect(textOf(await compact({ client }))).to.not.contain(' or ');
  });

  it('takes another destination, and asks for that', async () => {
    const client = new FakeQuotesClient();
    const element = await compact({ client });
    const button = find(element, '[aria-expanded]');
    expect(button.textContent.replace(/\s+/g, ' ').trim()).to.equal('to Shanghai Change destination');
    button.click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'to-country');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(element.shadowRoot?.querySelector('#weight, #from-country')).to.equal(null);
    await fill(element, 'to-city', '北京');
    await submit(element);
    await waitUntil(() => client.requests.length === 2);
    expect(client.requests[1]?.to.city).to.equal('北京');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(textOf(element)).to.contain('to 北京');
  });

  it('asks where to, where the page does not know', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, compact: true, fromCountry: 'DE', weight: 1 });
    await waitUntil(() => element.shadowRoot?.querySelector('[aria-expanded]'));
    expect(client.requests).to.deep.equal([]);
    find(element, '[aria-expanded]').click();
    await fill(element, 'to-country', 'CN');
    await submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'to-city');
    expect(find(element, '#to-city-problem').textContent).to.contain('Enter the city');
  });

  it('says so in one line where there is no way, and where a call failed', async () => {
    const none = new FakeQuotesClient(() => quoteOf({ options: [], cheapest: null, fastest: null }));
    expect(textOf(await compact({ client: none }))).to.contain('We cannot deliver this as it is');
    let online = false;
    const client = new FakeQuotesClient(() => (online ? quoteOf() : Promise.reject(connectionError())));
    const element = await compact({ client });
    expect(textOf(element)).to.contain('We cannot reach the delivery service');
    online = true;
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => textOf(element).includes('CN¥21.60'));
    const busy = new FakeQuotesClient(() => Promise.reject(apiError(429, 'rate_limited', { retryAfter: 30 })));
    expect(textOf(await compact({ client: busy }))).to.contain('You can try again in');
  });

  it('is the store’s to mend where the page does not say what is sent', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, compact: true, toCountry: 'DE' });
    await waitUntil(() => element.shadowRoot?.querySelector('[aria-expanded]'));
    find(element, '[aria-expanded]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    await submit(element);
    await settled(element);
    expect(textOf(element)).to.contain('Delivery prices are not available on this page');
    expect(client.requests).to.deep.equal([]);
  });
});
