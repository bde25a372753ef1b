import { expect, waitUntil } from '@open-wc/testing';
import { caseRating, FakeReviewsClient } from '../../test/fake-reviews-client.ts';
import { FakeFilingClient } from '../../test/fake-filing-client.ts';
import { buttonNamed, fill, find, inputOf, mountRating, said, sendAll, tap } from '../../test/mount-rating.ts';
import { FileComplaint } from '../file-complaint/file-complaint.ts';
import { define } from './define.ts';
import { ServiceRating } from './service-rating.ts';

const offer = (element: ServiceRating) => element.shadowRoot?.querySelector('[data-complain]');

const opened = async (element: ServiceRating, tag = 'file-complaint'): Promise<FileComplaint> => {
  await waitUntil(() => offer(element), 'it is offered', { timeout: 5000 });
  find(element, '[data-complain]').click();
  await waitUntil(() => element.shadowRoot?.querySelector(tag), 'the report opens', { timeout: 5000 });
  const form = find(element, tag);
  if (!(form instanceof FileComplaint)) throw new Error(`<${tag}> is not registered.`);
  form.client = new FakeFilingClient();
  return form;
};

describe('<service-rating> after a bad score', () => {
  it('offers a report for a parcel, and only then', async () => {
    const element = await mountRating();
    await tap(element, 3);
    expect(offer(element) ?? null).to.equal(null);
    await tap(element, 2);
    await waitUntil(() => offer(element), 'it is offered', { timeout: 5000 });
    expect(find(element, '[part=complain]').textContent).to.contain('Somebody answers within 30 minutes.');
    await sendAll(element);
    await waitUntil(() => element.shadowRoot?.querySelector('#thanks'));
    expect(offer(element), 'with the thanks too').to.be.instanceOf(HTMLButtonElement);
    const ofCase = await mountRating({ client: new FakeReviewsClient(caseRating), case: 'cas_1' });
    await tap(ofCase, 1);
    expect(offer(ofCase) ?? null).to.equal(null);
  });

  it('opens it with the parcel, its token, and what was written; and nothing is lost when it is closed', async () => {
    const element = await mountRating({ carrier: 'sf' });
    await tap(element, 1);
    await fill(element, 'text', 'Left in the rain.');
    const form = await opened(element);
    expect(form).to.include({ number: said.number, carrier: 'sf', token: 'pt_1', text: 'Left in the rain.' });
    await waitUntil(() => form.shadowRoot?.querySelector<HTMLTextAreaElement>('#text')?.value === 'Left in the rain.');
    expect(element.shadowRoot?.querySelector('.stars') ?? null).to.equal(null);
    buttonNamed(element, 'Back to your rating').click();
    await waitUntil(() => element.shadowRoot?.activeElement === offer(element));
    expect(inputOf(element, 'text').value).to.equal('Left in the rain.');
  });

  it('leaves it to a page that prevents it', async () => {
    const element = await mountRating();
    await tap(element, 1);
    await waitUntil(() => offer(element), 'it is offered', { timeout: 5000 });
    const details: unknown[] = [];
    element.addEventListener('service-rating-complain', (event) => {
      event.preventDefault();
      details.push(event.detail);
    });
    find(element, '[data-complain]').click();
    await element.updateComplete;
    expect(details).to.deep.equal([{ number: said.number, text: '' }]);
    expect(element.shadowRoot?.querySelector('file-complaint') ?? null).to.equal(null);
  });

  it('opens it under its own prefix', async () => {
    define({}, 'acme-');
    const element = document.createElement('acme-service-rating');
    if (!(element instanceof ServiceRating)) throw new Error('It is not registered.');
    Object.assign(element, { client: new FakeReviewsClient(), lang: 'en', ...said });
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('[aria-busy=false] .stars'));
    await tap(element, 1);
    await opened(element, 'acme-file-complaint');
    element.remove();
  });
});
