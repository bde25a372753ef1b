import type { SearchRequest, SearchResult } from '@waybill/sdk/contract';
import { expect, waitUntil } from '@open-wc/testing';
import { FakeClient } from '../../test/fake-client.ts';
import { buttonNamed, choose, fill, find, inputOf, mount, submit, textOf } from '../../test/mount.ts';
import { parcelOf, verifiedParcel } from '../../test/parcels.ts';
import type { TrackShipment } from './track-shipment.ts';

const number = 'SF1044912398127';

/** Answers like the service: a wrong proof like none, a right one with a token. */
const service =
  (right: (proof: NonNullable<SearchRequest['proof']>) => boolean, locked = false) =>
  ({ proof }: SearchRequest): SearchResult[] =>
    proof && right(proof)
      ? [{ number, parcel: verifiedParcel(), token: 'parcel-token' }]
      : [{ number, parcel: parcelOf(), ...(locked && proof && { locked }) }];

const opened = async (client: FakeClient): Promise<TrackShipment> => {
  const element = await mount({ client, number });
  buttonNamed(element, 'Show delivery details').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part=proof]'));
  return element;
};

describe('<track-shipment> proof', () => {
  it('asks for it only when the reader wants the details, and says why', async () => {
    const client = new FakeClient(service(() => false));
    const closed = await mount({ client, number });
    expect(closed.shadowRoot?.querySelector('[part=proof]')).to.equal(null);
    expect(textOf(await opened(client))).to.contain('shown only to the person who receives the parcel');
  });

  it('shows the details once the proof is right, and follows with the token', async () => {
    const client = new FakeClient(service(({ phoneLast4 }) => phoneLast4 === '8000'));
    const element = await opened(client);
    await fill(element, 'phoneLast4', '8000');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Lin Mei'));
    expect(element.shadowRoot?.querySelector('[part=proof]')).to.equal(null);
    expect(element.shadowRoot?.activeElement?.id).to.equal('details');
    await waitUntil(() => client.watched.at(-1)?.token === 'parcel-token');
  });

  it('says at the field that it did not match, and keeps what was typed', async () => {
    const element = await opened(new FakeClient(service(() => false)));
    await fill(element, 'phoneLast4', '1111');
    await submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('#phoneLast4-problem'));
    expect(find(element, '#phoneLast4-problem').textContent).to.contain('That did not match');
    expect(inputOf(element, 'phoneLast4').value).to.equal('1111');
    expect(element.shadowRoot?.activeElement?.id).to.equal('phoneLast4');
  });

  it('takes the e-mail, and the order number only together with the postal code', async () => {
    const client = new FakeClient(service(() => false));
    const element = await opened(client);
    await choose(element, 'E-mail of the order');
    await fill(element, 'email', 'lin@example.com');
    await submit(element);
    await waitUntil(() => element.shadowRoot?.querySelector('#email-problem'));
    await choose(element, 'Order number and postal code');
    await fill(element, 'order', 'ORD-1');
    await submit(element);
    expect(find(element, '#postalCode-problem').textContent).to.contain('Enter the postal code');
    await fill(element, 'postalCode', '200120');
    await submit(element);
    await waitUntil(() => client.searches.length === 3);
    expect(client.searches.slice(1).map(({ proof }) => proof)).to.deep.equal([
      { email: 'lin@example.com' },
      { orderNumber: 'ORD-1', postalCode: '200120' },
    ]);
  });

  it('offers the one-time code, and nothing else, when too many proofs were wrong', async () => {
    const client = new FakeClient(service(({ oneTimeCode }) => oneTimeCode === '123456', true));
    const element = await opened(client);
    await fill(element, 'phoneLast4', '1111');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Too many attempts did not match'));
    await choose(element, 'the e-mail of the order');
    await submit(element);
    expect(client.codes).to.deep.equal([{ channel: 'email', number }]);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'code');
    await fill(element, 'code', '123456');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Lin Mei'));
  });
});

describe('<track-shipment> look-up by order number or phone', () => {
  it('by order number asks for a proof with it', async () => {
    const client = new FakeClient(() => [{ number, parcel: verifiedParcel(), token: 'parcel-token' }]);
    const element = await mount({ client });
    await choose(element, 'Order number');
    await fill(element, 'order', 'ORD-20817');
    await choose(element, 'Postal code');
    await fill(element, 'postalCode', '200120');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Lin Mei'));
    expect(client.searches).to.deep.equal([
      { orderNumber: 'ORD-20817', proof: { orderNumber: 'ORD-20817', postalCode: '200120' } },
    ]);
  });

  it('by phone sends a code first, then looks up with it', async () => {
    const client = new FakeClient(() => [{ number, parcel: verifiedParcel(), token: 'parcel-token' }]);
    const element = await mount({ client });
    await choose(element, 'Phone');
    await fill(element, 'phone', '13800138000');
    await submit(element);
    expect(client.codes).to.deep.equal([{ channel: 'phone', phone: '13800138000' }]);
    await fill(element, 'code', '123456');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Lin Mei'));
    expect(client.searches).to.deep.equal([{ phone: '13800138000', proof: { oneTimeCode: '123456' } }]);
  });

  it('says that nothing matched, and keeps both entries', async () => {
    const element = await mount({ client: new FakeClient(() => []) });
    await choose(element, 'Order number');
    await fill(element, 'order', 'ORD-1');
    await fill(element, 'phoneLast4', '1234');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Nothing matches these details'));
    expect(inputOf(element, 'order').value).to.equal('ORD-1');
    expect(inputOf(element, 'phoneLast4').value).to.equal('1234');
  });

  it('offers the code for an order that is locked', async () => {
    const client = new FakeClient(() => [{ number: 'ORD-1', parcel: null, locked: true }]);
    const element = await mount({ client });
    await choose(element, 'Order number');
    await fill(element, 'order', 'ORD-1');
    await fill(element, 'phoneLast4', '1234');
    await submit(element);
    await waitUntil(() => textOf(element).includes('Too many attempts did not match'));
    await submit(element);
    expect(client.codes).to.deep.equal([{ channel: 'phone', orderNumber: 'ORD-1' }]);
  });
});
