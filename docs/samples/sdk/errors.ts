import { isApiError, isConnectionError, isTimeoutError } from '@waybill/sdk/errors';
import { Waybill } from '@waybill/sdk';

const waybill = new Waybill({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });

try {
  await waybill.tracking.retrieve('NOBODYS0000001');
} catch (error) {
  if (isApiError(error) && error.code === 'parcel_not_found') console.log('We do not know this number.');
  else if (isApiError(error) && error.status === 429) console.log(`Try again in ${error.retryAfter ?? 60} seconds.`);
  else if (isConnectionError(error) || isTimeoutError(error)) console.log('We could not reach the service.');
  else throw error;
}
