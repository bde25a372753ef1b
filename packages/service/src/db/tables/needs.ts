export interface NeedsTable {
  id: string;
  title: string;
  words: string | null;
  kano: string | null;
  moscow: string | null;
  state: string;
  outcome: string | null;
  state_since: Date;
  grams: string[];
  /** The member of staff who named it. */
  created_by: string;
  created_at: Date;
}

export interface SuggestionsTable {
  id: string;
  merchant_id: string;
  review_id: string | null;
  case_id: string | null;
  text: string;
  grams: string[];
  person_keys: string[];
  at: Date;
  need_id: string | null;
  told_at: Date | null;
}

/** The tables of the needs room. */
export interface NeedsTables {
  needs: NeedsTable;
  suggestions: SuggestionsTable;
}
