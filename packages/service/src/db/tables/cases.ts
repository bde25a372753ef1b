import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, NullableJson } from './columns.ts';

export interface CasesTable {
  id: string;
  merchant_id: string;
  number: string;
  kind: string;
  class: string;
  type: string;
  state: string;
  level: string;
  department: string;
  person_id: string | null;
  shipment_id: string | null;
  parcel_number: string | null;
  contact_keys: string[];
  exception_key: string | null;
  filed_at: Date;
  confirmed_at: Date | null;
  due_at: Date | null;
  act_at: Date | null;
  is_open: boolean;
  /** From the first to the last that a promise of it falls due, as PostgreSQL writes a range. */
  promised: string | null;
  fact: Json<unknown>;
}

export interface CaseEntriesTable {
  id: string;
  merchant_id: string;
  case_id: string;
  sequence: GeneratedAlways<number>;
  at: Date;
  act: string;
  actor: string;
  person: NullableJson<unknown>;
  state: string;
  text: string | null;
  channel: string | null;
  details: Json<object>;
}

export interface EvidenceTable {
  id: string;
  merchant_id: string;
  case_id: string;
  sent_by: 'customer' | 'staff';
  state: 'uploading' | 'stored' | 'refused';
  size: number;
  received: Generated<number>;
  /** While it is being made safe: nobody else begins with that. */
  worked_on_until: Date | null;
  refusal: string | null;
  /** Which of its case, from 1, and what it became. */
  number: number | null;
  kind: string | null;
  storage_name: string | null;
  stored_size: number | null;
  created_at: Date;
  stored_at: Date | null;
}

export interface EvidencePartsTable {
  merchant_id: string;
  evidence_id: string;
  begins_at: number;
  bytes: Uint8Array;
}

export interface StaffDutyTable {
  staff_id: string;
  since: Date;
  last_assigned_at: Date | null;
}

/** The tables of the cases room. */
export interface CasesTables {
  cases: CasesTable;
  case_entries: CaseEntriesTable;
  evidence: EvidenceTable;
  evidence_parts: EvidencePartsTable;
  staff_duty: StaffDutyTable;
}
