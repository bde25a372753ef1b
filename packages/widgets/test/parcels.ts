import type { NodeMilestone, Parcel, Scan } from '@waybill/sdk/contract';

const hour = 3_600_000;

/** An instant so many hours from now. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();

const journey: readonly (readonly [NodeMilestone, number, string])[] = [
  ['picked_up', -52, 'Shenzhen'],
  ['inbound', -46, 'Shenzhen'],
  ['in_transit', -30, 'Wuhan'],
  ['out_for_delivery', -2, 'Shanghai'],
  ['delivered', -0.5, 'Shanghai'],
];

/** A parcel as far as its milestone; what is given replaces what is made up. */
export const parcelOf = (given: Partial<Parcel> = {}): Parcel => {
  const { milestone = 'out_for_delivery', number = 'SF1044912398127' } = given;
  const reached = journey.findIndex(([name]) => name === milestone);
  const until = milestone === 'created' ? 0 : reached < 0 ? 3 : reached + 1;
  const scans = journey.slice(0, until).map(([name, at, city], index): Scan => ({
    id: `scn_${index}`,
    at: inHours(at),
    milestone: name,
    exception: null,
    text: `Carrier text ${index}`,
    code: null,
    location: { city, region: null, country: 'CN' },
  }));
  return {
    id: `shp_${number}`,
    number,
    carrier: 'sf',
    product: 'standard',
    milestone,
    exception: null,
    promisedAt: inHours(3),
    estimatedAt: inHours(5),
    deliveredAt: milestone === 'delivered' ? inHours(-0.5) : null,
    nodes: journey.map(([name, at], index) => ({
      milestone: name,
      at: index < until ? inHours(at) : null,
      dueAt: inHours(at + 1),
      overdue: false,
      owner: { department: 'dispatch', role: 'courier' },
    })),
    scans: scans.reverse(),
    verified: false,
    ...given,
  };
};

/** The same parcel as its receiver sees it. */
export const verifiedParcel = (given: Partial<Parcel> = {}): Parcel =>
  parcelOf({
    verified: true,
    orderNumber: 'ORD-20817',
    consignee: {
      name: 'Lin Mei',
      phone: '+86 138 0013 8000',
      email: 'lin@example.com',
      address: { lines: ['88 Century Avenue'], city: 'Shanghai', region: null, postalCode: '200120', country: 'CN' },
    },
    proofOfDelivery: null,
    ...given,
  });
