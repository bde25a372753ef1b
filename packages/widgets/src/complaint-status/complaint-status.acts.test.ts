import { expect, waitUntil } from '@open-wc/testing';
import {
  acceptedCase,
  askedCase,
  caseOf,
  endedCase,
  plannedCase,
  reopenedCase,
  resolvedCase,
  respondedCase,
} from '../../test/cases.ts';
import { apiError, connectionError } from '../../test/fake-client.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { buttonNamed, fill, find, inputOf, mountCase, said, textOf } from '../../test/mount-case.ts';
import type { ComplaintStatus } from './complaint-status.ts';

const showing = (shown: () => ReturnType<typeof caseOf>) => new FakeCasesClient(shown);
const focused = (element: ComplaintStatus) => element.shadowRoot?.activeElement;
const send = (element: ComplaintStatus) => find(element, '[part=thread] [part=button]').click();

const open = async (element: ComplaintStatus, panel: string): Promise<void> => {
  find(element, `[data-opens=${panel}]`).click();
  await waitUntil(() => focused(element)?.getAttribute('data-panel') === panel, `${panel} opens`);
};

const choose = (element: ComplaintStatus, ...files: File[]): void => {
  const input = inputOf(element, 'pick');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
};
afterEach(() => sessionStorage.clear());

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });

describe('<complaint-status>, a message', () => {
  it('is sent with the case’s token, and shown when the service has it', async () => {
    const client = showing(askedCase);
    client.actWith = () => respondedCase();
    const element = await mountCase({ ...said, client });
    buttonNamed(element, 'Answer now').click();
    await waitUntil(() => focused(element)?.id === 'message');
    await fill(element, 'message', '  Blue, please. ');
    client.actWith = () => plannedCase();
    send(element);
    await waitUntil(() => inputOf(element, 'message').value === '');
    expect(client.acts).to.have.length(1);
    expect(client.acts[0]).to.include({ act: 'message', text: 'Blue, please.', token: 'ct_1' });
    expect(focused(element)?.id).to.equal('message');
    await waitUntil(() => find(element, '[role=status]').textContent === 'Your message was sent.', 'told', {
      timeout: 3000,
    });
  });

  it('needs words, and says so at its field', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ ...said, client });
    send(element);
    await waitUntil(() => focused(element)?.id === 'message');
    expect(find(element, '#message-problem').textContent).to.contain('Write a few words');
    expect(client.acts).to.deep.equal([]);
  });

  it('is kept when the line breaks, and sent once when it is sent again', async () => {
    const client = new FakeCasesClient();
    let broken = true;
    client.actWith = () => {
      if (broken) throw connectionError();
      return respondedCase();
    };
    const element = await mountCase({ ...said, client });
    await fill(element, 'message', 'Any news?');
    send(element);
    await waitUntil(() => textOf(element).includes('We cannot reach the service'));
    expect(inputOf(element, 'message').value).to.equal('Any news?');
    send(element);
    await waitUntil(() => client.acts.length === 2);
    broken = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => inputOf(element, 'message').value === '');
    expect(new Set(client.acts.map(({ key }) => key)).size).to.equal(1);
  });

  it('is another one with other words: it has a key of its own', async () => {
    const client = new FakeCasesClient();
    client.actWith = () => {
      throw connectionError();
    };
    const element = await mountCase({ ...said, client });
    for (const text of ['One', 'Two']) {
      await fill(element, 'message', text);
      send(element);
      await waitUntil(() => client.acts.at(-1)?.text === text);
      await waitUntil(() => element.shadowRoot?.querySelector('.alert'));
    }
    expect(client.acts[0]?.key).to.not.equal(client.acts[1]?.key);
  });

  it('that comes too late reads the case again, says what changed, and keeps the words', async () => {
    const client = new FakeCasesClient();
    client.actWith = () => {
      client.retrieveWith = () => endedCase('closed');
      throw apiError(409, 'case_state');
    };
    const element = await mountCase({ ...said, client });
    await fill(element, 'message', 'Any news?');
    send(element);
    await waitUntil(() => textOf(element).includes('It has moved on meanwhile'));
    expect(find(element, '.alert').textContent).to.contain('It is settled');
    expect(inputOf(element, 'message').value).to.equal('Any news?');
  });

  it('is found again after a reload, as far as the page allows, and gone once it is sent', async () => {
    const client = new FakeCasesClient();
    client.actWith = () => respondedCase();
    await fill(await mountCase({ ...said, client }), 'message', 'Any ne');
    const forbidden = await mountCase({ ...said, storage: 'none' });
    expect(inputOf(forbidden, 'message').value).to.equal('');
    const element = await mountCase({ ...said, client });
    expect(inputOf(element, 'message').value).to.equal('Any ne');
    send(element);
    await waitUntil(() => inputOf(element, 'message').value === '');
    expect(inputOf(await mountCase({ ...said, client }), 'message').value).to.equal('');
  });

  it('is one at a time', async () => {
    const client = new FakeCasesClient();
    client.actWith = () => new Promise(() => undefined);
    const element = await mountCase({ ...said, client });
    await fill(element, 'message', 'Any news?');
    send(element);
    send(element);
    buttonNamed(element, 'Ask them to hurry').click();
    await element.updateComplete;
    await waitUntil(() => client.acts.length > 0);
    expect(client.acts.map(({ act }) => act)).to.deep.equal(['message']);
  });

  it('can be stopped by the page, and then nothing is sent', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ ...said, client });
    const acts: string[] = [];
    element.addEventListener('complaint-status-act', (event) => {
      acts.push(event.detail.act);
      event.preventDefault();
    });
    await fill(element, 'message', 'Any news?');
    send(element);
    await element.updateComplete;
    expect(acts).to.deep.equal(['message']);
    expect(client.acts).to.deep.equal([]);
    expect(inputOf(element, 'message').value).to.equal('Any news?');
  });
});

