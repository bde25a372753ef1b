import { expect } from '@open-wc/testing';
import { forget, remembered, type RememberedCase } from './remembered-cases.ts';
import { remember } from './remembering.ts';

const day = 86_400_000;

const caseOf = (index: number, given: Partial<RememberedCase> = {}): RememberedCase => ({
  id: `cas_${index}`,
  number: `C-${index}`,
  token: `ct_${index}`,
  parcel: null,
  filedAt: new Date(Date.UTC(2026, 0, index + 1)).toISOString(),
  ...given,
});

const numbers = () => remembered('local').map(({ number }) => number);

/** What is written meanwhile was written that long ago. */
const ago = (ms: number, write: () => void): void => {
  const { now } = Date;
  Date.now = () => now() - ms;
  write();
  Date.now = now;
};

/** A browser that closes its storage to the page. */
const blocked = (act: () => void): void => {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  act();
  if (own) Object.defineProperty(window, 'localStorage', own);
};

describe('remembered cases', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('come newest first, by their storage alone', () => {
    for (const index of [2, 1, 3]) remember('local', caseOf(index));
    expect(numbers()).to.deep.equal(['C-3', 'C-2', 'C-1']);
    expect(remembered('session')).to.deep.equal([]);
    expect(remembered('local')[0]).to.deep.equal(caseOf(3));
  });

  it('are at most ten; the oldest gives way', () => {
    for (let index = 1; index <= 12; index++) remember('local', caseOf(index));
    expect(numbers()).to.have.length(10).and.to.include('C-12').and.not.to.include('C-2');
  });

  it('hold a case once, with its newest token', () => {
    remember('local', caseOf(1));
    remember('local', caseOf(1, { token: 'ct_new' }));
    expect(remembered('local').map(({ token }) => token)).to.deep.equal(['ct_new']);
  });

  it('end after 30 days, and leave nothing behind', () => {
    ago(30 * day, () => remember('local', caseOf(1)));
    ago(30 * day - 60_000, () => remember('local', caseOf(2)));
    expect(numbers()).to.deep.equal(['C-2']);
    expect(localStorage.length).to.equal(1);
  });

  it('are forgotten one by one', () => {
    remember('local', caseOf(1));
    remember('local', caseOf(2));
    forget('local', 'cas_1');
    expect(numbers()).to.deep.equal(['C-2']);
  });

  it('are not written where the page keeps nothing', () => {
    remember('none', caseOf(1));
    expect(remembered('none')).to.deep.equal([]);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('are none where something else stands in their place', () => {
    const until = Date.now() + day;
    for (const [key, text] of Object.entries({ a: '{', b: 'null', c: JSON.stringify({ value: { id: 1 }, until }) }))
      localStorage.setItem(`waybill:cases:${key}`, text);
    expect(remembered('local')).to.deep.equal([]);
    localStorage.setItem('waybill:cases', '[');
    expect(remembered('local')).to.deep.equal([]);
  });

  it('are none where the browser blocks its storage, and nothing throws', () => {
    blocked(() => {
      remember('local', caseOf(1));
      forget('local', 'cas_1');
      expect(remembered('local')).to.deep.equal([]);
    });
  });
});
