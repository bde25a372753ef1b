import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingFrom } from './completeness.ts';
import { anyShipment, hour, shipment } from './testing/facts.ts';

const complete = shipment({
  consignee: {
    name: 'Li Hua',
    phone: '13800000001',
    email: null,
    address: { lines: ['1 Main St'], city: 'Wenling', region: null, postalCode: null, country: 'CN' },
  },
  goods: [{ description: 'Lamp', quantity: 1 }],
  weight: 1.5,
  product: 'standard',
});

describe('missingFrom', () => {
  it('asks for nothing when the order is complete, with a product or a promise for the time wanted', () => {
    expect(missingFrom(complete)).toEqual([]);
    expect(missingFrom({ ...complete, product: null, promisedAt: hour(1) })).toEqual([]);
  });

  it('asks for everything when there is only a number', () => {
    expect(missingFrom(shipment())).toEqual([
      '/consignee/name',
      '/consignee/phone',
      '/consignee/address/lines',
      '/consignee/address/city',
      '/consignee/address/country',
      '/goods',
      '/weight',
      '/promisedAt',
    ]);
  });

  it('takes blanks for nothing', () => {
    const consignee = complete.consignee && { ...complete.consignee, phone: '  ' };
    expect(missingFrom({ ...complete, consignee })).toEqual(['/consignee/phone']);
  });

  it('answers with distinct JSON pointers for any order', () => {
    fc.assert(
      fc.property(anyShipment, (fact) => {
        const missing = missingFrom(fact);
        expect(new Set(missing).size).toBe(missing.length);
        for (const pointer of missing) expect(pointer).toMatch(/^(\/[a-zA-Z]+)+$/);
      }),
    );
  });
});
