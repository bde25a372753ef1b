import { caseStates } from '@waybill/sdk/contract';
import { describe, expect, it } from 'vitest';
import type { CaseFact, ContactFact } from '../facts.ts';
import { placeOfFiling, type Filing } from './joining.ts';
import { aCase, lin, minute } from './testing/cases.ts';

const filing = (more: Partial<Filing> = {}): Filing => ({
  kind: 'complaint',
  type: 'delayed',
  shipmentId: 'shp_1',
  contact: lin,
  proved: true,
  ...more,
});
const place = (asked: Filing, earlier: CaseFact, now = minute(5)): string => placeOfFiling(asked, [earlier], now).goes;
const wang: ContactFact = { ...lin, name: '王强', phone: '+8613900139000', email: 'wang@example.com' };

describe('the same complaint by a nervous thumb', () => {
  it('is one case for ten minutes', () => {
    expect(placeOfFiling(filing(), [aCase()], minute(0))).toEqual({ goes: 'repeated', caseId: 'cas_1' });
    expect(place(filing(), aCase(), minute(10))).toBe('repeated');
    expect(place(filing(), aCase(), new Date(minute(10).getTime() + 1))).toBe('new');
  });

  it('is told by parcel, type and contact, however the contact is written', () => {
    expect(place(filing({ contact: { ...lin, phone: null, name: 'Lin', preferred: 'email' } }), aCase())).toBe(
      'repeated',
    );
    expect(place(filing({ type: 'broken' }), aCase())).toBe('new');
    expect(place(filing({ kind: 'enquiry' }), aCase())).toBe('new');
    expect(place(filing({ shipmentId: 'shp_2' }), aCase())).toBe('new');
    expect(place(filing({ contact: wang }), aCase())).toBe('new');
    expect(place(filing({ shipmentId: null }), aCase({ parcel: null }))).toBe('repeated');
  });

  it('is nobody’s who is only not named: what is not known is not alike', () => {
    const unnamed: ContactFact = { ...lin, phone: null, email: null };
    expect(place(filing({ contact: unnamed }), aCase({ contact: unnamed }))).toBe('new');
    expect(place(filing({ contact: null }), aCase({ contact: null }))).toBe('new');
  });

  it('is not what a stranger filed in the customer’s name, nor the other way round', () => {
    expect(place(filing({ proved: false }), aCase())).toBe('new');
    expect(place(filing(), aCase({ confirmedAt: null }))).toBe('new');
    expect(place(filing({ proved: false }), aCase({ confirmedAt: null }))).toBe('repeated');
  });

  it('is a new one after the first is over', () => {
    expect(place(filing(), aCase({ state: 'withdrawn' }))).toBe('new');
  });
});

describe('a complaint about what the service knows', () => {
  const exception = (more: Partial<CaseFact> = {}) =>
    aCase({ kind: 'exception', contact: null, class: 'information', type: 'misrouted', ...more });

  it('joins the case that is open about the same thing, however long it has been', () => {
    expect(placeOfFiling(filing(), [exception()], minute(9999))).toEqual({ goes: 'joined', caseId: 'cas_1' });
    expect(place(filing({ type: 'lost' }), exception())).toBe('joined');
  });

  it('does not join another matter, another parcel, or a case of somebody else', () => {
    expect(place(filing({ type: 'broken' }), exception())).toBe('new');
    expect(place(filing({ shipmentId: 'shp_2' }), exception())).toBe('new');
    expect(place(filing({ shipmentId: null }), exception({ parcel: null }))).toBe('new');
    expect(place(filing(), exception({ contact: wang }))).toBe('new');
    expect(place(filing(), exception({ contact: lin }))).toBe('joined');
    expect(place(filing(), aCase(), minute(60))).toBe('new');
  });

  it('does not join without proof, since whoever joins can read along', () => {
    expect(place(filing({ proved: false }), exception())).toBe('new');
  });

  it('joins only while the case is being worked on', () => {
    const joined = caseStates.filter((state) => place(filing(), exception({ state })) === 'joined');
    expect(joined).toEqual(['filed', 'responded', 'planned', 'in_progress', 'waiting_for_customer', 'reopened']);
  });

  it('is no complaint when it is a question', () => {
    expect(place(filing({ kind: 'enquiry' }), exception())).toBe('new');
  });
});
