import { expect, waitUntil } from '@open-wc/testing';
import { FakeClient } from '../../test/fake-client.ts';
import { FakeFilingClient } from '../../test/fake-filing-client.ts';
import { buttonNamed, find, mount, settled, type Mounted } from '../../test/mount.ts';
import { inHours, parcelOf, verifiedParcel } from '../../test/parcels.ts';
import { FileComplaint } from '../file-complaint/file-complaint.ts';
import { define } from './register.ts';
import { TrackShipment } from './track-shipment.ts';

const number = 'SF1044912398127';
const patience = { timeout: 5000 };
const clientOf = (parcel = parcelOf({ milestone: 'delivered' }), token?: string) =>
  new FakeClient(() => [{ number, parcel, ...(token && { token }) }]);

const tracked = async (given: Mounted = {}): Promise<TrackShipment> => {
  const element = await mount({ client: clientOf(), number, ...given });
  await waitUntil(() => element.shadowRoot?.querySelector('[data-trouble]'), 'it is offered', patience);
  return element;
};

const opened = async (element: TrackShipment, tag = 'file-complaint'): Promise<FileComplaint> => {
  find(element, '[data-trouble]').click();
  await waitUntil(() => element.shadowRoot?.querySelector(tag), 'the form is there', patience);
  const form = find(element, tag);
  if (!(form instanceof FileComplaint)) throw new Error(`<${tag}> is not registered.`);
  form.client = new FakeFilingClient();
  await waitUntil(() => form.shadowRoot?.activeElement?.id === 'headline', 'it has the focus', patience);
  return form;
};

describe('<track-shipment> where something is wrong', () => {
  afterEach(() => sessionStorage.clear());

  it('shows the form below the parcel, about that parcel, with its proof, and closes it without a loss', async () => {
    const parcel = verifiedParcel({ milestone: 'delivered' });
    const element = await tracked({ client: clientOf(parcel, 'parcel token'), lang: 'zh-CN' });
    const form = await opened(element);
    expect([form.parcel?.number, form.token, form.lang]).to.deep.equal([number, 'parcel token', 'zh-CN']);
    const text = form.shadowRoot?.querySelector('textarea');
    if (text) text.value = '碎了';
    find(element, '[data-trouble]').click();
    await element.updateComplete;
    expect(form.getClientRects()).to.have.length(0);
    find(element, '[data-trouble]').click();
    await waitUntil(() => form.getClientRects().length > 0);
    expect(form.shadowRoot?.querySelector('textarea')?.value).to.equal('碎了');
  });

  it('hands on the shopper’s token, the key and the address', async () => {
    const element = await tracked({ token: 'shopper token' });
    Object.assign(element, { publishableKey: 'pk_test', baseUrl: 'https://tracking.example' });
    const form = await opened(element);
    expect([form.token, form.publishableKey, form.baseUrl]).to.deep.equal([
      'shopper token',
      'pk_test',
      'https://tracking.example',
    ]);
  });

  it('leaves it to the page that prevents it', async () => {
    const element = await tracked();
    const told: unknown[] = [];
    element.addEventListener('track-shipment-complain', (event) => {
      told.push(event.detail);
      event.preventDefault();
    });
    find(element, '[data-trouble]').click();
    await element.updateComplete;
    expect(told).to.deep.equal([{ number, carrier: 'sf' }]);
    expect(find(element, '[data-trouble]').getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.querySelector('file-complaint')).to.equal(null);
  });

  it('does not ask for what was cancelled, and asks quietly on the way', async () => {
    const onTime = { promisedAt: inHours(5), estimatedAt: inHours(4) };
    const quiet = await tracked({ client: clientOf(parcelOf({ milestone: 'in_transit', ...onTime })) });
    expect(buttonNamed(quiet, 'Something is wrong?').className).to.equal('plain');
    expect(buttonNamed(await tracked(), 'Something is wrong?').className).to.equal('');
    const element = await mount({ client: clientOf(parcelOf({ milestone: 'cancelled' })), number });
    await settled(element);
    expect(element.shadowRoot?.querySelector('[data-trouble]')).to.equal(null);
  });

  it('opens the form under its own prefix', async () => {
    define({}, 'shop-');
    const element = document.createElement('shop-track-shipment');
    if (!(element instanceof TrackShipment)) throw new Error('It is not registered.');
    Object.assign(element, { client: clientOf(), number, lang: 'en' });
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('[data-trouble]'), 'it is offered', patience);
    const form = await opened(element, 'shop-file-complaint');
    expect(form.localName).to.equal('shop-file-complaint');
    element.remove();
  });
});
