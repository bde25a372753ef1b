import { Tracking } from '@waybill/sdk/tracking';
import { createTransport } from '@waybill/sdk/transport';

const transport = createTransport({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });
const tracking = new Tracking(transport);

console.log((await tracking.retrieve('SF1402338756129')).milestone);
