import { configure } from '@waybill/widgets';
import '@waybill/widgets/track-shipment/define';
import { createRoot } from 'react-dom/client';
import { Orders } from './orders.tsx';

configure({
  key: import.meta.env.VITE_WAYBILL_KEY,
  baseUrl: import.meta.env.VITE_WAYBILL_URL,
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<Orders />);
