import { expect, waitUntil } from '@open-wc/testing';
import { caseOf } from '../../test/cases.ts';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeFilingClient, filedOf, strangers, unconfirmed } from '../../test/fake-filing-client.ts';
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
  pictureOf,
  tell,
  textOf,
  toContact,
} from '../../test/mount-complaint.ts';
import { remembered } from '../controllers/remembered-cases.ts';
import type { FileComplaint } from './file-complaint.ts';

const filedWith = async (client: FakeFilingClient, ...files: File[]): Promise<FileComplaint> => {
  const element = await mountComplaint({ client, ...delivered() });
  await tell(element);
  if (files.length) await dropFiles(element, ...files);
  await next(element);
  await fill(element, 'phone', '138 0013 8000');
  await next(element);
  await waitUntil(() => element.shadowRoot?.querySelector('[part=filed]'));
  return element;
};

const confirm = async (element: FileComplaint, digits: string): Promise<void> => {
  await waitUntil(() => element.shadowRoot?.querySelector('[part=proof]'), 'the proof is asked for');
  await fill(element, 'proof-phone', digits);
  buttonNamed(element, 'Confirm').click();
  await element.updateComplete;
};

/** Whether the page would ask before it is left. */
const warns = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<file-complaint> once it is filed', () => {
  afterEach(() => sessionStorage.clear());

  it('puts the case in its place, with its token', async () => {
    const element = await filedWith(new FakeFilingClient());
    buttonNamed(element, 'Follow it here').click();
    await waitUntil(() => element.shadowRoot?.querySelector('complaint-status'), 'it opens', { timeout: 5000 });
    const status = element.shadowRoot?.querySelector('complaint-status');
    expect([status?.case, status?.token]).to.deep.equal(['cas_01h455vb4pex5vsknk084sn02q', 'case token']);
    expect(element.shadowRoot?.querySelector('[part=filed]')).to.equal(null);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
  });

  it('says plainly that somebody reads it where nothing is proved, and starts the clock with a proof', async () => {
    const client = new FakeFilingClient(() => unconfirmed());
    const element = await filedWith(client);
    expect(textOf(element)).to.contain('Somebody will read it').and.not.to.contain('A person answers');
    await confirm(element, '4711');
    await waitUntil(() => textOf(element).includes('A person answers'));
    expect(client.proofs).to.deep.equal([{ phoneLast4: '4711' }]);
    expect(headingOf(element)).to.equal('Confirmed. The clock runs.');
    expect(element.shadowRoot?.activeElement?.id).to.equal('headline');
    expect(element.shadowRoot?.querySelector('[part=proof]')).to.equal(null);
  });

  it('never sends a proof again that did not hold, and leaves some for others', async () => {
    const client = new FakeFilingClient(() => unconfirmed());
    client.confirming = () => caseOf({ confirmed: false });
    const element = await filedWith(client);
    await confirm(element, '8000');
    await waitUntil(() => textOf(element).includes('did not match before'));
    expect(client.proofs).to.deep.equal([]);
    for (const digits of ['1111', '2222']) {
      await confirm(element, digits);
      await waitUntil(() => textOf(element).includes('That did not match'));
      expect(inputOf(element, 'proof-phone').getAttribute('aria-invalid')).to.equal('true');
    }
    await confirm(element, '1111');
    expect(client.proofs).to.have.length(2);
    await confirm(element, '3333');
    await waitUntil(() => textOf(element).includes('somebody reads your report'));
    expect(element.shadowRoot?.querySelector('[part=proof]')).to.equal(null);
  });

  it('asks for no proof where it is not about a parcel', async () => {
    const element = await filedWith(new FakeFilingClient(() => unconfirmed({ parcel: null })));
    expect(textOf(element)).to.contain('Somebody will read it').and.not.to.contain('Is the parcel yours');
  });

  it('says that it is known already, and no more, where somebody else has filed it', async () => {
    const element = await filedWith(new FakeFilingClient(strangers), fileOf());
    expect(headingOf(element)).to.equal('This is known already');
    expect(textOf(element)).to.contain('C26-7F3K-9D').and.to.contain('Your files were not sent');
    expect(textOf(element)).not.to.contain('Follow it here');
    expect(remembered('session')).to.deep.equal([]);
  });

  it('says that what was written went into the case of before', async () => {
    const element = await filedWith(new FakeFilingClient(() => filedOf({ duplicate: true })));
    expect(headingOf(element)).to.equal('We have this report already');
  });
});

