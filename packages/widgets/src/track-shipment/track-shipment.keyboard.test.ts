import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeClient } from '../../test/fake-client.ts';
import { find, inputOf, mount } from '../../test/mount.ts';
import { parcelOf } from '../../test/parcels.ts';

describe('<track-shipment> with the keyboard alone', () => {
  it('goes from the form to an answer, through it, and back to an empty form', async () => {
    const client = new FakeClient(() => [{ number: 'SF1044912398127', parcel: parcelOf() }]);
    const element = await mount({ client });
    const focused = () => element.shadowRoot?.activeElement;
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 20 && focused()?.textContent.trim() !== name; steps++)
        await sendKeys({ press: 'Tab' });
      expect(focused()?.textContent.trim()).to.equal(name);
    };

    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('type')).to.equal('radio');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.id).to.equal('number');
    await sendKeys({ type: 'SF1044912398127' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'headline');
    // It stands above; around the end of a page the way leads through the browser.
    await sendKeys({ down: 'Shift' });
    await tabTo('Copy number');
    await sendKeys({ up: 'Shift' });
    await tabTo('Show delivery details');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'proof', 'the proof is asked for', { timeout: 5000 });
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('name')).to.equal('kind');
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => element.shadowRoot?.querySelector('#email'));
    await tabTo('Track another parcel');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'number');
    expect(inputOf(element, 'number').value).to.equal('');
  });

  it('Shift and Enter begin a new line in the number field', async () => {
    const element = await mount();
    find(element, '#number').focus();
    await sendKeys({ type: 'SF1000000001' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'SF1000000002' });
    expect(inputOf(element, 'number').value).to.equal('SF1000000001\nSF1000000002');
  });
});
