import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import {
  buttonNamed,
  fill,
  find,
  inputOf,
  mountQuote,
  radioOf,
  said,
  settled,
  submit,
  textOf,
} from '../../test/mount-quote.ts';
import { nextMorning, optionOf, quoteOf, refusalOf } from '../../test/quotes.ts';
import type { ShippingQuoteLoadedEvent, ShippingQuoteRequestEvent } from './shipping-quote.events.ts';
import { ShippingQuote } from './shipping-quote.ts';

const all = (element: ShippingQuote, selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const openDetails = async (element: ShippingQuote, selector: string): Promise<void> => {
  find(element, `${selector} summary`).click();
  await waitUntil(() => element.shadowRoot?.querySelector(`${selector} :is(dl, ul)`), 'a closer look loads');
};

const fillIn = async (element: ShippingQuote, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await fill(element, name, value);
};
const typed = { 'from-country': 'CN', 'from-city': '深圳', 'to-country': 'CN', 'to-city': '上海', weight: '1.2' };

describe('<shipping-quote> form', () => {
  it('asks from where, to where and what, and keeps the slotted link', async () => {
    const element = await mountQuote();
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    for (const name of Object.keys(typed)) expect(inputOf(element, name).value, name).to.equal('');
    expect((find(element, 'slot') as HTMLSlotElement).assignedElements()[0]?.textContent).to.equal('Delivery terms');
    expect(find(element, 'form details').hasAttribute('open')).to.equal(false);
  });

  it('offers every country by its name in the element’s language', async () => {
    const element = await mountQuote({ lang: 'zh-CN' });
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    const options = [...find(element, '#to-country').querySelectorAll('option')];
    expect(options.length).to.equal(250);
    expect(options.find(({ value }) => value === 'DE')?.textContent).to.equal('德国');
  });

  it('asks for what was typed, shows the options, and puts the focus there', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client });
    await fillIn(element, { ...typed, goods: 'fragile', 'declared-value': '800' });
    await submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(JSON.parse(JSON.stringify(client.requests))).to.deep.equal([
      {
        from: { country: 'CN', city: '深圳' },
        to: { country: 'CN', city: '上海' },
        parcel: { weight: 1.2 },
        goods: ['fragile'],
        declaredValue: { amount: '800', currency: 'CNY' },
      },
    ]);
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    buttonNamed(element, 'Change').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'from-country');
    expect(inputOf(element, 'to-city').value).to.equal('上海');
  });

  it('says at each field what is wrong, puts the focus on the first, and loses nothing', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client });
    await fillIn(element, { 'from-country': 'CN', 'to-country': 'CN', 'to-city': '上海', weight: '-1' });
    await submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'from-city');
    expect(find(element, '#from-city-problem').textContent).to.contain('Enter the city');
    expect(find(element, '#weight-problem').textContent).to.contain('Enter the weight');
    expect(all(element, '[aria-invalid=true]').length).to.equal(2);
    expect([inputOf(element, 'weight').value, inputOf(element, 'to-city').value]).to.deep.equal(['-1', '上海']);
    expect(client.requests).to.deep.equal([]);
  });

  it('puts what the service does not know to its field, and opens what was closed', async () => {
    const issues = [{ pointer: '#/to/region' }, { pointer: '#/parcel/height' }, { pointer: '#/promotionCode' }];
    const client = new FakeQuotesClient(() => {
      throw Object.assign(apiError(400, 'invalid_request'), { issues });
    });
    const element = await mountQuote({ client });
    await fillIn(element, { ...typed, 'to-region': 'Atlantis' });
    await submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'to-region');
    expect(find(element, '#to-region-problem').textContent).to.contain('as it stands in an address');
    expect(find(element, '#height-problem').textContent).to.contain('all three sides');
    expect(find(element, 'form details').hasAttribute('open')).to.equal(true);
    expect(inputOf(element, 'to-region').value).to.equal('Atlantis');
  });

  it('sends the size where it is given', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client });
    await fillIn(element, { ...typed, length: '30', width: '20', height: '10' });
    await submit(element);
    await waitUntil(() => client.requests.length);
    expect(client.requests[0]?.parcel).to.deep.equal({ weight: 1.2, length: 30, width: 20, height: 10 });
  });
});

