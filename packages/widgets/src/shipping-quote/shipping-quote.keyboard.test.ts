import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import { inputOf, mountQuote, textOf } from '../../test/mount-quote.ts';

describe('<shipping-quote> with the keyboard alone', () => {
  it('goes from the form through the options, as radio buttons, to a choice', async () => {
    const client = new FakeQuotesClient();
    const element = await mountQuote({ client });
    await waitUntil(() => element.shadowRoot?.querySelector('form'));
    const focused = () => element.shadowRoot?.activeElement;
    const tabTo = async (fits: () => boolean, what: string) => {
      for (let steps = 0; steps < 20 && !fits(); steps++) await sendKeys({ press: 'Tab' });
      expect(fits(), what).to.equal(true);
    };

    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('from-country');
    await sendKeys({ type: 'Germany' });
    expect(inputOf(element, 'from-country').value).to.equal('DE');
    await tabTo(() => focused()?.id === 'to-country', 'to');
    await sendKeys({ type: 'France' });
    await tabTo(() => focused()?.id === 'weight', 'weight');
    await sendKeys({ type: '1.2' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline');
    expect(client.requests[0]).to.deep.include({ from: { country: 'DE', region: undefined, city: undefined } });

    await tabTo(() => focused()?.getAttribute('name') === 'option', 'the options');
    await sendKeys({ press: ' ' });
    await waitUntil(() => element.value.endsWith('/standard'));
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => element.value.endsWith('/next_morning'));
    await sendKeys({ press: 'ArrowUp' });
    await tabTo(() => focused()?.tagName === 'SUMMARY', 'price details');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(element).includes('Fuel surcharge'));
    await tabTo(() => focused()?.getAttribute('part') === 'button', 'the button');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline' && textOf(element).includes('Waiting for the store'));
  });
});
