export { alertRoutes } from './alert-routes.ts';
export { adoptCarrierFacts, type CarrierFacts } from './carrier-facts.ts';
export { enterShipment } from './entry.ts';
export { startTrackingJobs } from './jobs.ts';
export { addScansTo } from './recording.ts';
export { trackingRoutes } from './routes.ts';
export { shipmentRoutes } from './shipment-routes.ts';
export { findByNumbers as findShipments, type Journey } from './store.ts';
export { trackingSettings } from './settings.ts';
