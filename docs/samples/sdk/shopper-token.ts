import { Waybill } from '@waybill/sdk';

// On the store's server, for the shopper whose session this is.
const waybill = new Waybill({ key: process.env.WAYBILL_KEY ?? 'sk_…', baseUrl: 'http://localhost:4400' });

const { token, expiresAt } = await waybill.shopperTokens.create({ numbers: ['1Z999AA10123456784'] });
console.log(token, expiresAt);
