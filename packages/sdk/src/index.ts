/** The typed client of a Waybill service. */
export { Waybill } from './client.ts';
export * from './resources/agreements.ts';
export * from './resources/bookings.ts';
export * from './resources/carriers.ts';
export * from './resources/cases.ts';
export * from './resources/complaints.ts';
export * from './resources/coverage.ts';
export * from './resources/enquiries.ts';
export * from './resources/ingest-endpoints.ts';
export * from './resources/needs.ts';
export * from './resources/quotes.ts';
export * from './resources/reviews.ts';
export * from './resources/shipments.ts';
export * from './resources/shopper-tokens.ts';
export * from './resources/tracking.ts';
export * from './errors/index.ts';
export * from './transport.ts';
export type * from './contract/index.ts';
