import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeScorecardClient } from '../../test/fake-scorecard-client.ts';
import { find, mountScorecard } from '../../test/mount-scorecard.ts';
import { lastFull, today } from './days.ts';

describe('<service-scorecard> by keyboard', () => {
  it('chooses a time, unfolds a trend and sorts, and keeps the focus', async () => {
    const client = new FakeScorecardClient();
    const element = await mountScorecard({ client, from: '2026-09-01', to: '2026-09-15', by: 'department' });
    const focused = () => element.shadowRoot?.activeElement;
    find(element, '[name=span]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => client.requests.length === 2);
    expect(client.requests[1]).to.deep.equal({ ...lastFull('month', today()), by: 'department' });
    await waitUntil(() => element.shadowRoot?.querySelector('[data-detail=trend] summary'));
    find(element, '[data-detail=trend] summary').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.querySelector('canvas'));
    expect(focused()?.localName).to.equal('summary');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.className, 'the table, which may scroll').to.equal('frame');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.querySelector('[data-sort]'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLElement).dataset.sort).to.equal('of');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect((focused() as HTMLElement).dataset.sort).to.equal('of');
    expect(find(element, '[data-sort=of]').closest('th')?.ariaSort).to.equal('ascending');
  });
});
