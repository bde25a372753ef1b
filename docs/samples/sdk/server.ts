import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: process.env.WAYBILL_KEY ?? 'sk_…', baseUrl: 'http://localhost:4400' });

const shipment = await waybill.shipments.create({
  number: 'SF1402338750001',
  carrier: 'sf',
  orderNumber: 'A-1001',
  consignee: { name: '林薇', phone: '+86 138 0000 4321' },
});
if (shipment.missing.length > 0) console.warn('still missing', shipment.missing);

await waybill.shipments.addScans(shipment.id, [{ at: '2026-11-20T09:00:00+08:00', milestone: 'picked_up' }]);

for await (const { number, milestone } of waybill.shipments.list({ milestone: 'picked_up' })) {
  console.log(number, milestone);
}

// What shoppers asked for from the store's pages.
for await (const { id } of waybill.bookings.list()) await waybill.bookings.confirm(id);
