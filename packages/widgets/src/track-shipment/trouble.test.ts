import { expect } from '@open-wc/testing';
import { exceptionCodes, milestones, type Milestone } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { inHours, parcelOf } from '../../test/parcels.ts';
import { offerOf } from './trouble.ts';

const onTime = { promisedAt: inHours(5), estimatedAt: inHours(4) };
const offer = (given: Parameters<typeof parcelOf>[0]) => offerOf(parcelOf({ ...onTime, ...given }), Date.now());
const found = (code: string) => ({ class: 'other', code, party: 'carrier' }) as const;

describe('whether something is wrong', () => {
  it('is asked clearly where it may be, quietly on the way, and not before anything has begun', () => {
    expect(offer({ milestone: 'created' })).to.equal('none');
    expect(offer({ milestone: 'created', promisedAt: inHours(-3) })).to.equal('clear');
    expect(offer({ milestone: 'in_transit' })).to.equal('quiet');
    expect(offer({ milestone: 'in_transit', promisedAt: inHours(-3) })).to.equal('clear');
    expect(offer({ milestone: 'delivered', deliveredAt: inHours(-1) })).to.equal('clear');
    expect(offer({ milestone: 'in_transit', exception: found('early') })).to.equal('quiet');
  });

  it('is never asked of what was cancelled or is back, and always clearly where the carrier found something', () => {
    fc.assert(
      fc.property(fc.constantFrom(...milestones), fc.constantFrom(...exceptionCodes), (milestone: Milestone, code) => {
        const over = milestone === 'cancelled' || milestone === 'returned';
        if (over) expect(offer({ milestone, exception: found(code) })).to.equal('none');
        else if (code !== 'early') expect(offer({ milestone, exception: found(code) })).to.equal('clear');
      }),
    );
  });
});
