import type { Json } from './columns.ts';

export interface AgreementsTable {
  id: string;
  merchant_id: string;
  title: string;
  terms: string | null;
  valid_from: Date;
  valid_until: Date;
  targets: Json<unknown>;
  operator_name: string | null;
  operator_signed_at: Date | null;
  merchant_name: string | null;
  merchant_signed_at: Date | null;
  withdrawn_at: Date | null;
  /** The member of staff who drew it up. */
  created_by: string;
  created_at: Date;
}

/** The tables of the agreements room. */
export interface AgreementsTables {
  agreements: AgreementsTable;
}
