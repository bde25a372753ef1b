import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ReviewChange } from '@waybill/sdk/contract';
import { apiError, connectionError } from '../../test/fake-client.ts';
import {
  caseRating,
  FakeReviewsClient,
  ratedBefore,
  ratingOf,
  reviewOf,
  summaryOf,
} from '../../test/fake-reviews-client.ts';
import { buttonNamed, fill, find, inputOf, mountRating, said, sendAll, starOf, tap } from '../../test/mount-rating.ts';
import type { ServiceRating } from './service-rating.ts';

const text = (element: ServiceRating): string => element.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const tick = (element: ServiceRating, tag: string): void => find(element, `[name=tags][value=${tag}]`).click();
const tags = (element: ServiceRating): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=tags]') ?? [])].map(({ value }) => value);

describe('<service-rating>', () => {
  it('asks how its parcel or its case stands, with what shows that it is the reader’s', async () => {
    const client = new FakeReviewsClient();
    await mountRating({ client, carrier: 'sf' });
    expect(client.asked).to.deep.equal([{ about: { number: said.number, carrier: 'sf' }, token: 'pt_1' }]);
    const ofCase = new FakeReviewsClient(caseRating);
    const element = await mountRating({ client: ofCase, case: 'cas_1', token: 'ct_1' });
    expect(ofCase.asked).to.deep.equal([{ about: { caseId: 'cas_1' }, token: 'ct_1' }]);
    expect(find(element, '#headline').textContent).to.equal('How did we handle this?');
    const byLink = new FakeReviewsClient();
    await mountRating({ client: byLink, number: undefined, token: 'rt_1' });
    expect(byLink.asked).to.deep.equal([{ about: {}, token: 'rt_1' }]);
  });

  it('shows nothing but its slot where nothing shows that it is the reader’s', async () => {
    const nobodys = await mountRating({ client: undefined, token: undefined });
    expect(text(nobodys)).to.equal('');
    const client = new FakeReviewsClient(() => {
      throw apiError(404, 'review_not_found');
    });
    const unknown = await mountRating({ client });
    expect(unknown.shadowRoot?.querySelector('.card')).to.equal(null);
    expect(text(unknown)).to.equal('');
  });

  it('says calmly that it is too early', async () => {
    const client = new FakeReviewsClient(() => ratingOf({ state: 'early' }));
    const element = await mountRating({ client, required: true });
    expect(text(element)).to.contain('You can rate this delivery once it has arrived.');
    expect(element.shadowRoot?.querySelector('input')).to.equal(null);
    expect(element.matches(':invalid'), 'a form does not wait for it').to.equal(false);
  });

  it('sends with one tap, and unfolds what else can be said', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    expect(element.shadowRoot?.querySelector('textarea, form button')).to.equal(null);
    const events: string[] = [];
    for (const name of ['change', 'service-rating-submit', 'service-rating-submitted'])
      element.addEventListener(name, () => events.push(name));
    await tap(element, 4);
    expect(client.created).to.deep.equal([{ input: { number: said.number, score: 4 }, token: 'pt_1' }]);
    expect(events).to.deep.equal(['change', 'service-rating-submit', 'service-rating-submitted']);
    expect(find(element, '#word').textContent).to.equal('Happy · Saved');
    expect(tags(element)).to.include('on_time').and.not.include('late');
    expect(element.shadowRoot?.activeElement?.id ?? '', 'the focus stays').not.to.equal('thanks');
  });

  it('changes the score by a tap on another star, and its reasons with it', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    await tap(element, 5);
    tick(element, 'fast');
    await tap(element, 3);
    expect(client.updated).to.deep.equal([{ id: 'rev_1', change: { score: 3 } }]);
    expect(tags(element)).to.include.members(['fast', 'late']);
    await tap(element, 1);
    expect(tags(element)).to.include('late').and.not.include('fast');
    await sendAll(element);
    expect(client.updated.at(-1)?.change.tags, 'what does not go with the score is not sent').to.deep.equal([]);
    expect(client.created).to.have.length(1);
  });

  it('taps while one is on its way end with the last one', async () => {
    let answer: (score: number) => void = () => undefined;
    const client = new FakeReviewsClient();
    client.createWith = () => new Promise((resolve) => (answer = (score) => resolve(reviewOf({ score }))));
    const element = await mountRating({ client });
    starOf(element, 2).click();
    await aTimeout(10);
    starOf(element, 4).click();
    await element.updateComplete;
    expect(find(element, '#word').textContent).to.equal('Happy · Saving…');
    answer(2);
    await waitUntil(() => find(element, '#word').textContent === 'Happy · Saved');
    expect(client.created.map(({ input }) => input.score)).to.deep.equal([2]);
    expect(client.updated.map(({ change }) => change.score)).to.deep.equal([4]);
  });

  it('sends reasons, dimensions, words, a suggestion and NPS together, and thanks', async () => {
    const client = new FakeReviewsClient(() => ratingOf({ npsDue: true }));
    const element = await mountRating({ client });
    await tap(element, 4);
    tick(element, 'friendly');
    await fill(element, 'text', '  He rang first. ');
    buttonNamed(element, 'Say more').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[data-name=speed]'));
    starOf(element, 5, 'speed').click();
    await fill(element, 'suggestion', 'Evenings, please.');
    find(element, '[name=nps][value="9"]').click();
    await sendAll(element);
    expect(client.updated.at(-1)?.change).to.deep.equal({
      score: 4,
      tags: ['friendly'],
      dimensions: { speed: 5 },
      text: 'He rang first.',
      suggestion: 'Evenings, please.',
      nps: 9,
    } satisfies ReviewChange);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'thanks');
    buttonNamed(element, 'Change it').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('value') === '4');
    expect(inputOf(element, 'text').value).to.contain('He rang first.');
  });

  it('asks for NPS only when it is due', async () => {
    const element = await mountRating();
    await tap(element, 4);
    expect(element.shadowRoot?.querySelector('[name=nps]')).to.equal(null);
  });

  it('lets NPS go where it was given elsewhere meanwhile, and sends the rest', async () => {
    const client = new FakeReviewsClient(() => ratingOf({ npsDue: true }));
    const element = await mountRating({ client });
    await tap(element, 4);
    client.ratingWith = () => ratingOf({ state: 'rated', review: reviewOf({ score: 4 }) });
    client.updateWith = ({ nps }) => {
      if (nps !== undefined) throw apiError(409, 'nps_not_due');
      return reviewOf({ score: 4 });
    };
    await waitUntil(() => element.shadowRoot?.querySelector('[name=nps]'));
    find(element, '[name=nps][value="9"]').click();
    await sendAll(element);
    await waitUntil(() => element.shadowRoot?.querySelector('#thanks'));
    expect(client.updated.at(-1)?.change).not.to.have.property('nps');
  });

  it('keeps everything that was typed when sending fails, and sends it when the line is back', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    await tap(element, 2);
    await fill(element, 'text', 'Left in the rain.');
    tick(element, 'damaged');
    client.updateWith = () => {
      throw connectionError();
    };
    const codes: string[] = [];
    element.addEventListener('service-rating-error', ({ detail }) => codes.push(detail.code));
    await sendAll(element);
    expect(find(element, '.alert').textContent).to.contain('kept');
    expect(inputOf(element, 'text').value).to.equal('Left in the rain.');
    expect(codes).to.deep.equal(['connection']);
    client.updateWith = () => reviewOf({ score: 2 });
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => element.shadowRoot?.querySelector('#thanks'));
    expect(client.updated.at(-1)?.change).to.include({ text: 'Left in the rain.', score: 2 });
  });

  it('a first tap whose answer was lost is not rated twice', async () => {
    const client = new FakeReviewsClient();
    client.createWith = () => {
      throw connectionError();
    };
    const element = await mountRating({ client });
    await tap(element, 3);
    expect(find(element, '#word').textContent).to.equal('All right');
    client.createWith = () => {
      throw apiError(409, 'already_rated');
    };
    client.ratingWith = () => ratingOf({ state: 'rated', review: reviewOf({ score: 3 }) });
    await tap(element, 5);
    await waitUntil(() => find(element, '#word').textContent === 'Very happy · Saved');
    expect(client.updated).to.deep.equal([{ id: 'rev_1', change: { score: 5 } }]);
  });

  it('shows what was said with its reply, and changes it while that is possible', async () => {
    const client = new FakeReviewsClient(() => ratedBefore());
    const element = await mountRating({ client });
    for (const part of [
      'You gave 4 of 5: Happy',
      'Friendly',
      'rang first',
      'Delivery in the evening.',
      'The store answered',
    ])
      expect(text(element)).to.contain(part);
    expect(element.value).to.equal('4');
    buttonNamed(element, 'Change it').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('value') === '4');
    expect(starOf(element, 3, 'ease').checked).to.equal(true);
    await sendAll(element);
    expect(client.updated[0]?.change).to.deep.include({
      score: 4,
      tags: ['fast', 'friendly'],
      dimensions: { professionalism: 5, ease: 3, speed: 4 },
    });
  });

  it('offers no change once it is fixed, and says so where that comes in between', async () => {
    const fixed = await mountRating({ client: new FakeReviewsClient(() => ratedBefore({ editableUntil: null })) });
    expect(fixed.shadowRoot?.querySelector('[data-change]')).to.equal(null);
    const client = new FakeReviewsClient(() => ratedBefore());
    const element = await mountRating({ client });
    buttonNamed(element, 'Change it').click();
    await element.updateComplete;
    client.ratingWith = () => ratedBefore({ editableUntil: null });
    client.updateWith = () => {
      throw apiError(409, 'review_fixed');
    };
    starOf(element, 1).click();
    await waitUntil(() => text(element).includes('This rating can no longer be changed'));
    expect(text(element)).to.contain('You gave 4 of 5');
    expect(element.value).to.equal('4');
  });

  it('shows what people wrote as text', async () => {
    const client = new FakeReviewsClient(() => ratedBefore({ text: '<img src=x onerror=alert(1)>' }));
    const element = await mountRating({ client });
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(text(element)).to.contain('<img src=x');
  });

  it('a page that prevents it sends by itself', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    const inputs: unknown[] = [];
    element.addEventListener('service-rating-submit', (event) => {
      event.preventDefault();
      inputs.push(event.detail.input);
    });
    await tap(element, 4);
    expect(inputs).to.deep.equal([{ number: said.number, score: 4 }]);
    expect(client.created).to.deep.equal([]);
    expect(element.value).to.equal('4');
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
  });

  it('tries again where it could not be read', async () => {
    const client = new FakeReviewsClient(() => {
      throw apiError(500, 'internal');
    });
    const element = await mountRating({ client });
    client.ratingWith = () => ratingOf();
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(starOf(element, 1).checked).to.equal(false);
  });

  it('starts anew for another parcel', async () => {
    const client = new FakeReviewsClient();
    const element = await mountRating({ client });
    await tap(element, 4);
    element.number = 'SF1000000000002';
    await waitUntil(() => client.asked.length === 2 && element.shadowRoot?.querySelector('[aria-busy=false] .stars'));
    expect(element.value).to.equal('');
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
  });
});

