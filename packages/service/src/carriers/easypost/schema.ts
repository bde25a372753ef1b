import { waybillNumber } from '@waybill/sdk/contract';
import * as z from 'zod/mini';

const said = z.nullish(z.string());

/** One entry of `tracking_details`. Open: what we do not read may be anything. */
export const easyPostDetail = z.object({
  message: said,
  description: said,
  status: said,
  status_detail: said,
  datetime: said,
  source: said,
  carrier_code: said,
  tracking_location: z.nullish(z.object({ city: said, state: said, country: said })),
});
export type EasyPostDetail = z.infer<typeof easyPostDetail>;

/** EasyPost's Tracker, the parts that we read. */
export const easyPostTracker = z.object({
  tracking_code: waybillNumber,
  status: said,
  status_detail: said,
  carrier: said,
  signed_by: said,
  /** Ounces. */
  weight: z.nullish(z.number()),
  est_delivery_date: said,
  tracking_details: z.nullish(z.array(easyPostDetail)),
});
export type EasyPostTracker = z.infer<typeof easyPostTracker>;
