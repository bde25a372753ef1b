import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { connectionError, apiError, FakeClient } from '../../test/fake-client.ts';
import { buttonNamed, choose, fill, find, inputOf, mount, settled, submit, textOf } from '../../test/mount.ts';
import { parcelOf, verifiedParcel } from '../../test/parcels.ts';
import { TrackShipment } from './track-shipment.ts';

const number = 'SF1044912398127';

describe('<track-shipment> look-up by number', () => {
  it('shows its form first, and keeps the slotted link', async () => {
    const element = await mount();
    expect(textOf(element)).to.contain('Track your parcel');
    expect((find(element, 'slot') as HTMLSlotElement).assignedElements()[0]?.textContent).to.equal(
      'Track at the carrier',
    );
  });

  it('looks up what was typed, says it in a sentence, and puts the focus there', async () => {
    const client = new FakeClient();
    const element = await mount({ client });
    await fill(element, 'number', number);
    await submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(find(element, '#headline').textContent).to.match(/^Out for delivery, arriving .+ before /);
    expect(client.searches).to.deep.equal([{ numbers: [number] }]);
  });

  it('looks up the attribute at once, hides the form, and takes no focus', async () => {
    const element = await mount({ number });
    expect(find(element, '#headline').textContent).to.contain('Out for delivery');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    buttonNamed(element, 'Track another parcel').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'number');
  });

  it('looks up again when the attribute changes', async () => {
    const client = new FakeClient();
    const element = await mount({ client, number });
    element.setAttribute('number', 'SF1000000002');
    await element.updateComplete;
    await settled(element);
    expect(client.searches.at(-1)).to.deep.equal({ numbers: ['SF1000000002'] });
  });

  for (const [what, typed, message] of [
    ['nothing', ' ', 'Enter a tracking number'],
    ['what cannot be a number', 'abc', '“abc” is not a tracking number'],
    [
      '41 numbers',
      Array.from({ length: 41 }, (_, index) => `SF10000000${index + 10}`).join('\n'),
      'These are 41 numbers',
    ],
  ] as const) {
    it(`says at the field what is wrong with ${what}, and loses nothing`, async () => {
      const client = new FakeClient();
      const element = await mount({ client });
      await fill(element, 'number', typed);
      await submit(element);
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'number');
      const field = inputOf(element, 'number');
      const [problem] = (field.getAttribute('aria-describedby') ?? '').split(' ');
      expect(find(element, `#${problem}`).textContent).to.contain(message);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.value).to.equal(typed);
      expect(client.searches).to.deep.equal([]);
    });
  }

  it('lists several parcels, shows the chosen one, and goes back to its line', async () => {
    const client = new FakeClient(() => [
      { number: 'SF1000000001', parcel: parcelOf({ number: 'SF1000000001' }) },
      { number: 'SF1000000002', parcel: parcelOf({ number: 'SF1000000002', milestone: 'delivered' }) },
      { number: 'SF1000000003', parcel: null },
    ]);
    const element = await mount({ client, number: 'SF1000000001,SF1000000002,SF1000000003' });
    expect(textOf(element)).to.contain('3 parcels').and.to.contain('Not found yet');
    find(element, '[data-index="1"]').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(find(element, '#headline').textContent).to.contain('Delivered');
    buttonNamed(element, 'All parcels').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('data-index') === '1');
  });

  it('says that a number is not found, why that may be, and looks again when asked', async () => {
    let found = false;
    const client = new FakeClient(() => [{ number, parcel: found ? parcelOf() : null }]);
    const element = await mount({ client, number });
    expect(textOf(element)).to.contain('We cannot find this parcel yet');
    found = true;
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
  });
});

