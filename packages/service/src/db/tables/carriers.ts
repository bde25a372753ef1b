import type { CreatedAt } from './columns.ts';

export interface IngestEndpointsTable {
  id: string;
  merchant_id: string;
  source: string;
  sealed_secret: string;
  accept_v1: boolean;
  created_at: CreatedAt;
}

/** The tables of the carriers room. */
export interface CarriersTables {
  ingest_endpoints: IngestEndpointsTable;
}
