import { expect } from '@open-wc/testing';
import { mount } from '../../test/mount.ts';

describe('elements under the strict policy', () => {
  it('the policy is on: markup from a string is refused and reported', async () => {
    const reported = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    expect(() => document.createElement('div').setHTMLUnsafe('<b>no</b>')).to.throw(TypeError);
    expect((await reported).effectiveDirective).to.equal('require-trusted-types-for');
  });

  it('the policy is on: a style attribute has no effect', async () => {
    const styled = document.createElement('div');
    styled.setAttribute('style', 'position: fixed');
    document.body.append(styled);
    expect(getComputedStyle(styled).position).to.equal('static');
    styled.remove();
  });

  it('an element is styled and shows its answer without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const element = await mount({ number: 'SF1044912398127' });
    expect(getComputedStyle(element).display).to.equal('block');
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
  });
});
