import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { connectionError } from '../../test/fake-client.ts';
import { FakeFilingClient, filedOf } from '../../test/fake-filing-client.ts';
import {
  buttonNamed,
  delivered,
  dropFiles,
  fileOf,
  fill,
  find,
  headingOf,
  inputOf,
  mountComplaint,
  next,
  tell,
  textOf,
  toContact,
} from '../../test/mount-complaint.ts';
import { remembered } from '../controllers/remembered-cases.ts';

const stored = (storage: Storage) => Object.keys(storage).filter((key) => key.startsWith('waybill:drafts:'));

/** What this page shows is gone; another page about the same parcel comes. */
const reload = async (element: HTMLElement, given: Parameters<typeof mountComplaint>[0] = {}) => {
  element.remove();
  return mountComplaint({ ...delivered(), ...given });
};

describe('<file-complaint> and what was typed', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('keeps it over a reload, at its step, says so, and sends it', async () => {
    const first = await mountComplaint(delivered());
    await toContact(first);
    const client = new FakeFilingClient();
    const element = await reload(first, { client });
    expect(headingOf(element)).to.equal('How can we reach you?');
    expect(textOf(element)).to.contain('We kept what you wrote').and.not.to.contain('Photos');
    await next(element);
    expect(client.filings[0]?.input).to.deep.include({ type: 'broken', text: 'Three cups are broken.' });
    expect(stored(sessionStorage)).to.deep.equal([]);
  });

  it('can be begun anew', async () => {
    const first = await mountComplaint(delivered());
    await tell(first);
    const element = await reload(first);
    buttonNamed(element, 'Start anew').click();
    await waitUntil(() => headingOf(element) === 'What happened?');
    expect(inputOf(element, 'text').value).to.equal('');
    expect(textOf(await reload(element))).not.to.contain('We kept');
  });

  it('says that files have to be chosen again', async () => {
    const first = await mountComplaint(delivered());
    await tell(first);
    await dropFiles(first, fileOf());
    await next(first);
    await fill(first, 'phone', '138');
    expect(textOf(await reload(first))).to.contain('Photos have to be chosen again');
  });

  it('takes no draft that it would not have written, and drops nothing that is the store’s', async () => {
    await toContact(await mountComplaint(delivered()));
    const [key = ''] = stored(sessionStorage);
    const entry = JSON.parse(sessionStorage.getItem(key) ?? '') as { value: object };
    for (const wrong of [{ from: ['basket'] }, { values: null }, { values: { text: {} } }, { sent: { key: 1 } }]) {
      sessionStorage.clear();
      sessionStorage.setItem('basket', 'a teapot');
      sessionStorage.setItem(key, JSON.stringify({ ...entry, value: { ...entry.value, ...wrong } }));
      const element = await mountComplaint(delivered());
      expect(textOf(element), JSON.stringify(wrong)).not.to.contain('We kept');
      element.remove();
      expect(sessionStorage.getItem('basket')).to.equal('a teapot');
    }
  });

  it('keeps it for its own parcel', async () => {
    const first = await mountComplaint(delivered());
    await tell(first);
    first.remove();
    expect(textOf(await mountComplaint({ number: 'SF1000000002' }))).not.to.contain('We kept');
  });

  it('keeps nothing that nobody typed, and nothing at all where the page says so', async () => {
    await mountComplaint(delivered());
    const element = await mountComplaint({ ...delivered(), storage: 'none' });
    await toContact(element);
    await next(element);
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('ends after seven days', async () => {
    const first = await mountComplaint(delivered());
    await tell(first);
    const { now } = Date;
    Date.now = () => now() + 7 * 86_400_000;
    const element = await reload(first);
    Date.now = now;
    expect(textOf(element)).not.to.contain('We kept');
  });

  it('loses nothing of a first tab to a second', async () => {
    const first = await mountComplaint({ ...delivered(), storage: 'local' });
    await fill(first, 'text', 'First');
    const second = await mountComplaint({ ...delivered(), storage: 'local' });
    expect(inputOf(second, 'text').value).to.equal('First');
    await fill(second, 'text', 'Second');
    const texts = () => stored(localStorage).map((key) => localStorage.getItem(key) ?? '');
    expect(texts().filter((text) => text.includes('First'))).to.have.length(1);
    expect(texts().filter((text) => text.includes('Second'))).to.have.length(1);
    // The first one goes on and is left: its words are the newest.
    await fill(first, 'text', 'First, longer');
    window.dispatchEvent(new Event('pagehide'));
    expect(texts().some((text) => text.includes('First, longer'))).to.equal(true);
  });

  it('remembers what was filed, as the page says', async () => {
    const element = await mountComplaint({ ...delivered(), storage: 'local' });
    await toContact(element);
    await next(element);
    await waitUntil(() => remembered('local').length);
    expect(remembered('local')[0]).to.deep.include({
      id: 'cas_01h455vb4pex5vsknk084sn02q',
      number: 'C26-7F3K-9D',
      token: 'case token',
      parcel: 'SF1044912398127',
    });
    expect(stored(localStorage)).to.deep.equal([]);
  });
});

describe('<file-complaint> without a connection', () => {
  afterEach(() => sessionStorage.clear());

  it('says that it is kept, and sends it by itself when the connection is back, with the same key', async () => {
    let online = false;
    const client = new FakeFilingClient(() => (online ? filedOf() : Promise.reject(connectionError())));
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    await next(element);
    expect(find(element, '[role=alert]').textContent).to.contain('What you wrote is kept');
    expect(stored(sessionStorage)).to.have.length(1);
    online = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    const [first, second] = client.filings;
    expect(client.filings).to.have.length(2);
    expect(first?.key).to.be.a('string').and.to.equal(second?.key);
  });

  it('has the same key after a reload, and another one for other words', async () => {
    const client = new FakeFilingClient(() => Promise.reject(connectionError()));
    const first = await mountComplaint({ client, ...delivered() });
    await toContact(first);
    await next(first);
    const element = await reload(first, { client });
    await next(element);
    await fill(element, 'phone', '138 0013 8001');
    await next(element);
    const [one, same, other] = client.filings.map(({ key }) => key);
    expect(one).to.equal(same);
    expect(other).not.to.equal(one);
  });

  it('sends nothing that the reader is still changing', async () => {
    const client = new FakeFilingClient(() => Promise.reject(connectionError()));
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    await next(element);
    buttonNamed(element, 'Back').click();
    await element.updateComplete;
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(client.filings).to.have.length(1);
  });
});