describe('<file-complaint> and files', () => {
  afterEach(() => sessionStorage.clear());

  it('shows what is chosen, draws pictures without an address, and takes them away again', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    await dropFiles(element, await pictureOf(), fileOf('invoice.pdf', 10, 'application/pdf'));
    await waitUntil(() => element.shadowRoot?.querySelector('.chosen canvas'));
    expect(textOf(element)).to.contain('cups.png').and.to.contain('invoice.pdf');
    expect(element.shadowRoot?.querySelectorAll('img, .chosen canvas')).to.have.length(1);
    find(element, '[aria-label="Remove cups.png"]').click();
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('cups.png');
    expect(element.shadowRoot?.activeElement?.id).to.equal('files');
  });

  it('takes what is pasted', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(fileOf('pasted.png', 10, 'image/png'));
    const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes nothing from a page to make such an event of.
    Object.defineProperty(pasted, 'clipboardData', { value: clipboardData });
    find(element, 'form').dispatchEvent(pasted);
    await waitUntil(() => textOf(element).includes('pasted.png'));
  });

  it('says at once what cannot be sent, keeps the others, and takes six', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    await dropFiles(element, fileOf('film.mp4', 10 * 2 ** 20 + 1, 'video/mp4'), fileOf());
    await waitUntil(() => textOf(element).includes('“film.mp4” is larger than 10 MB'));
    expect(element.shadowRoot?.activeElement?.id).to.equal('files');
    expect(element.shadowRoot?.querySelectorAll('.chosen li')).to.have.length(1);
    await dropFiles(element, fileOf('page.html', 10, 'text/html'));
    await waitUntil(() => textOf(element).includes('“page.html” cannot be sent'));
    await dropFiles(element, ...Array.from({ length: 6 }, (_, index) => fileOf(`${index}.jpg`)));
    await waitUntil(() => textOf(element).includes('Up to 6 files can be sent'));
    expect(element.shadowRoot?.querySelectorAll('.chosen li')).to.have.length(6);
  });

  it('sends them one after the other with the case’s token, and warns while they are on their way', async () => {
    const client = new FakeFilingClient();
    let running = 0;
    let most = 0;
    const arrive: (() => void)[] = [];
    client.attaching = async (file, onProgress) => {
      most = Math.max(most, ++running);
      onProgress(file.size / 2);
      await new Promise<void>((resolve) => arrive.push(resolve));
      running--;
    };
    const element = await filedWith(client, fileOf('one.jpg'), fileOf('two.jpg'));
    await waitUntil(() => textOf(element).includes('50% sent'));
    expect(warns()).to.equal(true);
    arrive[0]?.();
    await waitUntil(() => arrive.length === 2);
    arrive[1]?.();
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-state=sent]').length === 2);
    expect(most).to.equal(1);
    expect(client.attached).to.deep.equal(
      ['one.jpg', 'two.jpg'].map((name) => ({ name, id: 'cas_01h455vb4pex5vsknk084sn02q', token: 'case token' })),
    );
    await waitUntil(() => !warns());
  });

  it('tries one again whose line broke, and leaves one out that is refused; the others arrive', async () => {
    const client = new FakeFilingClient();
    client.attaching = async (file) => {
      const { name } = file as File;
      if (name === 'broken.pdf') throw apiError(422, 'evidence_not_readable');
      if (name === 'line.jpg' && client.attached.filter((sent) => sent.name === name).length === 1)
        throw connectionError();
    };
    const files = [fileOf('broken.pdf', 9, 'application/pdf'), fileOf('line.jpg'), fileOf('good.jpg')];
    const element = await filedWith(client, ...files);
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-state=failed]').length === 2);
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-state=sent]').length === 1);
    expect(textOf(element)).to.contain('It cannot be opened').and.to.contain('The connection broke');
    expect(element.shadowRoot?.querySelector('[aria-label="Try again: broken.pdf"]')).to.equal(null);
    find(element, '[aria-label="Try again: line.jpg"]').click();
    find(element, '[aria-label="Leave out: broken.pdf"]').click();
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-state=sent]').length === 2);
    expect(textOf(element)).not.to.contain('broken.pdf');
    expect(warns()).to.equal(false);
  });

  it('keeps them from step to step', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    await dropFiles(element, fileOf());
    await next(element);
    buttonNamed(element, 'Back').click();
    await waitUntil(() => textOf(element).includes('cups.jpg'));
  });
});

describe('<file-complaint> taken off the page', () => {
  it('sends when it is put back what was on its way, with the same key', async () => {
    const client: FakeFilingClient = new FakeFilingClient(() =>
      client.filings.length > 1 ? filedOf() : new Promise(() => undefined),
    );
    const element = await mountComplaint({ client, ...delivered() });
    await toContact(element);
    find(element, 'form [part=button]').click();
    await waitUntil(() => client.filings.length === 1);
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await waitUntil(() => headingOf(element).startsWith('Thank you'));
    expect(client.filings[0]?.key).to.equal(client.filings[1]?.key);
    sessionStorage.clear();
  });
});