describe('<track-shipment> result', () => {
  it('shows milestones of a newer service as words, and explains their exceptions in general', async () => {
    const exception = { class: 'cosmic', code: 'black_hole', party: 'nobody' };
    const client = new FakeClient(() => [{ number, parcel: parcelOf({ milestone: 'in_orbit', exception }) }]);
    const element = await mount({ client, number });
    expect(textOf(element)).to.contain('Something needs attention').and.to.not.contain('undefined');
    const calm = new FakeClient(() => [{ number, parcel: parcelOf({ milestone: 'in_orbit' }) }]);
    expect(find(await mount({ client: calm, number }), '#headline').textContent).to.equal('in orbit');
  });

  it('explains an exception: what it means, what happens next, and who can act', async () => {
    const exception = { class: 'information', code: 'bad_address', party: 'customer' };
    const client = new FakeClient(() => [{ number, parcel: parcelOf({ milestone: 'returning', exception }) }]);
    const element = await mount({ client, number });
    expect(find(element, '#headline').textContent).to.equal('On its way back to the sender');
    expect(find(element, '[part~=exception]').textContent)
      .to.contain('The address could not be found')
      .and.to.contain('What happens next')
      .and.to.contain('You can act');
  });

  it('puts the promise beside the estimate, and the difference into words', async () => {
    const element = await mount({ number });
    expect(find(element, '[part=promise]').textContent).to.contain('About 2 hours late');
  });

  it('groups scans by day, newest first, and keeps the carrier’s own words second', async () => {
    const element = await mount({ number });
    expect([...(element.shadowRoot?.querySelectorAll('.scan') ?? [])].length).to.equal(4);
    const first = find(element, '.scan');
    expect(first.querySelector('b')?.textContent).to.equal('Out for delivery');
    expect(first.textContent).to.contain('Shanghai').and.to.contain('Carrier text 3');
    expect(element.shadowRoot?.querySelectorAll('.scan[hidden]').length).to.equal(1);
    buttonNamed(element, 'Show all 4 updates').click();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll('.scan[hidden]').length).to.equal(0);
  });

  it('counts a node whose scan was missed as done', async () => {
    const parcel = parcelOf();
    const nodes = parcel.nodes.map((node) => (node.milestone === 'inbound' ? { ...node, at: null } : node));
    const element = await mount({ client: new FakeClient(() => [{ number, parcel: { ...parcel, nodes } }]), number });
    const states = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.node') ?? [])].map(
      (node) => node.dataset.state,
    );
    expect(states).to.deep.equal(['done', 'done', 'done', 'current', 'next']);
  });
});

describe('<track-shipment> live updates', () => {
  it('shows news, and says only the new headline, politely and once it has settled', async () => {
    const client = new FakeClient();
    const element = await mount({ client, number });
    await waitUntil(() => client.watched.length);
    client.push(parcelOf({ milestone: 'delivered', deliveredAt: new Date().toISOString() }));
    await waitUntil(() => textOf(element).includes('Delivered today'));
    expect(find(element, '[role=status]').textContent).to.equal('');
    await waitUntil(() => find(element, '[role=status]').textContent.startsWith('Delivered'), 'it is told', {
      timeout: 3000,
    });
  });

  it('stops following what is delivered, and what left the page', async () => {
    const client = new FakeClient();
    const element = await mount({ client, number });
    await waitUntil(() => client.watched.length);
    client.push(parcelOf({ milestone: 'delivered' }));
    await waitUntil(() => client.watched[0]?.signal?.aborted);
    const other = new FakeClient();
    const second = await mount({ client: other, number });
    await waitUntil(() => other.watched.length);
    second.remove();
    expect(other.watched[0]?.signal?.aborted).to.equal(true);
    expect(element.isConnected).to.equal(true);
  });

  it('follows again when it is put back', async () => {
    const client = new FakeClient();
    const element = await mount({ client, number });
    await waitUntil(() => client.watched.length);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await waitUntil(() => client.watched.length === 2);
    client.push(parcelOf({ milestone: 'delivered', deliveredAt: new Date().toISOString() }));
    await waitUntil(() => textOf(element).includes('Delivered today'));
  });
});

describe('<track-shipment> on and off the page', () => {
  it('aborts what is under way when it leaves, and asks again when it is put back', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const client = new FakeClient((_, signal) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => undefined) : [{ number, parcel: parcelOf() }];
    });
    const element = document.createElement('track-shipment');
    Object.assign(element, { client, number });
    document.body.append(element);
    await waitUntil(() => signals.length);
    element.remove();
    expect(signals[0]?.aborted).to.equal(true);
    document.body.append(element);
    await waitUntil(() => textOf(element).includes('Out for delivery'));
    element.remove();
  });

  it('a later look-up aborts the one before, whose answer never shows', async () => {
    const answers: ((found: { number: string; parcel: ReturnType<typeof parcelOf> }[]) => void)[] = [];
    const client = new FakeClient(() => new Promise((resolve) => answers.push(resolve)));
    const element = document.createElement('track-shipment');
    Object.assign(element, { client, number: 'SF1000000001' });
    document.body.append(element);
    await waitUntil(() => answers.length === 1);
    element.number = 'SF1000000002';
    await waitUntil(() => answers.length === 2);
    answers[1]?.([{ number: 'SF1000000002', parcel: parcelOf({ number: 'SF1000000002' }) }]);
    answers[0]?.([{ number: 'SF1000000001', parcel: parcelOf({ number: 'SF1000000001' }) }]);
    await settled(element);
    await aTimeout(50);
    expect(find(element, '[part=number]').textContent).to.equal('SF1000000002');
    element.remove();
  });

  it('defining it twice, or under another name, never throws', async () => {
    const { define } = await import('./register.ts');
    define();
    define({}, 'acme-');
    define({}, 'acme-');
    expect(customElements.get('track-shipment')).to.equal(TrackShipment);
    expect(document.createElement('acme-track-shipment')).to.be.instanceOf(TrackShipment);
  });

  it('stores nothing in the browser', async () => {
    await mount({ number });
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });
});

