import { Tracking } from '@waybill/sdk/tracking';
import { createTransport } from '@waybill/sdk/transport';

/** Everything that talks to the service, which loads beside the elements. */
export const createTracking = (key: string, baseUrl: string): Tracking =>
  new Tracking(createTransport({ key, baseUrl, maxRetryAfter: 2000 }));
