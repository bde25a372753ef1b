import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: process.env.WAYBILL_KEY ?? 'sk_…', baseUrl: 'http://localhost:4400' });

const { path } = await waybill.ingestEndpoints.create({ source: 'easypost', secret: 'what EasyPost signs with' });
console.log(path);
