import { expect, waitUntil } from '@open-wc/testing';
import { find, mountQuote, radioOf, said } from '../../test/mount-quote.ts';

describe('<shipping-quote> under the strict policy', () => {
  it('is styled, shows its form, its options and a choice without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const form = await mountQuote();
    await waitUntil(() => form.shadowRoot?.querySelector('form'));
    expect(getComputedStyle(find(form, 'select')).appearance).to.equal('none');
    const element = await mountQuote(said);
    expect(getComputedStyle(find(element, '.option')).display).to.equal('grid');
    radioOf(element, 'standard').click();
    find(element, '[part=button]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=outcome]'), 'the choice is taken', {
      timeout: 5000,
    });
    await mountQuote({ ...said, compact: true });
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('[style]')).to.equal(null);
  });
});
