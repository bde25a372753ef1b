import { Waybill } from '@waybill/sdk';

const asked: string[] = [];
const waybill = new Waybill({
  key: 'pk_test',
  baseUrl: 'https://tracking.example.com',
  fetch: async (request) => {
    asked.push(new Request(request).url);
    const candidate = { carrier: 'sf', name: 'SF Express', confidence: 1, format: 'SF', checkDigit: null };
    return Response.json({ data: [candidate] });
  },
});

const { data } = await waybill.carriers.detect('SF1402338756129');
console.log(asked, data);