describe('<track-shipment> events', () => {
  it('asks before a look-up, and stops when the page says no', async () => {
    const client = new FakeClient();
    const element = await mount({ client });
    element.addEventListener('track-shipment-search', (event) => event.preventDefault());
    await fill(element, 'number', number);
    const asked = oneEvent(element, 'track-shipment-search');
    await submit(element);
    expect((await asked).detail).to.deep.equal({ by: 'number' });
    expect(client.searches).to.deep.equal([]);
  });

  it('tells what was found without a word about a person or the number', async () => {
    const element = document.createElement('track-shipment');
    Object.assign(element, { client: new FakeClient(() => [{ number, parcel: verifiedParcel() }]), number });
    const loaded = oneEvent(element, 'track-shipment-loaded');
    document.body.append(element);
    expect((await loaded).detail).to.deep.equal({ found: true, milestone: 'out_for_delivery', exceptionCode: null });
    element.remove();
  });

  it('tells the code of a failure', async () => {
    const element = await mount({ client: new FakeClient(() => Promise.reject(apiError(500, 'internal'))) });
    await fill(element, 'number', number);
    const failed = oneEvent(element, 'track-shipment-error');
    await submit(element);
    expect((await failed).detail).to.deep.equal({ code: 'internal' });
  });
});

describe('<track-shipment> failures', () => {
  const failing = async (error: Error) => mount({ client: new FakeClient(() => Promise.reject(error)), number });

  it('says that the line is broken, and looks again by itself when it is back', async () => {
    let online = false;
    const client = new FakeClient(() =>
      online ? [{ number, parcel: parcelOf() }] : Promise.reject(connectionError()),
    );
    const element = await mount({ client, number });
    expect(textOf(element)).to.contain('We cannot reach the tracking service');
    online = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => textOf(element).includes('Out for delivery'));
  });

  it('keeps what was entered through a failure', async () => {
    const element = await mount({ client: new FakeClient(() => Promise.reject(connectionError())) });
    await fill(element, 'number', number);
    await submit(element);
    expect(inputOf(element, 'number').value).to.equal(number);
    expect(textOf(element)).to.contain('Try again');
  });

  it('counts down to the next allowed look-up, then lets the reader try', async () => {
    let allowed = false;
    const client = new FakeClient(() =>
      allowed ? [{ number, parcel: parcelOf() }] : Promise.reject(apiError(429, 'rate_limited', { retryAfter: 1 })),
    );
    const element = await mount({ client, number });
    expect(textOf(element)).to.contain('You can try again in 1 second.');
    buttonNamed(element, 'Try again').click();
    expect(client.searches.length).to.equal(1);
    await waitUntil(() => buttonNamed(element, 'Try again').getAttribute('aria-disabled') === 'false', 'it is over', {
      timeout: 3000,
    });
    allowed = true;
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => textOf(element).includes('Out for delivery'));
  });

  it('names the request when the service failed', async () => {
    const element = await failing(apiError(500, 'internal', { requestId: 'req_42' }));
    expect(textOf(element)).to.contain('Something went wrong on our side').and.to.contain('req_42');
    expect(buttonNamed(element, 'Try again').getAttribute('aria-disabled')).to.equal('false');
  });

  it('says that the store has to finish its part, and why', async () => {
    const element = await failing(apiError(403, 'origin_not_allowed'));
    expect(textOf(element)).to.contain('Tracking is not available on this page').and.to.contain('origin_not_allowed');
  });

  it('says so without a key too', async () => {
    const element = document.createElement('track-shipment');
    element.number = number;
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('.alert'), 'what carries calls has loaded', {
      timeout: 9000,
    });
    expect(textOf(element)).to.contain('key_missing');
    element.remove();
  });

  it('refuses an attribute that cannot be a number without asking the service', async () => {
    const client = new FakeClient();
    const element = await mount({ client, number: '<b>' });
    expect(textOf(element)).to.contain('We could not read that');
    expect(client.searches).to.deep.equal([]);
  });
});

describe('<track-shipment> several choices', () => {
  it('keeps what was typed while the reader looks at the other ways', async () => {
    const element = await mount();
    await fill(element, 'number', number);
    await choose(element, 'Phone');
    await waitUntil(() => element.shadowRoot?.querySelector('#phone'));
    await choose(element, 'Tracking number');
    expect(inputOf(element, 'number').value).to.equal(number);
  });
});
