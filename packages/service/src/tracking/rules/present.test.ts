import { parcel, shipment as shipmentShape } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAllowances } from '../defaults.ts';
import type { ScanFact, ShipmentFact } from '../facts.ts';
import { presentParcel, presentShipment } from './present.ts';
import { anyNow, anyScans, anyShipment, hour, scan, shipment } from './testing/facts.ts';

const fact = shipment({
  orderNumber: 'WB-1001',
  promisedAt: hour(40),
  consignee: {
    name: '马家辉',
    phone: '13900000009',
    email: 'ma@example.com',
    address: { lines: ['牧屿镇人民路12号'], city: '温岭', region: '浙江', postalCode: '317500', country: 'CN' },
  },
  proofOfDelivery: { signedBy: '马家辉', at: '2024-05-06T12:00:00+08:00' },
});
const scans: ScanFact[] = [
  scan(1, 'picked_up', { text: '平湖营业点-王师傅(13800000002,13800000003)-已收件', owner: { person: '王师傅' } }),
  scan(3, 'out_for_delivery', { text: '派往牧屿镇人民路12号', owner: { department: '温岭 张三 13800000004' } }),
  scan(4, 'delivered', { text: '马家辉，139 0000 0009', location: { city: '温岭', region: '浙江', country: 'CN' } }),
];
const show = (verified: boolean) =>
  presentParcel({ shipment: fact, scans, allowances: defaultAllowances, now: hour(5), verified });

describe('presentParcel', () => {
  it('shows a stranger nodes, times and cities, and nobody', () => {
    const shown = show(false);
    expect(shown).toMatchObject({
      number: '3378237498354',
      milestone: 'delivered',
      exception: null,
      estimatedAt: null,
      promisedAt: '2024-05-07T16:00:00Z',
      deliveredAt: '2024-05-06T12:00:00+08:00',
      verified: false,
    });
    expect(shown.scans.map(({ at, text }) => [at, text])).toEqual([
      ['2024-05-06T12:00:00+08:00', '•••，•••'],
      ['2024-05-06T11:00:00+08:00', '派往•••'],
      ['2024-05-06T09:00:00+08:00', '平湖营业点-•••(•••,•••)-已收件'],
    ]);
    expect(shown.scans[0]?.location).toEqual({ city: '温岭', region: '浙江', country: 'CN' });
    const all = JSON.stringify(shown);
    for (const secret of ['马家辉', '王师傅', '张三', '人民路', '1390', '1380', '317500', 'ma@', 'WB-1001']) {
      expect(all).not.toContain(secret);
    }
    for (const key of ['consignee', 'orderNumber', 'proofOfDelivery']) expect(shown).not.toHaveProperty(key);
    for (const node of shown.nodes) expect(node.owner).not.toHaveProperty('person');
  });

  it('shows everything to whoever proved that the parcel is theirs', () => {
    const shown = show(true);
    expect(shown).toMatchObject({
      verified: true,
      orderNumber: 'WB-1001',
      consignee: fact.consignee,
      proofOfDelivery: fact.proofOfDelivery,
    });
    expect(shown.scans.at(-1)?.text).toBe(scans[0]?.text);
    expect(shown.nodes[0]?.owner).toEqual({ department: 'dispatch', role: 'dispatcher', person: '王师傅' });
  });

  it('has exactly the keys of the contract', () => {
    const keys = Object.keys(parcel.shape);
    const personal = ['consignee', 'orderNumber', 'proofOfDelivery'];
    expect(Object.keys(show(true)).toSorted()).toEqual(keys.toSorted());
    expect(Object.keys(show(false)).toSorted()).toEqual(keys.filter((key) => !personal.includes(key)).toSorted());
  });

  it('fits the contract for any shipment and scans, and shows the scans newest first', () => {
    fc.assert(
      fc.property(anyShipment, anyScans, anyNow, fc.boolean(), (any, some, now, verified) => {
        const shown = presentParcel({ shipment: any, scans: some, allowances: defaultAllowances, now, verified });
        expect(parcel.safeParse(shown).error).toBeUndefined();
        expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
        const times = shown.scans.map(({ at }) => Date.parse(at));
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        expect('consignee' in shown).toBe(verified);
      }),
    );
  });

  it('shows a stranger of the consignee neither name nor phone, in whatever text they stand', () => {
    const name = fc.constantFrom('马家辉', 'Ann Lee', 'Zoë');
    fc.assert(
      fc.property(anyScans, name, fc.string({ maxLength: 10 }), (some, who, noise) => {
        const consignee = { name: who, phone: '+442079460958', email: null, address: null };
        const any: ShipmentFact = { ...fact, consignee, proofOfDelivery: null };
        const told = some.map((one) => ({ ...one, text: `${noise} ${who} 020 7946 0958` }));
        const shown = presentParcel({
          shipment: any,
          scans: told,
          allowances: defaultAllowances,
          now: hour(9),
          verified: false,
        });
        for (const { text } of shown.scans) {
          expect(text).not.toContain(who);
          expect(text).not.toContain('0958');
        }
      }),
    );
  });

  it('is cheap: a look-up of twenty scans takes well under a third of a millisecond', () => {
    const twenty = Array.from({ length: 20 }, (_, index) =>
      scan(index, 'in_transit', { text: scans[index % 3]?.text ?? '', id: `scn_${index}` }),
    );
    const look = (): void => {
      presentParcel({ shipment: fact, scans: twenty, allowances: defaultAllowances, now: hour(30), verified: false });
    };
    for (let round = 0; round < 300; round += 1) look();
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      look();
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    // The fastest quarter: a busy machine slows every measurement, and none is faster than the work.
    expect(times[50]).toBeLessThan(0.6);
  });
});

describe('presentShipment', () => {
  it('shows the merchant the record and what it lacks', () => {
    const shown = presentShipment({ shipment: fact, scans, allowances: defaultAllowances, now: hour(5) });
    expect(shown).toMatchObject({
      milestone: 'delivered',
      orderNumber: 'WB-1001',
      consignee: fact.consignee,
      createdAt: '2024-05-06T00:00:00Z',
      missing: ['/goods', '/weight'],
    });
    expect(Object.keys(shown).toSorted()).toEqual(Object.keys(shipmentShape.shape).toSorted());
  });

  it('fits the contract for any shipment and scans', () => {
    fc.assert(
      fc.property(anyShipment, anyScans, anyNow, (any, some, now) => {
        const shown = presentShipment({ shipment: any, scans: some, allowances: defaultAllowances, now });
        expect(shipmentShape.safeParse(shown).error).toBeUndefined();
      }),
    );
  });
});
