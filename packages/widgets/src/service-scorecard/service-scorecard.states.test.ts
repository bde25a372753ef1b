import { waitUntil } from '@open-wc/testing';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { answerTo, FakeScorecardClient, reviewOf } from '../../test/fake-scorecard-client.ts';
import { buttonNamed, fill, find, loading, mountScorecard, openReview, unfold } from '../../test/mount-scorecard.ts';
import { followsPreference, holdInEveryState, type State } from '../../test/states.ts';
import type { ServiceScorecard } from './service-scorecard.ts';

const showing =
  (
    given: Partial<ServiceScorecard>,
    go: (element: ServiceScorecard) => Promise<unknown> = async () => undefined,
  ): State =>
  async (lang) => {
    const element = await mountScorecard({ lang, ...given });
    await go(element);
    await element.updateComplete;
    return element;
  };

const answering = (answer: FakeScorecardClient['answer']): FakeScorecardClient =>
  Object.assign(new FakeScorecardClient(), { answer });

const failing = (error: Error): FakeScorecardClient =>
  answering(() => {
    throw error;
  });

const reviewing =
  (go: (element: ServiceScorecard) => Promise<unknown> = async () => undefined) =>
  async (element: ServiceScorecard) => {
    await openReview(element, find(element, '.head .choices label:last-of-type').textContent.trim());
    await go(element);
  };

describe('<service-scorecard> in every state', function () {
  // Every element of many figures is looked at four times.
  this.timeout(30_000);
  followsPreference();
  holdInEveryState({
    figures: showing({}),
    loading: (lang) =>
      loading('service-scorecard', mountScorecard({ lang, client: answering(() => new Promise(() => undefined)) })),
    'a trend, and how it is counted': showing({}, async (element) => {
      await unfold(element, 'trend', 'canvas');
      await unfold(element, 'counted', '.counted');
    }),
    cuts: showing({ by: 'department' }, (element) => unfold(element, 'cuts', 'table')),
    'days that do not fit': showing({}, async (element) => {
      await fill(element, 'to', '2020-01-01');
      find(element, '[part=button]').click();
      await waitUntil(() => element.shadowRoot?.querySelector('.problem'));
    }),
    review: showing({}, reviewing()),
    'a review of nothing': showing(
      { client: Object.assign(new FakeScorecardClient(), { review: () => reviewOf({ cases: 0, actions: [] }) }) },
      reviewing(async (element) => {
        find(element, '[part=review] .plain').click();
        await waitUntil(() => buttonNamed(element, find(element, '[data-csv]').textContent.trim()));
      }),
    ),
    'no figures': showing({ client: answering((request) => answerTo(request, [])) }),
    'nobody signed in': showing({ client: undefined }),
    'a key in place of a token': showing({ client: undefined, token: 'sk_1' }),
    'a session that ended': showing({ client: failing(apiError(401, 'token_expired')) }),
    'a role that does not see it': showing({ client: failing(apiError(403, 'not_allowed')) }),
    'not read': showing({ client: failing(apiError(500, 'internal', { requestId: 'req_1' })) }),
    unreachable: showing({ client: failing(connectionError()) }),
  });
});
