import { Waybill } from '@waybill/sdk';

const asked: string[] = [];
const waybill = new Waybill({
  key: 'pk_test',
  baseUrl: 'https://tracking.example.com',
  fetch: async (request) => {
    asked.push(new Request(request).url);
    return Response.json({ data: [{ carrier: 'sf', name: 'SF Express', confidence: 1 }] });
  },
});

const { data } = await waybill.carriers.detect('SF1402338756129');
console.log(asked, data);