describe('<service-rating> in a form', () => {
  const inForm = async (client = new FakeReviewsClient()) => {
    const element = document.createElement('service-rating');
    Object.assign(element, { client, lang: 'en', required: true, ...said });
    element.setAttribute('name', 'rating');
    const form = await fixture<HTMLFormElement>(html`<form>${element}</form>`);
    await waitUntil(() => element.shadowRoot?.querySelector('[aria-busy=false] .stars'));
    return { element, form };
  };

  it('has the score as its value, and is required until there is one', async () => {
    const { element, form } = await inForm();
    expect(form.checkValidity()).to.equal(false);
    expect(new FormData(form).get('rating')).to.equal(null);
    await tap(element, 5);
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).get('rating')).to.equal('5');
    form.reset();
    expect(new FormData(form).get('rating'), 'what was sent stays sent').to.equal('5');
  });
});

describe('<service-rating display="summary">', () => {
  it('says the average, the count, and how they spread', async () => {
    const element = await mountRating({ display: 'summary', token: undefined });
    expect(text(element)).to.contain('4.6 of 5 stars').and.contain('1,284 ratings').and.contain('928');
    const bars = [...(element.shadowRoot?.querySelectorAll('.bar .filled') ?? [])];
    expect(bars.map((bar) => Math.round(Number(bar.getAttribute('width'))))).to.deep.equal([72, 20, 4, 1, 2]);
  });

  it('shows nothing while they are too few, or cannot be read', async () => {
    const few = new FakeReviewsClient();
    few.summaryWith = () => summaryOf({ count: null, average: null, distribution: null });
    const failing = new FakeReviewsClient();
    failing.summaryWith = () => {
      throw apiError(500, 'internal');
    };
    for (const client of [few, failing]) {
      const element = await mountRating({ display: 'summary', client });
      expect(text(element)).to.equal('');
      expect(element.shadowRoot?.querySelector('.card')).to.equal(null);
    }
  });
});
