import { expect } from '@open-wc/testing';
import { caseTypes, exceptionCodes, milestones } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { inHours, parcelOf } from '../../test/parcels.ts';
import { groupOf, groups, isEnquiry, troublesFor } from './troubles.ts';

const time = fc.option(fc.integer({ min: -400, max: 400 }).map(inHours), { nil: null });
const exception = fc.option(
  fc.constantFrom(...exceptionCodes, 'newer').map((code) => ({ class: 'other', code, party: 'carrier' }) as const),
  { nil: null },
);
const parcel = fc
  .record({
    milestone: fc.constantFrom(...milestones, 'newer' as const),
    exception,
    promisedAt: time,
    estimatedAt: time,
    deliveredAt: time,
  })
  .map((given) => parcelOf(given as Parameters<typeof parcelOf>[0]));

const all = ({ first, more, last }: ReturnType<typeof troublesFor>) => [
  ...first,
  ...more.flatMap(([, types]) => types),
  last,
];

describe('what can be the matter', () => {
  it('is everything that a case can be about, in one group each', () => {
    expect(Object.values(groups).flat().sort()).to.deep.equal([...caseTypes].sort());
    for (const type of caseTypes) expect(groups[groupOf(type)]).to.include(type);
    expect(caseTypes.filter(isEnquiry)).to.have.members(['chase', 'question', 'suggestion']);
  });

  it('is offered once each whatever the parcel, something else last, and five at most at once', () => {
    fc.assert(
      fc.property(fc.option(parcel, { nil: undefined }), (given) => {
        const offered = troublesFor(given, Date.now());
        expect(all(offered).sort()).to.deep.equal([...caseTypes].sort());
        expect(offered.first).to.have.length.within(3, 5);
        expect(offered.more.every(([, types]) => types.length > 0)).to.equal(true);
        expect(offered.last).to.equal('other');
      }),
    );
  });

  it('begins with a delivery that did not arrive, for every parcel that counts as delivered', () => {
    fc.assert(
      fc.property(parcel, (given) => {
        const [first] = troublesFor({ ...given, milestone: 'delivered' }, Date.now()).first;
        expect(first).to.equal('not_received');
      }),
    );
  });

  it('begins with the delay for every parcel on its way that is later than promised', () => {
    const underway = fc.constantFrom('picked_up', 'inbound', 'in_transit', 'out_for_delivery', 'delivery_attempted');
    fc.assert(
      fc.property(parcel, underway, fc.integer({ min: 1, max: 400 }), (given, milestone, hours) => {
        const late = { ...given, milestone, deliveredAt: null, promisedAt: inHours(-hours) };
        expect(troublesFor(late, Date.now()).first[0]).to.equal('delayed');
      }),
    );
  });

  it('has what the carrier found among the first', () => {
    const first = (code: string, milestone = 'in_transit') =>
      troublesFor(parcelOf({ milestone, exception: { class: 'other', code, party: 'carrier' } }), Date.now()).first;
    expect(first('damaged', 'delivered')).to.include('broken');
    expect(first('damaged')).to.include('broken');
    expect(first('lost')).to.include('lost');
    expect(first('bad_address')).to.include('wrong_address');
    expect(first('misrouted', 'returning')[0]).to.equal('misrouted');
  });
});
