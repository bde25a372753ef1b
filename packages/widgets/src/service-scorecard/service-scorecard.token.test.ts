import { expect, waitUntil } from '@open-wc/testing';
import { answerTo } from '../../test/fake-scorecard-client.ts';
import { mountScorecard, textOf } from '../../test/mount-scorecard.ts';
import { settings } from '../settings.ts';

describe('the token of <service-scorecard>', () => {
  const { fetch } = window;
  let sent: Request[] = [];

  // The first client that is made brings the SDK along.
  before(() => import('../controllers/scorecard-client.ts'));

  beforeEach(() => {
    sent = [];
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      const { searchParams } = new URL(request.url);
      const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
      return Response.json(answerTo({ from, to }));
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    delete settings.key;
  });

  it('goes to the service alone, as a person’s, and another one reads again', async () => {
    const element = await mountScorecard({ client: undefined, token: 'wst_1', baseUrl: 'https://api.example' });
    expect(sent.map(({ url, headers }) => [new URL(url).origin, headers.get('authorization')])).to.deep.equal([
      ['https://api.example', 'Bearer wst_1'],
    ]);
    expect(element.shadowRoot?.querySelector('.value')?.textContent).to.equal('92.3%');
    expect(element.outerHTML).not.to.contain('wst_1');
    element.token = 'wst_2';
    await waitUntil(() => sent.length === 2);
    expect(sent[1]?.headers.get('authorization')).to.equal('Bearer wst_2');
  });

  it('is missing: nothing is sent, not even with the page’s publishable key', async () => {
    settings.key = 'pk_test_1';
    const element = await mountScorecard({ client: undefined });
    expect(textOf(element)).to.contain('Sign in to see the figures');
    expect(sent).to.deep.equal([]);
  });

  it('is a key: it is said, and the key is not sent', async () => {
    for (const token of ['sk_live_1', 'pk_live_1']) {
      const element = await mountScorecard({ client: undefined, token });
      expect(textOf(element)).to.contain('This is not a staff token');
    }
    expect(sent).to.deep.equal([]);
  });

  it('is no attribute', async () => {
    const element = await mountScorecard({ client: undefined });
    element.setAttribute('token', 'wst_1');
    await element.updateComplete;
    expect(element.token).to.equal(undefined);
  });
});
