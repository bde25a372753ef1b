import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { caseOf, entryOf, unconfirmedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { choose, fill, find, inputOf, mountCase, said, textOf } from '../../test/mount-case.ts';
import type { ComplaintStatus } from './complaint-status.ts';

const proofOf = (element: ComplaintStatus): Element | null => element.shadowRoot?.querySelector('[part=proof]') ?? null;

const confirmed = () => {
  const { thread } = unconfirmedCase();
  return caseOf({ thread: [...thread, entryOf({ act: 'confirm', by: 'customer', name: null, text: null })] });
};

const prove = async (element: ComplaintStatus, digits: string): Promise<void> => {
  await fill(element, 'proof-phone', digits);
  find(element, '[part=proof] [part=button]').click();
  await element.updateComplete;
};

describe('<complaint-status> of a case that waits for a proof', () => {
  const words = {
    en: ['Is the parcel yours?', 'A person answers', 'That did not match'],
    'zh-CN': ['这个包裹是您的吗？', '前答复', '与订单信息不符'],
  } as const;

  for (const [lang, [question, promised, wrong]] of Object.entries(words)) {
    it(`${lang}: asks for it above the steps, and the clock starts with it`, async () => {
      const client = new FakeCasesClient(unconfirmedCase);
      client.actWith = confirmed;
      const element = await mountCase({ ...said, client, lang });
      expect(textOf(element)).to.contain(question);
      const steps = find(element, '[part=steps]');
      expect(proofOf(element)?.compareDocumentPosition(steps)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      await prove(element, '4711');
      await waitUntil(() => !proofOf(element), 'the form is gone');
      expect(client.proofs).to.deep.equal([{ phoneLast4: '4711' }]);
      expect(client.acts[0]).to.include({ act: 'confirm', token: said.token });
      expect(find(element, '#headline').textContent).to.contain(promised);
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline', 'the focus goes on');
    });

    it(`${lang}: says at the field that it did not match, and does not send the same again`, async () => {
      const client = new FakeCasesClient(unconfirmedCase);
      client.actWith = unconfirmedCase;
      const element = await mountCase({ ...said, client, lang });
      await prove(element, '1111');
      await waitUntil(() => textOf(element).includes(wrong));
      expect(inputOf(element, 'proof-phone').getAttribute('aria-invalid')).to.equal('true');
      await prove(element, '1111');
      expect(client.proofs).to.have.length(1);
    });
  }

  it('takes an e-mail address as well, and stops after three that did not hold', async () => {
    const client = new FakeCasesClient(unconfirmedCase);
    client.actWith = unconfirmedCase;
    const element = await mountCase({ ...said, client });
    await choose(element, 'E-mail of the order');
    for (const at of [1, 2, 3]) {
      await fill(element, 'proof-email', `lin${at}@example.com`);
      find(element, '[part=proof] [part=button]').click();
      await waitUntil(() => client.proofs.length === at);
      await element.updateComplete;
    }
    await waitUntil(() => !proofOf(element));
    expect(client.proofs.at(-1)).to.deep.equal({ email: 'lin3@example.com' });
    expect(textOf(element)).to.contain('It could not be confirmed here');
  });

  it('goes when somebody else has confirmed it meanwhile', async () => {
    const client = new FakeCasesClient(unconfirmedCase);
    const element = await mountCase({ ...said, client });
    expect(proofOf(element)).not.to.equal(null);
    client.push(confirmed());
    await waitUntil(() => !proofOf(element));
  });

  it('asks for none where no parcel can be proved, nor where it is confirmed', async () => {
    const cases = [{ ...unconfirmedCase(), parcel: null }, caseOf()];
    for (const shown of cases) {
      const element = await mountCase({ ...said, client: new FakeCasesClient(() => shown) });
      expect(proofOf(element)).to.equal(null);
      expect(textOf(element)).not.to.contain('Is the parcel yours?');
    }
  });

  it('is confirmed with the keyboard alone', async () => {
    const client = new FakeCasesClient(unconfirmedCase);
    client.actWith = confirmed;
    const element = await mountCase({ ...said, client });
    for (let steps = 0; steps < 12 && element.shadowRoot?.activeElement?.id !== 'proof-phone'; steps++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '4711' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'headline');
    expect(client.proofs).to.deep.equal([{ phoneLast4: '4711' }]);
  });
});
