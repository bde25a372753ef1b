import { expect, waitUntil } from '@open-wc/testing';
import { FakeFilingClient, unconfirmed } from '../../test/fake-filing-client.ts';
import { delivered, dropFiles, fill, find, mountComplaint, next, pictureOf, tell } from '../../test/mount-complaint.ts';

describe('<file-complaint> under the strict policy', () => {
  it('is styled, draws pictures, sends and asks for a proof without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const client = new FakeFilingClient(() => unconfirmed());
    client.attaching = async (file, onProgress) => onProgress(file.size / 2);
    const element = await mountComplaint({ client, ...delivered() });
    expect(getComputedStyle(find(element, '.answers label')).display).to.equal('grid');
    await tell(element);
    await dropFiles(element, await pictureOf());
    await waitUntil(() => element.shadowRoot?.querySelector('.chosen canvas'));
    expect(getComputedStyle(find(element, '.chosen li')).display).to.equal('grid');
    await next(element);
    await fill(element, 'phone', '138 0013 8000');
    await next(element);
    await waitUntil(() => element.shadowRoot?.querySelector('[part=proof]'));
    await waitUntil(() => element.shadowRoot?.querySelector('[part=uploads]'));
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('[style]')).to.equal(null);
    sessionStorage.clear();
  });

  it('shows what anybody wrote as text alone', async () => {
    const element = await mountComplaint(delivered());
    await tell(element);
    await dropFiles(element, new File(['x'], '<img src=x onerror=alert(1)>.png', { type: 'image/png' }));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(find(element, '.chosen li').textContent).to.contain('<img src=x');
    sessionStorage.clear();
  });
});
