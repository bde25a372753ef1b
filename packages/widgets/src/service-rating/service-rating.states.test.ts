import { waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeReviewsClient, caseRating, ratedBefore, ratingOf } from '../../test/fake-reviews-client.ts';
import { fill, find, loading, mountRating, sendAll, tap } from '../../test/mount-rating.ts';
import { followsPreference, holdInEveryState, type State } from '../../test/states.ts';
import type { ServiceRating } from './service-rating.ts';

const tapped =
  (score: number, go: (element: ServiceRating) => Promise<unknown> = async () => undefined): State =>
  async (lang) => {
    const element = await mountRating({ lang, client: new FakeReviewsClient(() => ratingOf({ npsDue: true })) });
    await tap(element, score);
    await go(element);
    await element.updateComplete;
    return element;
  };

const showing =
  (client: () => FakeReviewsClient, given: Partial<ServiceRating> = {}): State =>
  (lang) =>
    mountRating({ lang, client: client(), ...given });

const failing = (error: Error): FakeReviewsClient =>
  new FakeReviewsClient(() => {
    throw error;
  });

describe('<service-rating> in every state', () => {
  followsPreference();
  holdInEveryState({
    stars: showing(() => new FakeReviewsClient()),
    loading: (lang) =>
      loading(
        'service-rating',
        mountRating({ lang, client: new FakeReviewsClient(() => new Promise(() => undefined)) }),
      ),
    'stars of a case': showing(() => new FakeReviewsClient(caseRating)),
    early: showing(() => new FakeReviewsClient(() => ratingOf({ state: 'early' }))),
    nothing: showing(() => failing(apiError(404, 'review_not_found'))),
    'a good score': tapped(5),
    'a middling score, all unfolded': tapped(3, async (element) => {
      find(element, '[aria-expanded=false].link').click();
      await waitUntil(() => element.shadowRoot?.querySelector('.dimensions'));
    }),
    'a bad score': tapped(1),
    thanks: tapped(2, sendAll),
    'not sent': async (lang) => {
      const client = new FakeReviewsClient();
      const element = await mountRating({ lang, client });
      await tap(element, 4);
      await fill(element, 'text', 'Quick.');
      client.updateWith = () => {
        throw connectionError();
      };
      await sendAll(element);
      return element;
    },
    rated: showing(() => new FakeReviewsClient(() => ratedBefore())),
    'not read': showing(() => failing(apiError(500, 'internal', { requestId: 'req_1' }))),
    summary: showing(() => new FakeReviewsClient(), { display: 'summary' }),
  });
});
