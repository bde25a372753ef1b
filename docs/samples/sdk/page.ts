import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });

const parcel = await waybill.tracking.retrieve('SF1402338756129');
console.log(parcel.milestone, parcel.estimatedAt);

// What needs proof that the parcel is the shopper's: name, address, order, proof of delivery.
const { data } = await waybill.tracking.search({ numbers: [parcel.number], proof: { phoneLast4: '4321' } });
const token = data[0]?.token ?? undefined;

// What it costs, by when it arrives, and what is paid if it does not.
const quote = await waybill.quotes.create({
  from: { country: 'CN', city: '宁波市' },
  to: { country: 'CN', city: '上海市' },
  parcel: { weight: 1.3 },
});
for (const { code, price, commitment } of quote.options) console.log(code, price.total, commitment.promisedAt);

// Live: the parcel now, and again with every change. Reconnects and resumes by itself; leave the loop to stop.
for await (const { milestone } of waybill.tracking.watch(parcel.number, { token })) {
  console.log(milestone);
  if (milestone === 'out_for_delivery') break;
}
