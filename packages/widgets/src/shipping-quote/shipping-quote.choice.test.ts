import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import { buttonNamed, find, mountQuote, radioOf, said, textOf } from '../../test/mount-quote.ts';
import { confirmedQuote, quoteOf, requestedQuote } from '../../test/quotes.ts';
import type { ShippingQuoteChooseEvent, ShippingQuoteConfirmedEvent } from './booking.events.ts';
import type { ShippingQuote } from './shipping-quote.ts';

const id = quoteOf().id;

const select = async (element: ShippingQuote, code: string): Promise<void> => {
  radioOf(element, code).click();
  await element.updateComplete;
};
const take = async (element: ShippingQuote, code = 'standard'): Promise<void> => {
  await select(element, code);
  find(element, '[part=button]').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part~=outcome], [part~=alert]'), 'the choice is taken', {
    timeout: 5000,
  });
};
const accepting = (accept: ConstructorParameters<typeof FakeQuotesClient>[1]) =>
  new FakeQuotesClient(undefined, accept);

describe('<shipping-quote> choosing', () => {
  it('tells of another selection by a native change, and names it', async () => {
    const element = await mountQuote(said);
    const changed = oneEvent(element, 'change');
    await select(element, 'next_morning');
    expect((await changed).bubbles).to.equal(true);
    expect(element.value).to.equal(`${id}/next_morning`);
    expect(find(element, '[part=button]').textContent.trim()).to.equal('Choose Next morning');
  });

  it('asks for a choice first, and puts the focus on the options', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, ...said });
    find(element, '[part=button]').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('name') === 'option');
    expect(textOf(element)).to.contain('Choose one of the options first.');
    expect(client.accepted).to.deep.equal([]);
  });

  it('leaves it to the store when the page says so, and shows the choice as chosen', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, ...said });
    element.addEventListener('shipping-quote-choose', (event) => event.preventDefault());
    const chosen = oneEvent<ShippingQuoteChooseEvent>(element, 'shipping-quote-choose');
    await take(element, 'next_morning');
    const { quote, option } = (await chosen).detail;
    expect([quote.id, option.code]).to.deep.equal([id, 'next_morning']);
    expect(find(element, '[part=outcome]').textContent).to.contain('Your choice').and.to.contain('Next morning');
    expect(client.accepted).to.deep.equal([]);
    expect(element.value).to.equal(`${id}/next_morning`);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    buttonNamed(element, 'Choose another').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=option]'));
    expect(radioOf(element, 'next_morning').checked).to.equal(true);
  });

  it('books it otherwise, with whose parcel it is, and follows until the store has confirmed', async () => {
    const client = new FakeQuotesClient();
    const consignee = { name: '林梅', phone: '13800138000' };
    const element = await mountQuote({ client, ...said, consignee, orderNumber: 'A-1001' });
    await take(element);
    expect(client.accepted).to.deep.equal([
      { id, acceptance: { option: 'standard', consignee, orderNumber: 'A-1001' } },
    ]);
    expect(find(element, '[part=outcome]').textContent).to.contain('Waiting for the store');
    await waitUntil(() => client.watched.length === 1);
    expect(client.watched[0]?.id).to.equal(id);
    const confirmed = oneEvent<ShippingQuoteConfirmedEvent>(element, 'shipping-quote-confirmed');
    client.push(confirmedQuote());
    expect((await confirmed).detail.number).to.equal('WB7000123456');
    await waitUntil(() => element.shadowRoot?.querySelector('[part=number]'));
    expect(find(element, '[part=outcome]').textContent).to.contain('Confirmed').and.to.contain('WB7000123456');
    await waitUntil(() => client.watched[0]?.signal?.aborted, 'nothing is left to follow');
    await waitUntil(() => find(element, '[role=status]').textContent.includes('Confirmed'));
    expect(element.outerHTML).to.not.contain('13800138000');
  });

  it('shows why the store declined, and asks for new prices', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, ...said });
    await take(element);
    await waitUntil(() => client.watched.length === 1);
    client.push(requestedQuote({ state: 'declined', declinedBecause: 'Sold out' }));
    await waitUntil(() => textOf(element).includes('The store could not confirm it'));
    expect(textOf(element)).to.contain('Sold out');
    buttonNamed(element, 'Ask again').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=option]'));
    expect([client.requests.length, element.value]).to.deep.equal([2, '']);
  });

  it('tells of a booking that is confirmed at once', async () => {
    const element = await mountQuote({ client: accepting(() => confirmedQuote()), ...said });
    const confirmed = oneEvent<ShippingQuoteConfirmedEvent>(element, 'shipping-quote-confirmed');
    await take(element);
    expect((await confirmed).detail.number).to.equal('WB7000123456');
  });

  it('only marks it where the store takes no bookings from its pages', async () => {
    const element = await mountQuote({
      client: accepting(() => Promise.reject(apiError(403, 'bookings_not_allowed'))),
      ...said,
    });
    let errors = 0;
    element.addEventListener('shipping-quote-error', () => errors++);
    await take(element);
    expect(find(element, '[part=outcome]').textContent).to.contain('Your choice');
    expect([element.value, errors]).to.deep.equal([`${id}/standard`, 0]);
  });

  for (const code of ['quote_expired', 'quote_changed']) {
    it(`offers new prices where the service says ${code}`, async () => {
      const client = accepting(() => Promise.reject(apiError(409, code)));
      const element = await mountQuote({ client, ...said });
      await take(element);
      expect(textOf(element)).to.contain('Time has moved on');
      await waitUntil(() => element.shadowRoot?.activeElement?.textContent.trim() === 'Ask again');
      buttonNamed(element, 'Ask again').click();
      await waitUntil(() => client.requests.length === 2);
    });
  }

  it('shows how it stands where it was booked before', async () => {
    const client = accepting(() => Promise.reject(apiError(409, 'quote_taken')));
    const element = await mountQuote({ client, ...said });
    await select(element, 'standard');
    find(element, '[part=button]').click();
    await waitUntil(() => client.watched.length === 1);
    client.push(requestedQuote());
    await waitUntil(() => textOf(element).includes('Waiting for the store'));
  });

  it('keeps the choice through a broken line, and tries again when asked', async () => {
    let online = false;
    const client = accepting(() => (online ? requestedQuote() : Promise.reject(connectionError())));
    const element = await mountQuote({ client, ...said });
    await take(element);
    expect(textOf(element)).to.contain('We cannot reach the delivery service');
    expect(element.value).to.equal(`${id}/standard`);
    online = true;
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => textOf(element).includes('Waiting for the store'));
  });
});

describe('<shipping-quote> in a form', () => {
  const inForm = async (given: Partial<ShippingQuote> = {}) => {
    const element = await mountQuote({ ...said, ...given });
    const form = document.createElement('form');
    element.replaceWith(form);
    element.setAttribute('name', 'delivery');
    form.append(element);
    await element.updateComplete;
    return { element, form };
  };

  it('has the selected option as its value', async () => {
    const { element, form } = await inForm();
    expect(new FormData(form).get('delivery')).to.equal(null);
    await select(element, 'standard');
    expect(new FormData(form).get('delivery')).to.equal(`${id}/standard`);
    form.reset();
    await element.updateComplete;
    expect([new FormData(form).get('delivery'), element.value]).to.deep.equal([null, '']);
    expect(element.shadowRoot?.querySelector(':checked')).to.equal(null);
    form.remove();
  });

  it('holds the form back while it is required and nothing is selected', async () => {
    const { element, form } = await inForm({ required: true });
    expect([form.checkValidity(), element.matches(':invalid')]).to.deep.equal([false, true]);
    await select(element, 'standard');
    expect(form.checkValidity()).to.equal(true);
    form.remove();
  });
});
