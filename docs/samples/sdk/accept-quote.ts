import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: process.env.WAYBILL_KEY ?? 'sk_…', baseUrl: 'http://localhost:4400' });

/** On the store's server, with what its form sent as `delivery`. */
export const order = async (delivery: string, orderNumber: string) => {
  const [quoteId = '', option = ''] = delivery.split('/');
  const { accepted } = await waybill.quotes.accept(quoteId, { option, orderNumber });
  return accepted?.shipment?.number;
};
