import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { settled } from '../../test/elements.ts';
import { FakeClient } from '../../test/fake-client.ts';
import { FakeReviewsClient } from '../../test/fake-reviews-client.ts';
import { parcelOf, verifiedParcel } from '../../test/parcels.ts';
import type { ServiceRating } from '../service-rating/service-rating.ts';
import './define.ts';
import type { TrackShipment } from './track-shipment.ts';

const number = 'SF1044912398127';
const publishableKey = 'pk_test_0123456789';
const baseUrl = 'https://service.invalid';

const tracked = async (parcel = verifiedParcel({ milestone: 'delivered' }), token?: string, key = publishableKey) => {
  const client = new FakeClient(() => [{ number, parcel, ...(token && { token }) }]);
  const element = await fixture<TrackShipment>(
    html`<track-shipment
      .client=${client}
      .publishableKey=${key}
      .baseUrl=${baseUrl}
      number=${number}
      lang="en"
    ></track-shipment>`,
  );
  await settled(element);
  await waitUntil(() => element.shadowRoot?.querySelector('[data-trouble]'), 'what is below it', { timeout: 5000 });
  return element;
};

const ratingIn = (element: TrackShipment) => element.shadowRoot?.querySelector<ServiceRating>('service-rating') ?? null;

describe('<track-shipment> of a delivered parcel', () => {
  it('asks below it how it was, with what shows that it is the reader’s', async () => {
    const element = await tracked(undefined, 'parcel token');
    await waitUntil(() => ratingIn(element), 'the stars come', { timeout: 5000 });
    const rating = ratingIn(element)!;
    expect(rating).to.include({ number, token: 'parcel token', publishableKey, baseUrl });
    rating.client = new FakeReviewsClient();
    await waitUntil(() => rating.shadowRoot?.querySelectorAll('.stars input').length === 5);
    await expect(element).to.be.accessible();
  });

  it('has one way to a complaint after a bad score, and its own again without', async () => {
    const element = await tracked(undefined, 'parcel token');
    await waitUntil(() => ratingIn(element), 'the stars come', { timeout: 5000 });
    const rating = ratingIn(element)!;
    rating.client = new FakeReviewsClient();
    await waitUntil(() => rating.shadowRoot?.querySelectorAll('.stars input').length === 5);
    const ways = () =>
      [element, rating].flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll<HTMLElement>('[data-trouble], [data-complain]') ?? []),
      ]);
    const shown = () => ways().filter((way) => way.checkVisibility());
    expect(shown()).to.have.length(1);
    rating.shadowRoot?.querySelector<HTMLElement>('.stars input')?.click();
    await waitUntil(() => shown().some((way) => way.matches('[data-complain]')), 'it is offered', { timeout: 5000 });
    expect(shown()).to.have.length(1);
    rating.shadowRoot?.querySelectorAll<HTMLElement>('.stars input')[4]?.click();
    await waitUntil(() => shown().some((way) => way.matches('[data-trouble]')));
    expect(shown()).to.have.length(1);
  });

  it('keeps what is reported where the page says', async () => {
    const element = await tracked(undefined, 'parcel token');
    element.storage = 'none';
    element.shadowRoot?.querySelector<HTMLElement>('[data-trouble]')?.click();
    const form = () => element.shadowRoot?.querySelector('file-complaint');
    await waitUntil(() => form(), 'the report opens', { timeout: 5000 });
    expect(form()?.storage).to.equal('none');
  });

  it('asks nothing of whoever shows nothing, before it is delivered, nor without a key', async () => {
    const elements = [
      await tracked(parcelOf({ milestone: 'delivered' })),
      await tracked(verifiedParcel({ milestone: 'in_transit' }), 'parcel token'),
      await tracked(undefined, 'parcel token', ''),
    ];
    await aTimeout(300);
    for (const element of elements) expect(ratingIn(element)).to.equal(null);
  });
});
