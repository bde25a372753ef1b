export { alertRoutes } from './alert-routes.ts';
export type { PersonLanguage } from './facts.ts';
export { adoptCarrierFacts, type CarrierFacts } from './carrier-facts.ts';
export { changeShipment } from './change.ts';
export { parcelsByMonth, type MonthOfParcels } from './counting-store.ts';
export { homeCountry } from './defaults.ts';
export { enterShipment, isHeld } from './entry.ts';
export { eraseParcel } from './erasing.ts';
export { toConsignee, type ConsigneeInput } from './input.ts';
export { startTrackingJobs } from './jobs.ts';
export { findOutcomes, type ParcelOutcome } from './outcome.ts';
export { promiseShipment, type Promised } from './promise.ts';
export { contactOf, type Contact } from './proving.ts';
export { proveParcel, proves } from './proving-parcel.ts';
export { addScansTo } from './recording.ts';
export { recordsOf } from './records.ts';
export { trackingRoutes } from './routes.ts';
export { languageOf, normalisePhone } from './rules/index.ts';
export { shipmentRoutes } from './shipment-routes.ts';
export { standingOf, type Standing } from './standing.ts';
export {
  findById as findShipment,
  findByIds as findShipmentsById,
  findByNumbers as findShipments,
  type Journey,
} from './store.ts';
export { trackingSettings } from './settings.ts';
