import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { endedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { caseRating, FakeReviewsClient } from '../../test/fake-reviews-client.ts';
import { find, mountCase, said } from '../../test/mount-case.ts';
import { ServiceRating } from '../service-rating/service-rating.ts';

const publishableKey = 'pk_test_0123456789';
const baseUrl = 'https://service.invalid';
const ended = (state: 'closed' | 'withdrawn') => new FakeCasesClient(() => ({ ...endedCase(state), id: said.case }));

describe('<complaint-status> of a settled case', () => {
  it('asks below it how it was, with its token', async () => {
    const element = await mountCase({ ...said, client: ended('closed'), publishableKey, baseUrl });
    await waitUntil(() => element.shadowRoot?.querySelector('service-rating'), 'the stars come', { timeout: 5000 });
    const rating = find(element, 'service-rating');
    if (!(rating instanceof ServiceRating)) throw new Error('It is not registered.');
    expect(rating).to.include({ case: said.case, token: said.token, publishableKey, baseUrl, lang: 'en' });
    rating.client = new FakeReviewsClient(caseRating);
    await waitUntil(() => rating.shadowRoot?.querySelectorAll('.stars input').length === 5);
    await expect(element).to.be.accessible();
  });

  it('asks nothing of a case that was withdrawn, nor where the page calls through a server of its own', async () => {
    const withdrawn = await mountCase({ ...said, client: ended('withdrawn'), publishableKey, baseUrl });
    const keyless = await mountCase({ ...said, client: ended('closed') });
    await aTimeout(300);
    for (const element of [withdrawn, keyless])
      expect(element.shadowRoot?.querySelector('service-rating') ?? null).to.equal(null);
  });
});