describe('<shipping-quote> attributes', () => {
  it('ask at once where they say enough, and take no focus', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client, ...said });
    expect(client.requests.length).to.equal(1);
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    expect(find(element, '#headline').textContent).to.contain('Shenzhen to Shanghai');
  });

  it('work as attributes too', async () => {
    const client = new FakeQuotesClient();
    const element = document.createElement('shipping-quote');
    element.client = client;
    for (const [name, value] of [
      ...[['from-country', 'CN'] as const, ['from-region', '广东'] as const, ['to-country', 'DE'] as const],
      ...[['weight', '2'] as const, ['services', 'door_pickup'] as const, ['ready-at', '2026-03-01T10:00Z'] as const],
    ])
      element.setAttribute(name, value);
    document.body.append(element);
    await settled(element);
    expect(JSON.parse(JSON.stringify(client.requests))).to.deep.equal([
      {
        from: { country: 'CN', region: '广东' },
        to: { country: 'DE' },
        parcel: { weight: 2 },
        services: [{ code: 'door_pickup' }],
        readyAt: '2026-03-01T10:00Z',
      },
    ]);
    element.remove();
  });

  it('are not asked for again where they say something fully', async () => {
    const element = await mountQuote({ fromCountry: 'CN', fromCity: 'Shenzhen', weight: 2, goods: 'food' });
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    for (const name of ['from-country', 'weight', 'goods'])
      expect(element.shadowRoot?.querySelector(`#${name}`), name).to.equal(null);
    expect(inputOf(element, 'to-country').value, 'most parcels stay in their country').to.equal('CN');
    expect(element.shadowRoot?.querySelector('#declared-value')).to.not.equal(null);
  });

  it('leave no way back to a form that would ask nothing', async () => {
    const parcel = { length: '', width: '', height: '', goods: '', declaredValue: '' };
    const element = await mountQuote({ ...said, ...parcel });
    await waitUntil(() => textOf(element).includes('Standard'));
    expect(textOf(element)).to.not.contain('Change');
    const open = await mountQuote(said);
    await waitUntil(() => textOf(open).includes('Standard'));
    expect(textOf(open)).to.contain('Change');
  });

  it('prefill what they say in part', async () => {
    const element = await mountQuote({ fromCountry: 'CN' });
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    expect(inputOf(element, 'from-country').value).to.equal('CN');
    expect(inputOf(element, 'from-city').value).to.equal('');
  });

  it('are asked for after all where they are wrong', async () => {
    const element = await mountQuote({ ...said, weight: '2 tonnes' });
    await waitUntil(() => element.shadowRoot?.querySelector('#weight-problem'));
    expect(inputOf(element, 'weight').value).to.equal('2 tonnes');
    expect(element.shadowRoot?.activeElement).to.equal(null);
  });

  it('ask again when they change, and the answer before never shows', async () => {
    const answers: ((quote: ReturnType<typeof quoteOf>) => void)[] = [];
    const client = new FakeQuotesClient(() => new Promise((resolve) => answers.push(resolve)));
    const element = document.createElement('shipping-quote');
    Object.assign(element, { client, ...said });
    document.body.append(element);
    await waitUntil(() => answers.length === 1);
    element.toCity = 'Beijing';
    await waitUntil(() => answers.length === 2);
    answers[1]?.(quoteOf({ options: [optionOf({ code: 'second', name: { en: 'Second' } })] }));
    answers[0]?.(quoteOf({ options: [optionOf({ code: 'first', name: { en: 'First' } })] }));
    await settled(element);
    expect(find(element, '[part=name]').textContent).to.equal('Second');
    element.remove();
  });
});

