import { waitUntil } from '@open-wc/testing';
import type { CustomerCase } from '@waybill/sdk/contract';
import {
  acceptedCase,
  askedCase,
  caseOf,
  endedCase,
  inMinutes,
  lateCase,
  overdueCase,
  plannedCase,
  reopenedCase,
  resolvedCase,
  respondedCase,
  unconfirmedCase,
} from '../../test/cases.ts';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { fill, find, inputOf, loading, mountCase, said } from '../../test/mount-case.ts';
import { followsPreference, holdInEveryState, type State } from '../../test/states.ts';
import { forget } from '../controllers/remembered-cases.ts';
import { remember } from '../controllers/remembering.ts';
import type { ComplaintStatus } from './complaint-status.ts';

const showing =
  (shown: () => CustomerCase): State =>
  (lang) =>
    mountCase({ ...said, client: new FakeCasesClient(shown), lang });
const failing =
  (error: Error): State =>
  (lang) =>
    mountCase({ ...said, client: new FakeCasesClient(() => Promise.reject(error)), lang });

const opened =
  (panel: string, shown: () => CustomerCase, then: (element: ComplaintStatus) => void, shows: string): State =>
  async (lang) => {
    const element = await mountCase({ ...said, client: new FakeCasesClient(shown), lang });
    find(element, `[data-opens=${panel}]`).click();
    await waitUntil(() => element.shadowRoot?.querySelector(`[data-panel=${panel}]`));
    then(element);
    await waitUntil(() => element.shadowRoot?.querySelector(shows), `${shows} is there`);
    return element;
  };

/** A proof of the reader's, and what it comes to. */
const proving =
  (answer: () => CustomerCase | Promise<CustomerCase>): State =>
  async (lang) => {
    const client = new FakeCasesClient(unconfirmedCase);
    client.actWith = answer;
    const element = await mountCase({ ...said, client, lang });
    await fill(element, 'proof-phone', '4711');
    find(element, '[part=proof] [part=button]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=proof] :is(.problem, .alert)'));
    return element;
  };

const kept = (id: string) => ({ id, number: id.toUpperCase(), token: 'ct_1', parcel: 'SF1', filedAt: inMinutes(-9) });
const remembering =
  (...ids: string[]): State =>
  async (lang) => {
    for (const id of ids) remember('session', kept(id));
    const client = new FakeCasesClient(() => Promise.reject(apiError(404, 'case_not_found')));
    const element = await mountCase({ client, lang });
    for (const id of ids) forget('session', id);
    return element;
  };

const large = new File([new Uint8Array(10_485_761)], 'large.mp4');

/** A message whose sending fails. */
const unsent =
  (error: Error): State =>
  async (lang) => {
    const client = new FakeCasesClient();
    client.actWith = () => Promise.reject(error);
    const element = await mountCase({ ...said, client, lang });
    await fill(element, 'message', 'Is there any news?');
    find(element, 'form [part=button]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('form .alert'));
    return element;
  };

/** Every state that a reader can come to. */
const states: Readonly<Record<string, State>> = {
  'nothing yet': (lang) => mountCase({ lang }),
  loading: (lang) =>
    loading(
      'complaint-status',
      mountCase({ ...said, client: new FakeCasesClient(() => new Promise(() => undefined)), lang }),
    ),
  'several to choose from': remembering('cas_1', 'cas_2'),
  'gone, and remembered': remembering('cas_1'),
  'without a token': (lang) => mountCase({ case: caseOf().id, lang }),
  filed: showing(() => caseOf()),
  late: showing(lateCase),
  responded: showing(respondedCase),
  'planned, with promises': showing(() => plannedCase()),
  'waiting for the customer': showing(askedCase),
  resolved: showing(() => resolvedCase()),
  'reopened after a rejection': showing(reopenedCase),
  accepted: showing(acceptedCase),
  closed: showing(() => endedCase('closed')),
  'closed without an answer': showing(() => endedCase('closed_no_answer')),
  withdrawn: showing(() => endedCase('withdrawn')),
  unconfirmed: showing(unconfirmedCase),
  'not confirmed with this': proving(() => unconfirmedCase()),
  'a proof that did not arrive': proving(() => Promise.reject(connectionError())),
  'past seven days': showing(overdueCase),
  'a reason that is missing': opened(
    'reject',
    () => resolvedCase(),
    (element) => find(element, '.panel [part=button]').click(),
    '#reason-problem',
  ),
  'asked whether to withdraw': opened(
    'withdraw',
    () => caseOf(),
    () => undefined,
    '#sure',
  ),
  'a file that is too large': opened(
    'attach',
    () => plannedCase(),
    (element) => {
      const transfer = new DataTransfer();
      transfer.items.add(large);
      inputOf(element, 'pick').files = transfer.files;
      inputOf(element, 'pick').dispatchEvent(new Event('change'));
    },
    '.problem',
  ),
  'a message that came too late': unsent(apiError(409, 'case_state')),
  'a message that did not arrive': unsent(connectionError()),
  offline: failing(connectionError()),
  'rate limited': failing(apiError(429, 'rate_limited', { retryAfter: 30 })),
  'server error': failing(apiError(500, 'internal_error', { requestId: 'req_1' })),
  'unknown key': failing(apiError(401, 'key_invalid')),
};

describe('<complaint-status> in every state', () => {
  followsPreference();
  afterEach(() => sessionStorage.clear());
  holdInEveryState(states);
});
