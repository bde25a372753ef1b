import { exceptionCodes, exceptionCodesByClass, milestones, parties, products } from '@waybill/sdk/contract';
import type { ExceptionClass, ExceptionCode, Milestone } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import type { ExceptionFact, Owner, ScanFact, ShipmentFact } from '../../facts.ts';

/** 8 in the morning in Shenzhen, on the day from which the examples count their hours. */
const start = Date.parse('2024-05-06T00:00:00Z');

/** So many hours after the examples' start. */
export const hour = (hours: number): Date => new Date(start + hours * 3_600_000);

export const exceptionOf = (code: ExceptionCode): ExceptionFact => {
  const [found] = Object.entries(exceptionCodesByClass).filter(([, codes]) =>
    (codes as readonly string[]).includes(code),
  );
  return { class: found?.[0] as ExceptionClass, code, party: 'carrier' };
};

/** A scan, at so many hours, with an exception where one is named. */
export const scan = (
  hours: number,
  milestone: Milestone,
  more: Partial<Omit<ScanFact, 'exception'>> & { exception?: ExceptionCode } = {},
): ScanFact => {
  const { exception, ...rest } = more;
  return {
    id: `scn_${hours}_${milestone}_${exception ?? ''}`,
    at: hour(hours),
    offsetMinutes: 480,
    milestone,
    exception: exception === undefined ? null : exceptionOf(exception),
    text: '',
    code: null,
    location: { city: null, region: null, country: null },
    owner: null,
    sequence: hours,
    ...rest,
  };
};

export const shipment = (more: Partial<ShipmentFact> = {}): ShipmentFact => ({
  id: 'shp_01h455vb4pex5vsknk084sn02q',
  merchantId: 'mer_01h455vb4pex5vsknk084sn02q',
  number: '3378237498354',
  carrier: 'sto',
  orderNumber: null,
  product: null,
  promisedAt: null,
  pickupBy: null,
  carrierEstimateAt: null,
  receivedAt: null,
  createdAt: hour(0),
  enteredBy: 'carrier',
  erasedAt: null,
  cancelledAt: null,
  goods: [],
  weight: null,
  notes: null,
  consignee: null,
  proofOfDelivery: null,
  ...more,
});

export const anyTime = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
/** Times close together, so that scans share a second. */
const closeTime = fc.integer({ min: 0, max: 40 }).map(hour);
const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

export const anyException = fc
  .constantFrom(...exceptionCodes)
  .chain((code) => fc.constantFrom(...parties).map((party): ExceptionFact => ({ ...exceptionOf(code), party })));

const anyOwner: fc.Arbitrary<Partial<Owner>> = fc.record(
  { department: words, role: words, person: maybe(words) },
  { requiredKeys: [] },
);

export const scanOf = (milestone: fc.Arbitrary<Milestone>): fc.Arbitrary<ScanFact> =>
  fc.record({
    id: fc.uuid(),
    at: closeTime,
    offsetMinutes: fc.integer({ min: -720, max: 840 }),
    milestone,
    exception: maybe(anyException),
    text: words,
    code: maybe(words),
    location: fc.record({ city: maybe(words), region: maybe(words), country: maybe(fc.constantFrom('CN', 'US')) }),
    owner: maybe(anyOwner),
    sequence: fc.integer({ min: 0, max: 50 }),
  });

export const anyScan = scanOf(fc.constantFrom(...milestones));
export const anyScans = fc.uniqueArray(anyScan, { selector: ({ id }) => id, maxLength: 14 });
export const scansOf = (...some: Milestone[]): fc.Arbitrary<ScanFact[]> =>
  fc.uniqueArray(scanOf(fc.constantFrom(...some)), { selector: ({ id }) => id, maxLength: 10 });

export const anyShipment: fc.Arbitrary<ShipmentFact> = fc.record({
  id: fc.constant('shp_01h455vb4pex5vsknk084sn02q'),
  merchantId: fc.constant('mer_01h455vb4pex5vsknk084sn02q'),
  number: fc.stringMatching(/^[A-Z0-9]{4,20}$/),
  carrier: maybe(fc.constantFrom('sto', 'usps')),
  orderNumber: maybe(words),
  product: maybe(fc.constantFrom(...products)),
  promisedAt: maybe(fc.oneof(closeTime, anyTime)),
  pickupBy: maybe(closeTime),
  carrierEstimateAt: maybe(fc.oneof(closeTime, anyTime, fc.constant(new Date('2875-10-22')))),
  receivedAt: maybe(closeTime),
  createdAt: fc.oneof(closeTime, anyTime),
  enteredBy: fc.constantFrom('merchant' as const, 'carrier' as const),
  erasedAt: maybe(closeTime),
  cancelledAt: maybe(closeTime),
  goods: fc.array(fc.record({ description: words, quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
  weight: maybe(fc.double({ min: 0.1, max: 100, noNaN: true })),
  notes: maybe(words),
  consignee: maybe(
    fc.record({
      name: maybe(words),
      phone: maybe(words),
      email: maybe(words),
      address: maybe(
        fc.record({
          lines: fc.array(words, { maxLength: 3 }),
          city: maybe(words),
          region: maybe(words),
          postalCode: maybe(words),
          country: maybe(fc.constantFrom('CN', 'US')),
        }),
      ),
    }),
  ),
  proofOfDelivery: maybe(fc.record({ signedBy: maybe(words), at: maybe(anyTime.map((at) => at.toISOString())) })),
});

/** A moment before, within or after the scans. */
export const anyNow = fc.oneof(fc.integer({ min: -5, max: 80 }).map(hour), anyTime);
