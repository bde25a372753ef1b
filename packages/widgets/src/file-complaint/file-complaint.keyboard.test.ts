import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeFilingClient } from '../../test/fake-filing-client.ts';
import { delivered, headingOf, inputOf, mountComplaint, textOf } from '../../test/mount-complaint.ts';

describe('<file-complaint> with the keyboard alone', () => {
  it('goes from what happened to the number of the report', async () => {
    const client = new FakeFilingClient();
    const element = await mountComplaint({ client, ...delivered() });
    const focused = () => element.shadowRoot?.activeElement;
    const tabTo = async (fits: () => boolean, what: string) => {
      for (let steps = 0; steps < 20 && !fits(); steps++) await sendKeys({ press: 'Tab' });
      expect(fits(), what).to.equal(true);
    };
    const press = () => tabTo(() => focused()?.getAttribute('part') === 'button', 'the button');

    await tabTo(() => focused()?.getAttribute('name') === 'type', 'the choices');
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect((focused() as HTMLInputElement).value).to.equal('broken');
    await tabTo(() => focused()?.id === 'text', 'the words');
    await sendKeys({ type: 'Three cups are broken.' });
    await press();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline' && headingOf(element).startsWith('Photos'));

    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('files');
    await tabTo(() => focused()?.getAttribute('name') === 'wishes', 'the wishes');
    await sendKeys({ press: ' ' });
    await press();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline' && headingOf(element).startsWith('How can we'));

    await tabTo(() => focused()?.id === 'phone', 'the phone');
    await sendKeys({ type: '138 0013 8000' });
    expect(inputOf(element, 'phone').value).to.equal('138 0013 8000');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline' && textOf(element).includes('C26-7F3K-9D'));
    expect(client.filings[0]?.input).to.deep.include({ type: 'broken', wishes: ['replacement'] });
    sessionStorage.clear();
  });
});