describe('<complaint-status>, what else can be done', () => {
  it('is only what the case takes now', async () => {
    const element = await mountCase({ ...said, client: showing(() => caseOf({ can: [] })) });
    expect([...(element.shadowRoot?.querySelectorAll('.case button') ?? [])].length).to.equal(1);
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
  });

  it('accepts a solution, and puts the focus on where it stands now', async () => {
    const client = showing(() => resolvedCase());
    client.actWith = () => acceptedCase();
    const element = await mountCase({ ...said, client });
    buttonNamed(element, 'Yes, I accept').click();
    await waitUntil(() => focused(element)?.id === 'headline');
    expect(client.acts[0]).to.include({ act: 'accept', text: undefined });
    expect(find(element, '#headline').textContent).to.contain('You accepted');
  });

  it('rejects it with a reason alone, which a failure does not lose', async () => {
    const client = showing(() => resolvedCase());
    client.actWith = () => {
      throw apiError(500, 'internal_error');
    };
    const element = await mountCase({ ...said, client });
    await open(element, 'reject');
    const press = () => find(element, '.panel [part=button]').click();
    press();
    await waitUntil(() => element.shadowRoot?.querySelector('#reason-problem'));
    expect(client.acts).to.deep.equal([]);
    await fill(element, 'reason', 'One cup is chipped.');
    press();
    await waitUntil(() => textOf(element).includes('Something went wrong'));
    expect(inputOf(element, 'reason').value).to.equal('One cup is chipped.');
    client.actWith = () => reopenedCase();
    buttonNamed(element, 'Try again').click();
    await waitUntil(() => focused(element)?.id === 'headline');
    expect(client.acts.map(({ act, text }) => [act, text])).to.deep.equal([
      ['reject', 'One cup is chipped.'],
      ['reject', 'One cup is chipped.'],
    ]);
  });

  it('keeps a reason while news arrive, also where it cannot be sent any more', async () => {
    const client = showing(() => resolvedCase());
    const element = await mountCase({ ...said, client });
    await waitUntil(() => client.watched.length);
    await open(element, 'reject');
    await fill(element, 'reason', 'One cup is');
    client.push(acceptedCase());
    await waitUntil(() => textOf(element).includes('You accepted'));
    expect(inputOf(element, 'reason').value).to.equal('One cup is');
    expect(focused(element)?.id).to.equal('reason');
  });

  it('asks to hurry at one press', async () => {
    const client = new FakeCasesClient();
    const element = await mountCase({ ...said, client });
    buttonNamed(element, 'Ask them to hurry').click();
    await waitUntil(() => client.acts.length === 1);
    expect(client.acts[0]).to.include({ act: 'chase' });
  });

  it('asks once before it withdraws; the focus waits at the question, and goes back when it is not wanted', async () => {
    const client = new FakeCasesClient();
    client.actWith = () => endedCase('withdrawn');
    const element = await mountCase({ ...said, client });
    await open(element, 'withdraw');
    expect(focused(element)?.textContent).to.equal('Withdraw it?');
    buttonNamed(element, 'No, keep it').click();
    await waitUntil(() => focused(element)?.getAttribute('data-opens') === 'withdraw');
    expect(client.acts).to.deep.equal([]);
    await open(element, 'withdraw');
    buttonNamed(element, 'Yes, withdraw').click();
    await waitUntil(() => find(element, '#headline').textContent === 'You withdrew it');
    expect(focused(element)?.id).to.equal('headline');
  });

  it('downloads a file by a link that is made for it', async () => {
    const client = showing(() => plannedCase());
    const element = await mountCase({ ...said, client });
    find(element, '[aria-label="Download photo-1.jpg"]').click();
    await waitUntil(() => client.links.length === 1);
    expect(client.links).to.deep.equal(['evd_1']);
  });
});

