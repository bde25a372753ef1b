import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeReviewsClient } from '../../test/fake-reviews-client.ts';
import { find, mountRating, starOf } from '../../test/mount-rating.ts';
import type { ServiceRating } from './service-rating.ts';

const word = (element: ServiceRating): string => find(element, '#word').textContent;

describe('<service-rating> with the keyboard alone', () => {
  it('goes from star to star without sending, and sends by Enter', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    starOf(element, 1).focus();
    for (let steps = 0; steps < 3; steps++) await sendKeys({ press: 'ArrowRight' });
    await aTimeout(50);
    expect(word(element)).to.equal('Happy');
    expect(client.created, 'nothing on the way').to.deep.equal([]);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => word(element) === 'All right · Saved');
    expect(client.created.map(({ input }) => input.score)).to.deep.equal([3]);
    expect(element.shadowRoot?.activeElement).to.equal(starOf(element, 3));
  });

  it('sends by Space, on a star that is chosen already too', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    starOf(element, 1).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: ' ' });
    await waitUntil(() => word(element) === 'Unhappy · Saved');
    expect(client.created.map(({ input }) => input.score)).to.deep.equal([2]);
  });

  it('sends by the button that follows, and goes on to the rest', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    starOf(element, 1).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Send');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => word(element) === 'Unhappy · Saved');
    expect(client.created.map(({ input }) => input.score)).to.deep.equal([2]);
    starOf(element, 2).focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await waitUntil(() => element.shadowRoot?.querySelector('[name=tags]:checked'));
  });
});
