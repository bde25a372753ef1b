import { expect } from '@open-wc/testing';
import { caseTypes, complaintInput, enquiryInput } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { amountOf, fieldAt, proofOf, requestOf, type Given, type Values } from './input.ts';
import { stepAt, stepsOf } from './steps.ts';

const given: Given = { number: 'SF1044912398127', carrier: 'sf', scanId: undefined, currency: 'CNY' };
const said: Values = { type: 'broken', text: ' It broke. ', phone: '138 0013 8000' };

const valid = ({ kind, input }: ReturnType<typeof requestOf>): boolean =>
  (kind === 'enquiry' ? enquiryInput : complaintInput).safeParse(input).success;

describe('what is filed', () => {
  it('fits the contract, whatever was chosen and typed before', () => {
    const values = fc.record(
      {
        type: fc.constantFrom(...caseTypes),
        text: fc.string({ minLength: 1, maxLength: 4000 }).filter((text) => text.trim() !== ''),
        wishes: fc.subarray(['replacement', 'refund', 'compensation', 'redelivery', 'answer']).map((all) => all.join()),
        amount: fc.constantFrom('', ' 59,90 ', '12', '0.5'),
        phone: fc.constantFrom('138 0013 8000', '+86-138 0013 8000'),
        email: fc.constantFrom('', 'not yet', 'ann@example.com'),
        reach: fc.constantFrom('', 'phone'),
        about: fc.constantFrom('', 'none'),
      },
      { requiredKeys: ['type', 'text', 'phone'] },
    );
    fc.assert(
      fc.property(values, fc.boolean(), fc.boolean(), (typed, proves, parcel) => {
        expect(valid(requestOf(typed, parcel ? given : { currency: 'EUR' }, proves))).to.equal(true);
      }),
    );
  });

  it('says the parcel, the words, how to be reached, and proves by that where nothing else does', () => {
    const filing = { number: 'SF1044912398127', carrier: 'sf', text: 'It broke.', type: 'broken' };
    const contact = { phone: '138 0013 8000', preferred: 'phone' };
    expect(requestOf(said, given, false).input).to.deep.equal({ ...filing, contact });
    expect(requestOf(said, given, true).input).to.deep.equal({ ...filing, contact, proof: { phoneLast4: '8000' } });
    expect(requestOf(said, { currency: 'CNY' }, true).input).not.to.have.property('proof');
  });

  it('has both ways where both fit, and prefers the chosen one', () => {
    const both = { ...said, email: 'ann@example.com', reach: 'email' };
    expect(requestOf(both, given, true).input).to.deep.include({
      contact: { phone: '138 0013 8000', email: 'ann@example.com', preferred: 'email' },
      proof: { email: 'ann@example.com' },
    });
    expect(proofOf({ reach: 'phone', phone: '+86 138-0013-80 01' })).to.deep.equal({ phoneLast4: '8001' });
  });

  it('names an amount only where money is wished for', () => {
    const amount = (wishes: string) => requestOf({ ...said, wishes, amount: '59,90' }, given, false).input;
    expect(amount('answer')).not.to.have.property('claim');
    expect(amount('refund,answer')).to.deep.include({
      wishes: ['refund', 'answer'],
      claim: { amount: '59.90', currency: 'CNY' },
    });
    expect(requestOf({ ...said, type: 'question', wishes: 'refund' }, given, false)).to.have.property(
      'kind',
      'enquiry',
    );
  });

  it('takes amounts as people write them, and nothing else', () => {
    for (const [typed, read] of Object.entries({ '': undefined, '12': '12', '12,5': '12.5', '0': 'NaN', x: 'NaN' }))
      expect(amountOf({ amount: typed }), typed).to.equal(read);
    for (const typed of ['1,200', '-5', '12.345', '1e3']) expect(amountOf({ amount: typed }), typed).to.equal('NaN');
  });

  it('leads from what the service finds wrong to its field', () => {
    expect(fieldAt('#/contact/email')).to.deep.equal(['contact', 'email']);
    expect(fieldAt('#/contact')).to.deep.equal(['contact', 'phone']);
    expect(fieldAt('#/claim/amount')).to.deep.equal(['right', 'amount']);
    expect(fieldAt('#/number')).to.deep.equal(['parcel', 'number']);
    expect(fieldAt('#/text')).to.deep.equal(['what', 'text']);
    expect(fieldAt('#/proof')).to.equal(undefined);
  });
});

describe('the steps', () => {
  it('ask which parcel only where the page has not said it', () => {
    expect(stepsOf(true)).to.deep.equal(['parcel', 'what', 'right', 'contact']);
    expect(stepsOf(false)).to.deep.equal(['what', 'right', 'contact']);
    expect(stepAt('contact', false)).to.equal('contact');
    expect(stepAt('parcel', false)).to.equal('what');
    expect(stepAt(undefined, true)).to.equal('parcel');
  });
});
