export { alertRoutes } from './alert-routes.ts';
export { adoptCarrierFacts, enterShipment, type CarrierFacts } from './entry.ts';
export { startTrackingJobs } from './jobs.ts';
export { addScansTo } from './recording.ts';
export { trackingRoutes } from './routes.ts';
export { shipmentRoutes } from './shipment-routes.ts';
export { findByNumbers as findShipments, type Journey } from './store.ts';
