import type { Consignee } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptsLeft, normalisePhone, proofHolds, wrongProofsADay, wrongProofsInAll } from './proof.ts';
import { shipment } from './testing/facts.ts';

const consignee: Consignee = {
  name: 'Ann Lee',
  phone: '+86 138-0000-0001',
  email: 'Ann.Lee@Example.com',
  address: { lines: [], city: null, region: null, postalCode: 'SW1A 1AA', country: 'GB' },
};
const known = shipment({ consignee, orderNumber: 'WB-1001' });
const withPhone = (phone: string | null) => shipment({ consignee: { ...consignee, phone } });

describe('normalisePhone', () => {
  it.each([
    ['138 0000 0001', 'CN', '+8613800000001'],
    ['+86 138-0000-0001', 'US', '+8613800000001'],
    ['0086 13800000001', 'CN', '+8613800000001'],
    ['１３８００００００１２', 'cn', '+8613800000012'],
    ['(202) 555-0123', 'US', '+12025550123'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['not a phone', 'CN', null],
    ['123', 'CN', null],
    ['', 'CN', null],
  ])('reads %j from %s as %j', (raw, country, phone) => expect(normalisePhone(raw, country)).toBe(phone));

  it('never throws, and answers E.164 or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('CN', 'US', 'XX', ''), (raw, country) => {
        expect(normalisePhone(raw, country) ?? '+8613800000001').toMatch(/^\+[1-9]\d{4,14}$/);
      }),
    );
  });
});

describe('proofHolds', () => {
  it("accepts the end of the consignee's phone, and no other", () => {
    expect(proofHolds({ phoneLast4: '0001' }, known)).toBe(true);
    expect(proofHolds({ phoneLast4: '0002' }, known)).toBe(false);
    expect(proofHolds({ phoneLast4: '0001' }, withPhone('13800000001转5678'))).toBe(true);
    expect(proofHolds({ phoneLast4: '5678' }, withPhone('13800000001转5678'))).toBe(false);
  });

  it('accepts the e-mail address in any case of letters', () => {
    expect(proofHolds({ email: ' ann.lee@example.COM ' }, known)).toBe(true);
    expect(proofHolds({ email: 'ann@example.com' }, known)).toBe(false);
  });

  it('accepts order number and postal code together, in any spacing and case, and neither alone', () => {
    expect(proofHolds({ orderNumber: 'wb-1001 ', postalCode: 'sw1a1aa' }, known)).toBe(true);
    expect(proofHolds({ orderNumber: 'WB-1001', postalCode: 'SW1A 1AB' }, known)).toBe(false);
    expect(proofHolds({ orderNumber: 'WB-1002', postalCode: 'SW1A 1AA' }, known)).toBe(false);
    expect(proofHolds({ orderNumber: 'WB-1001' }, known)).toBe(false);
    expect(proofHolds({ postalCode: 'SW1A 1AA' }, known)).toBe(false);
  });

  it('takes a wrong proof beside a right one for wrong, and decides nothing about one-time codes', () => {
    expect(proofHolds({ phoneLast4: '0001', email: 'ann@example.com' }, known)).toBe(false);
    expect(proofHolds({ oneTimeCode: '123456' }, known)).toBe(false);
    expect(proofHolds({ oneTimeCode: '123456', phoneLast4: '0001' }, known)).toBe(false);
    expect(proofHolds({}, known)).toBe(false);
  });

  it('holds nothing against an order without contacts', () => {
    const digits = fc.stringMatching(/^\d{4}$/);
    fc.assert(
      fc.property(
        digits,
        fc.string(),
        fc.string(),
        fc.constantFrom(null, '', ' ', '1234', 'n/a'),
        (four, a, b, blank) => {
          const empty = shipment({
            orderNumber: blank === '1234' || blank === 'n/a' ? null : blank,
            consignee: {
              name: null,
              phone: blank,
              email: blank === '1234' ? null : blank?.trim() === '' ? blank : null,
              address: null,
            },
          });
          for (const fact of [empty, shipment()]) {
            expect(proofHolds({ phoneLast4: four }, fact)).toBe(false);
            expect(proofHolds({ email: a }, fact)).toBe(false);
            expect(proofHolds({ orderNumber: a, postalCode: b }, fact)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('attemptsLeft', () => {
  it('is five a day and fifteen in all', () => {
    expect([wrongProofsADay, wrongProofsInAll]).toEqual([5, 15]);
    expect(attemptsLeft({ today: 0, total: 0 })).toBe(5);
    expect(attemptsLeft({ today: 1, total: 13 })).toBe(2);
    expect(attemptsLeft({ today: 0, total: 15 })).toBe(0);
  });

  it('never rises with another wrong proof, and never falls below none', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (today, before) => {
        const total = today + before;
        const left = attemptsLeft({ today, total });
        expect(left).toBeGreaterThanOrEqual(0);
        expect(attemptsLeft({ today: today + 1, total: total + 1 })).toBe(Math.max(0, left - 1));
      }),
    );
  });
});
