import { expect, waitUntil } from '@open-wc/testing';
import { FakeReviewsClient, ratedBefore, ratingOf } from '../../test/fake-reviews-client.ts';
import { find, mountRating, tap } from '../../test/mount-rating.ts';

describe('<service-rating> under the strict policy', () => {
  it('is styled, and shows everything that it has without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const element = await mountRating({ client: new FakeReviewsClient(() => ratingOf({ npsDue: true })) });
    await tap(element, 2);
    find(element, '[aria-expanded=false].link').click();
    await waitUntil(() => element.shadowRoot?.querySelector('.dimensions'));
    expect(getComputedStyle(find(element, '.dimensions')).display).to.equal('grid');
    const given = await mountRating({ client: new FakeReviewsClient(() => ratedBefore()) });
    const summary = await mountRating({ display: 'summary' });
    expect(getComputedStyle(find(summary, '.summary')).display).to.equal('grid');
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    for (const each of [element, given, summary]) expect(each.shadowRoot?.querySelector('[style]')).to.equal(null);
  });
});