describe('<shipping-quote> options', () => {
  it('stand with price and promise, the cheapest and the fastest marked', async () => {
    const element = await mountQuote(said);
    const [standard, morning] = all(element, '[part=option]').map((option) => option.textContent.replace(/\s+/g, ' '));
    expect(standard).to.contain('Standard').and.to.contain('Cheapest').and.to.contain('CN¥21.60');
    expect(standard).to.match(/Arrives \w+, \w+ \d+ before \d+:\d\d/);
    expect(morning).to.contain('Next morning').and.to.contain('Fastest').and.to.contain('CN¥31.00');
  });

  it('say in plain words what is paid, insured and not', async () => {
    const element = await mountQuote(said);
    const [standard, morning] = all(element, '[part=compensation]').map((part) => part.textContent);
    expect(standard)
      .to.contain('Late? You get CN¥10.80 back.')
      .and.to.contain('Lost or damaged: up to CN¥500.00.')
      .and.to.contain('Can be insured for up to CN¥20,000.00.');
    expect(morning)
      .to.contain('Lost: up to CN¥2,000.00.')
      .and.to.contain('Damaged: up to CN¥1,500.00.')
      .and.to.contain('Insured for CN¥2,000.00.');
    const liability = { ...optionOf().liability, delay: { amount: '0.00', currency: 'CNY' }, insurableUpTo: null };
    const client = new FakeQuotesClient(() => quoteOf({ options: [optionOf({ liability })] }));
    const other = find(await mountQuote({ client, ...said }), '[part=compensation]').textContent;
    expect(other).to.contain('Cannot be insured.').and.to.not.contain('Late?');
  });

  it('show what a price is made of one click away: lines that sum to the total, and why that weight', async () => {
    const element = await mountQuote(said);
    await openDetails(element, '[part=breakdown]');
    const lines = [...find(element, '[part=breakdown] dl').children].map((line) =>
      line.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(lines).to.deep.equal([
      'Base freight, first 1 kg CN¥12.00',
      'Base freight, further weight 1.5 kg × CN¥6.00 CN¥9.00',
      'Fuel surcharge 3% of CN¥21.00 CN¥0.60',
      'Total CN¥21.60',
    ]);
    const text = find(element, '[part=breakdown]').textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('Charged for 2.5 kg: its size counts, which is more than the 1.2 kg that it weighs.');
    expect(text).to.contain('This price holds until').and.to.contain('shows an identity document');
    expect(find(element, '[part=breakdown] a').getAttribute('href')).to.equal('tel:4000000000');
  });

  it('say by whose clock, where the reader’s is another', async () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const there = new Date().getTimezoneOffset() === -840 ? 'Etc/GMT+12' : 'Pacific/Kiritimati';
    const promised = async (timeZone: string) => {
      const options = [optionOf({ commitment: { ...optionOf().commitment, timeZone } })];
      const client = new FakeQuotesClient(() => quoteOf({ options }));
      return find(await mountQuote({ client, ...said }), '[part=promise]').textContent;
    };
    expect(await promised(there)).to.contain('(local time there)');
    expect(await promised(here)).to.not.contain('local time');
    expect(await promised('Mars/Olympus_Mons')).to.not.contain('local time');
  });

  it('name the products that cannot serve it, each with a plain reason', async () => {
    const refused = [
      refusalOf(),
      refusalOf({ reason: 'too_heavy', limit: '30 kg' }),
      refusalOf({ reason: 'service_unavailable', about: 'cold_chain', limit: null }),
      refusalOf({ reason: 'prohibited_goods', words: { en: 'Fireworks are not carried' } }),
      refusalOf({ reason: 'solar_storm' }),
    ];
    const element = await mountQuote({ client: new FakeQuotesClient(() => quoteOf({ refused })), ...said });
    await openDetails(element, '[part=refused]');
    const reasons = all(element, '[part=refused] li').map((line) => line.textContent.replace('Same day', '').trim());
    expect(reasons).to.deep.equal([
      'Has to be ready before 12:00.',
      'Takes up to 30 kg.',
      'Not offered with cold chain.',
      'Fireworks are not carried',
      'Not available for this parcel.',
    ]);
  });

  it('say so where there is none, with the reasons open', async () => {
    const quote = quoteOf({ options: [], cheapest: null, fastest: null });
    const element = await mountQuote({ client: new FakeQuotesClient(() => quote), ...said });
    expect(textOf(element)).to.contain('We cannot deliver this as it is');
    await waitUntil(() => textOf(element).includes('Has to be ready before 12:00.'));
    expect(element.shadowRoot?.querySelector('[part=button]')).to.equal(null);
  });

  it('never take what the service says for markup', async () => {
    const name = { en: '<img src=x onerror=alert(1)>' };
    const client = new FakeQuotesClient(() => quoteOf({ options: [optionOf({ name })] }));
    const element = await mountQuote({ client, ...said });
    expect(find(element, '[part=name]').textContent).to.equal(name.en);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('end while the page stays open: that is said, the choice is withdrawn, and new ones are a click away', async () => {
    let asked = 0;
    const soon = () => new Date(Date.now() + 600).toISOString();
    const client = new FakeQuotesClient(() =>
      quoteOf({ options: asked++ ? [optionOf()] : [optionOf({ validUntil: soon() }), nextMorning()] }),
    );
    const element = await mountQuote({ client, ...said });
    radioOf(element, 'standard').click();
    expect(element.value).to.contain('/standard');
    await waitUntil(() => textOf(element).includes('Time has moved on'), 'it ends', { timeout: 3000 });
    expect(find(element, '[part=option]').textContent).to.contain('No longer available');
    expect([element.value, radioOf(element, 'standard').disabled]).to.deep.equal(['', true]);
    expect(radioOf(element, 'next_morning').disabled).to.equal(false);
    buttonNamed(element, 'Ask again').click();
    await waitUntil(() => !textOf(element).includes('Time has moved on'));
    expect(client.requests.length).to.equal(2);
  });
});

describe('<shipping-quote> failures', () => {
  const failing = (error: Error) => mountQuote({ client: new FakeQuotesClient(() => Promise.reject(error)), ...said });

  it('asks again by itself when the line is back', async () => {
    let online = false;
    const client = new FakeQuotesClient(() => (online ? quoteOf() : Promise.reject(connectionError())));
    const element = await mountQuote({ client, ...said });
    expect(textOf(element)).to.contain('We cannot reach the delivery service');
    online = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => textOf(element).includes('Standard'));
  });

  it('counts down to the next allowed question', async () => {
    const element = await failing(apiError(429, 'rate_limited', { retryAfter: 30 }));
    expect(textOf(element)).to.match(/You can try again in (30|29) seconds/);
    expect(buttonNamed(element, 'Try again').getAttribute('aria-disabled')).to.equal('true');
  });

  it('names the request when the service failed, and the way back to the form', async () => {
    const element = await failing(apiError(500, 'internal_error', { requestId: 'req_42' }));
    expect(textOf(element)).to.contain('Something went wrong on our side').and.to.contain('req_42');
    buttonNamed(element, 'Change').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
  });

  it('says that the store has to finish its part', async () => {
    const element = await failing(apiError(403, 'origin_not_allowed'));
    expect(textOf(element)).to.contain('not available on this page').and.to.contain('origin_not_allowed');
    const keyless = document.createElement('shipping-quote');
    Object.assign(keyless, said);
    document.body.append(keyless);
    await waitUntil(() => keyless.shadowRoot?.querySelector('.alert'));
    expect(textOf(keyless)).to.contain('key_missing');
    keyless.remove();
  });

  it('says that it could not be worked out where no field is to blame', async () => {
    const element = await failing(
      Object.assign(apiError(400, 'invalid_request'), { issues: [{ pointer: '#/readyAt' }] }),
    );
    expect(textOf(element)).to.contain('We could not work out a price for that');
  });
});

describe('<shipping-quote> on its page', () => {
  it('asks before it calls, and stops when the page says no', async () => {
    const client = new FakeQuotesClient();
    const element = document.createElement('shipping-quote');
    Object.assign(element, { client, ...said });
    element.addEventListener('shipping-quote-request', (event) => event.preventDefault());
    const asked = oneEvent<ShippingQuoteRequestEvent>(element, 'shipping-quote-request');
    document.body.append(element);
    expect((await asked).detail.request.parcel).to.deep.equal({ weight: 1.2 });
    await settled(element);
    expect(client.requests).to.deep.equal([]);
    await waitUntil(() => element.shadowRoot?.querySelector('form'), 'the form stands instead');
    element.remove();
  });

  it('tells of prices and of failures', async () => {
    const element = document.createElement('shipping-quote');
    Object.assign(element, { client: new FakeQuotesClient(), ...said });
    const loaded = oneEvent<ShippingQuoteLoadedEvent>(element, 'shipping-quote-loaded');
    document.body.append(element);
    expect((await loaded).detail.quote.options.length).to.equal(2);
    const failed = oneEvent(element, 'shipping-quote-error');
    element.client = new FakeQuotesClient(() => Promise.reject(apiError(500, 'internal_error')));
    element.weight = '3';
    expect((await failed).detail).to.deep.equal({ code: 'internal_error' });
    element.remove();
  });

  it('stops when it leaves, and asks again when it is put back', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const client = new FakeQuotesClient((_, signal) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => undefined) : quoteOf();
    });
    const element = document.createElement('shipping-quote');
    Object.assign(element, { client, ...said });
    document.body.append(element);
    await waitUntil(() => signals.length);
    element.remove();
    expect(signals[0]?.aborted).to.equal(true);
    document.body.append(element);
    await waitUntil(() => textOf(element).includes('Standard'));
    element.remove();
  });

  it('defining it twice, or under another name, never throws', async () => {
    const { define } = await import('./register.ts');
    define();
    define({}, 'acme-');
    define({}, 'acme-');
    expect(customElements.get('shipping-quote')).to.equal(ShippingQuote);
    expect(document.createElement('acme-shipping-quote')).to.be.instanceOf(ShippingQuote);
  });

  it('speaks the language of its surroundings, and follows when that changes', async () => {
    document.documentElement.lang = 'zh-CN';
    const element = await mountQuote({ lang: '', ...said });
    expect(textOf(element)).to.contain('标准快递').and.to.contain('最便宜').and.to.contain('¥21.60');
    document.documentElement.lang = 'en';
    await waitUntil(() => textOf(element).includes('Cheapest'));
  });

  it('stores nothing in the browser', async () => {
    await mountQuote(said);
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });
});
