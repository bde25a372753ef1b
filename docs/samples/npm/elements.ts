import '@waybill/widgets/track-shipment/define';
import '@waybill/widgets/shipping-quote/define';
import { configure } from '@waybill/widgets';

configure({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: 'http://localhost:4400' });

document.querySelector('track-shipment')?.addEventListener('track-shipment-loaded', ({ detail }) => {
  document.title = `Your parcel: ${detail.milestone ?? 'not found'}`;
});
