import type { Json } from './columns.ts';

export interface ReviewsTable {
  id: string;
  merchant_id: string;
  shipment_id: string | null;
  case_id: string | null;
  subject_number: string;
  score: number;
  dimensions: Json<object>;
  tags: string[];
  text: string | null;
  suggestion: string | null;
  person_keys: string[];
  created_at: Date;
  changed_at: Date | null;
  reply: string | null;
  replied_at: Date | null;
  replied_by: 'merchant' | 'operator' | null;
  /** The member of staff who did. */
  replied_by_staff: string | null;
}

export interface NpsAnswersTable {
  merchant_id: string;
  review_id: string;
  /** `2026-Q4`. */
  quarter: string;
  score: number;
  person_keys: string[];
  at: Date;
}

export interface ReviewAsksTable {
  id: string;
  merchant_id: string;
  shipment_id: string | null;
  case_id: string | null;
  subject_number: string;
  asked_at: Date;
  expires_at: Date;
}

export interface ReviewOptOutsTable {
  merchant_id: string;
  person_key: string;
  at: Date;
}

/** The tables of the reviews room. */
export interface ReviewsTables {
  reviews: ReviewsTable;
  nps_answers: NpsAnswersTable;
  review_asks: ReviewAsksTable;
  review_opt_outs: ReviewOptOutsTable;
}
