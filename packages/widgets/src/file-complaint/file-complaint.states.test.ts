import { waitUntil } from '@open-wc/testing';
import { caseOf } from '../../test/cases.ts';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeFilingClient, filedOf, strangers, unconfirmed } from '../../test/fake-filing-client.ts';
import {
  delivered,
  dropFiles,
  fileOf,
  fill,
  find,
  mountComplaint,
  next,
  pick,
  pictureOf,
  tell,
} from '../../test/mount-complaint.ts';
import { followsPreference, followTheScheme, holdInEveryState, type State } from '../../test/states.ts';
import type { FileComplaint } from './file-complaint.ts';

/** Nothing is kept, so that every state begins anew. */
const begin = (lang: string, client = new FakeFilingClient()): Promise<FileComplaint> =>
  mountComplaint({ client, ...delivered(), storage: 'none', lang });

const waitFor = (element: FileComplaint, selector: string) =>
  waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} is there`, { timeout: 5000 });

const withFiles = async (lang: string, client?: FakeFilingClient): Promise<FileComplaint> => {
  const element = await begin(lang, client);
  await tell(element);
  await dropFiles(element, await pictureOf(), fileOf('a-long-name-'.repeat(6).concat('.pdf'), 9, 'application/pdf'));
  await waitFor(element, '.chosen canvas');
  return element;
};

const contact = async (element: FileComplaint): Promise<FileComplaint> => {
  await next(element);
  await fill(element, 'phone', '138 0013 8000');
  await next(element);
  return element;
};

const sent =
  (client: () => FakeFilingClient, selector = '[part=filed]'): State =>
  async (lang) => {
    const element = await begin(lang, client());
    await tell(element);
    await contact(element);
    await waitFor(element, selector);
    return element;
  };

const failing = (error: Error): State => sent(() => new FakeFilingClient(() => Promise.reject(error)), '[role=alert]');

/** Ends an upload that is on its way: while one is, the browser asks before it leaves the page. */
let end: () => void = () => undefined;

const uploads = () => {
  const client = new FakeFilingClient();
  client.attaching = async (file, onProgress) => {
    if (client.attached.length === 1) throw connectionError();
    onProgress(file.size / 2);
    await new Promise<void>((resolve) => {
      end = resolve;
    });
  };
  return client;
};

/** Every state that a reader can come to. */
const states: Readonly<Record<string, State>> = {
  'which parcel': (lang) => mountComplaint({ storage: 'none', lang }),
  'an unknown number': async (lang) => {
    const client = new FakeFilingClient();
    client.parcel = () => Promise.reject(apiError(404, 'parcel_not_found'));
    const element = await mountComplaint({ client, storage: 'none', lang });
    await fill(element, 'number', 'SF1044912398127');
    await next(element);
    await waitFor(element, '.problem');
    return element;
  },
  'what happened': (lang) => begin(lang),
  'all that can have happened': async (lang) => {
    const element = await begin(lang);
    find(element, 'summary').click();
    await pick(element, 'charge');
    return element;
  },
  'nothing said': async (lang) => {
    const element = await begin(lang);
    await next(element);
    await waitFor(element, '.problem');
    return element;
  },
  'files and wishes': async (lang) => {
    const element = await withFiles(lang);
    find(element, '[value=refund]').click();
    await waitFor(element, '#amount');
    return element;
  },
  'a file that is too large': async (lang) => {
    const element = await begin(lang);
    await tell(element);
    await dropFiles(element, fileOf('film.mp4', 10 * 2 ** 20 + 1, 'video/mp4'));
    await waitFor(element, '.problem');
    return element;
  },
  'how to be reached': async (lang) => {
    const element = await begin(lang);
    await tell(element);
    await next(element);
    return element;
  },
  'what was kept': async (lang) => {
    const first = await mountComplaint({ ...delivered(), lang });
    await tell(first);
    first.remove();
    const element = await mountComplaint({ ...delivered(), lang });
    sessionStorage.clear();
    return element;
  },
  offline: failing(connectionError()),
  'rate limited': failing(apiError(429, 'rate_limited', { retryAfter: 30 })),
  'server error': failing(apiError(500, 'internal_error', { requestId: 'req_1' })),
  'unknown key': failing(apiError(401, 'key_invalid')),
  filed: sent(() => new FakeFilingClient()),
  'added to what was filed before': sent(() => new FakeFilingClient(() => filedOf({ duplicate: true }))),
  'known already': sent(() => new FakeFilingClient(strangers)),
  'not confirmed': sent(() => new FakeFilingClient(() => unconfirmed()), '[part=proof]'),
  'a proof that does not match': async (lang) => {
    const client = new FakeFilingClient(() => unconfirmed());
    client.confirming = () => caseOf({ confirmed: false });
    const element = await begin(lang, client);
    await tell(element);
    await contact(element);
    await waitFor(element, '[part=proof]');
    await fill(element, 'proof-phone', '1234');
    find(element, '[part=proof] [part=button]').click();
    await waitFor(element, '.problem');
    return element;
  },
  'files on their way': async (lang) => {
    const element = await contact(await withFiles(lang, uploads()));
    await waitFor(element, '[data-state=sending]');
    await waitFor(element, '[data-state=failed]');
    return element;
  },
};

describe('<file-complaint> in every state', () => {
  followsPreference();
  afterEach(() => end());
  holdInEveryState(states);
  followTheScheme((lang) => begin(lang));
});
