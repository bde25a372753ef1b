import { expect } from '@open-wc/testing';
import { inHours, parcelOf } from '../test/parcels.ts';
import { isLate } from './parcel-standing.ts';

const late = (given: Parameters<typeof parcelOf>[0]) => isLate(parcelOf(given), Date.now());

describe('a parcel is late', () => {
  it('when it came, is expected, or still is not there, after its promise', () => {
    expect(late({ milestone: 'delivered', promisedAt: inHours(-2), deliveredAt: inHours(-1) })).to.equal(true);
    expect(late({ promisedAt: inHours(3), estimatedAt: inHours(5) })).to.equal(true);
    expect(late({ promisedAt: inHours(-1), estimatedAt: null })).to.equal(true);
    expect(late({ promisedAt: null, estimatedAt: null })).to.equal(false);
    expect(late({ promisedAt: inHours(3), estimatedAt: inHours(2) })).to.equal(false);
    expect(late({ milestone: 'delivered', promisedAt: inHours(-1), deliveredAt: inHours(-2) })).to.equal(false);
  });

  it('when one of its nodes takes longer than it may, but not by a quarter of an hour', () => {
    const [node] = parcelOf().nodes;
    const nodes = node ? [{ ...node, overdue: true }] : [];
    expect(late({ promisedAt: inHours(9), estimatedAt: inHours(8), nodes })).to.equal(true);
    expect(late({ promisedAt: inHours(3), estimatedAt: inHours(3.2) })).to.equal(false);
  });
});
