import { configure } from '@waybill/widgets';
import '@waybill/widgets/shipping-quote/define';
import '@waybill/widgets/track-shipment/define';
import { createApp } from 'vue';
import Order from './order.vue';

configure({
  key: import.meta.env.VITE_WAYBILL_KEY,
  baseUrl: import.meta.env.VITE_WAYBILL_URL,
});

createApp(Order).mount('#app');
