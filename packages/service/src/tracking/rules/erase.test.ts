import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { erasePersons } from './erase.ts';
import { statusOf } from './status.ts';
import { anyNow, anyScans, anyShipment, scan, shipment } from './testing/facts.ts';

it('takes out whom a parcel went to and who signed, and masks them in the carrier’s texts', () => {
  const consignee = { name: '林小雨', phone: '+86 138 0013 4321', email: 'lin@example.com', address: null };
  const before = shipment({ consignee, notes: 'Ring twice', proofOfDelivery: { signedBy: '林大山', at: null } });
  const texts = ['已签收，签收人：林大山', '林小雨 13800134321 已取件'];
  const after = erasePersons(
    before,
    texts.map((text, index) => scan(index, 'delivered', { text, code: text })),
    new Date(),
  );
  expect(JSON.stringify(after)).not.toMatch(/林小雨|林大山|1380013|lin@|Ring/);
  expect(after.shipment).toMatchObject({ number: before.number, proofOfDelivery: { signedBy: null } });
});

it('leaves what happened as it was, and changes nothing more when it is done again', () => {
  fc.assert(
    fc.property(anyShipment, anyScans, anyNow, (before, scans, now) => {
      const after = erasePersons(before, scans, now);
      expect(after.shipment).toMatchObject({ consignee: null, notes: null });
      expect(statusOf(after.scans, after.shipment, now)).toEqual(statusOf(scans, before, now));
      expect(after.scans.map(({ id, at }) => [id, at])).toEqual(scans.map(({ id, at }) => [id, at]));
      expect(erasePersons(after.shipment, after.scans, new Date(now.getTime() + 1))).toEqual(after);
    }),
  );
});
