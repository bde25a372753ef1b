import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });

const { data } = await waybill.tracking.search({
  numbers: ['SF1402338756129'],
  proof: { phoneLast4: '4321' },
});
console.log(data[0]?.parcel?.consignee?.name);

// The same again, for half an hour, without asking the reader.
const token = data[0]?.token ?? undefined;
console.log((await waybill.tracking.retrieve('SF1402338756129', { token })).verified);
