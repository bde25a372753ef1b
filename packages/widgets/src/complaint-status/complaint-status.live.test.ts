import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { askedCase, caseOf, endedCase, entryOf, respondedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { fill, find, inputOf, mountCase, said, textOf } from '../../test/mount-case.ts';

const watching = async (client: FakeCasesClient) => {
  const element = await mountCase({ ...said, client });
  await waitUntil(() => client.watched.length, 'it is watched');
  return element;
};

describe('<complaint-status> follows its case', () => {
  afterEach(() => sessionStorage.clear());

  it('takes neither words nor focus away while news arrive', async () => {
    const client = new FakeCasesClient();
    const element = await watching(client);
    const field = inputOf(element, 'message');
    field.focus();
    await fill(element, 'message', 'The cups are');
    field.setSelectionRange(4, 4);
    client.push(respondedCase());
    await waitUntil(() => textOf(element).includes('asked the warehouse'));
    client.push(askedCase());
    await waitUntil(() => textOf(element).includes('Which colour'));
    expect(inputOf(element, 'message')).to.equal(field);
    expect(element.shadowRoot?.activeElement).to.equal(field);
    expect(field.value).to.equal('The cups are');
    expect(field.selectionStart).to.equal(4);
  });

  it('keeps what was typed where the case takes no more messages', async () => {
    const client = new FakeCasesClient();
    const element = await watching(client);
    await fill(element, 'message', 'One more thing');
    client.push(endedCase('closed'));
    await waitUntil(() => textOf(element).includes('It is settled'));
    expect(inputOf(element, 'message').value).to.equal('One more thing');
    expect(textOf(element)).to.contain('cannot be done any more');
    find(element, 'form [part=button]').click();
    await element.updateComplete;
    expect(client.acts).to.deep.equal([]);
  });

  it('tells where it stands now in the live region, and that there is news', async () => {
    const client = new FakeCasesClient();
    const element = await watching(client);
    const status = () => find(element, '[role=status]').textContent;
    client.push(askedCase());
    await waitUntil(() => status() === 'We need your answer to go on', 'the state', { timeout: 3000 });
    const asked = askedCase();
    client.push({ ...asked, thread: [...asked.thread, entryOf({ text: 'Take your time.' })] });
    await waitUntil(() => status() === 'There is news in your complaint.', 'the news', { timeout: 3000 });
  });

  it('leaves out what is older than what it shows', async () => {
    const client = new FakeCasesClient(respondedCase);
    const element = await watching(client);
    client.push(caseOf());
    await aTimeout(50);
    expect(textOf(element)).to.contain('asked the warehouse');
  });

  it('is the same in a second tab', async () => {
    const [one, other] = [new FakeCasesClient(), new FakeCasesClient()];
    const [first, second] = [await watching(one), await watching(other)];
    one.actWith = () => respondedCase();
    await fill(first, 'message', 'Hello');
    find(first, 'form [part=button]').click();
    await waitUntil(() => textOf(first).includes('asked the warehouse'));
    other.push(respondedCase());
    await waitUntil(() => textOf(second).includes('asked the warehouse'));
  });

  it('closes the stream of a hidden tab, and opens it again', async () => {
    const client = new FakeCasesClient();
    await watching(client);
    const hidden = (value: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hidden(true);
    expect(client.watched[0]?.signal?.aborted).to.equal(true);
    hidden(false);
    await waitUntil(() => client.watched.length === 2);
    expect(client.watched.map(({ token }) => token)).to.deep.equal(['ct_1', 'ct_1']);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('does not follow what is over', async () => {
    const client = new FakeCasesClient(() => endedCase('withdrawn'));
    const element = await mountCase({ ...said, client });
    await element.updateComplete;
    expect(client.watched).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('.live')).to.equal(null);
  });
});
