import { expect, waitUntil } from '@open-wc/testing';
import { plannedCase, resolvedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { find, inputOf, mountCase, said } from '../../test/mount-case.ts';

describe('<complaint-status> under the strict policy', () => {
  it('is styled, shows a case and every panel without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    await mountCase({});
    const element = await mountCase({ ...said, client: new FakeCasesClient(() => plannedCase()) });
    expect(getComputedStyle(find(element, '.thread')).display).to.equal('grid');
    find(element, '[data-opens=attach]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('#pick'));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'photo.jpg'));
    inputOf(element, 'pick').files = transfer.files;
    inputOf(element, 'pick').dispatchEvent(new Event('change'));
    await waitUntil(() => element.shadowRoot?.querySelector('.uploads'));
    const resolved = await mountCase({ ...said, client: new FakeCasesClient(() => resolvedCase()) });
    find(resolved, '[data-opens=reject]').click();
    await waitUntil(() => resolved.shadowRoot?.querySelector('#reason'));
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('[style]')).to.equal(null);
  });
});