describe('<complaint-status>, more files', () => {
  it('are sent one after the other, with their progress', async () => {
    const client = new FakeCasesClient();
    let finish = (): void => undefined;
    client.attachWith = async (_, progress) => {
      progress(1, 4);
      await new Promise<void>((resolve) => (finish = resolve));
    };
    const element = await mountCase({ ...said, client });
    await open(element, 'attach');
    choose(element, photo('one.jpg'), photo('two.jpg'));
    await waitUntil(() => textOf(element).includes('25% sent'));
    expect(client.attached.map(({ name }) => name)).to.deep.equal(['one.jpg']);
    expect(textOf(element)).to.contain('two.jpg Waiting');
    finish();
    await waitUntil(() => client.attached.length === 2);
    expect(client.retrieved.length).to.equal(2);
    finish();
    await waitUntil(() => !element.shadowRoot?.querySelector('progress'));
  });

  it('that do not fit are told with the reason, and not sent', async () => {
    const client = showing(() => plannedCase());
    client.attachWith = () => Promise.reject(apiError(422, 'evidence_kind_not_allowed'));
    const element = await mountCase({ ...said, client });
    await open(element, 'attach');
    choose(
      element,
      new File([new Uint8Array(10_485_761)], 'large.mp4'),
      ...'abcde'.split('').map((name) => photo(name)),
    );
    await waitUntil(() => client.attached.length === 4);
    await waitUntil(() => textOf(element).includes('Photos (JPEG'));
    expect(client.attached.map(({ name }) => name)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(textOf(element)).to.contain('larger than 10 MB').and.to.contain('There are 6 files already');
  });

  it('that did not arrive are sent again, or taken off', async () => {
    const client = new FakeCasesClient();
    let broken = true;
    client.attachWith = () => (broken ? Promise.reject(connectionError()) : Promise.resolve());
    const element = await mountCase({ ...said, client });
    await open(element, 'attach');
    choose(element, photo('one.jpg'), photo('two.jpg'));
    await waitUntil(() => element.shadowRoot?.querySelectorAll('.problem').length === 2);
    broken = false;
    buttonNamed(element, 'Send one.jpg again').click();
    await waitUntil(() => textOf(element).includes('one.jpg Sent'));
    buttonNamed(element, 'Remove two.jpg').click();
    await waitUntil(() => !textOf(element).includes('two.jpg'));
    expect(focused(element)?.id).to.equal('pick');
  });
});
