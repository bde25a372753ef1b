import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { reopenedCase, resolvedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { mountCase, said } from '../../test/mount-case.ts';

describe('<complaint-status> with the keyboard alone', () => {
  it('goes from the solution to a reason, and sends it', async () => {
    const client = new FakeCasesClient(() => resolvedCase());
    client.actWith = () => reopenedCase();
    const element = await mountCase({ ...said, client });
    const focused = () => element.shadowRoot?.activeElement;
    const tabTo = async (fits: () => boolean, what: string) => {
      for (let steps = 0; steps < 12 && !fits(); steps++) await sendKeys({ press: 'Tab' });
      expect(fits(), what).to.equal(true);
    };
    await tabTo(() => focused()?.getAttribute('data-opens') === 'reject', 'the way to reject');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'reason');
    await sendKeys({ type: 'One cup is chipped.' });
    await tabTo(() => focused()?.textContent.trim() === 'Send, and open it again', 'send');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline');
    expect(client.acts[0]).to.include({ act: 'reject', text: 'One cup is chipped.' });
  });
});
