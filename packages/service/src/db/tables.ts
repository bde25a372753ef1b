import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
type CreatedAt = ColumnType<Date, Date | undefined, never>;

export interface MerchantsTable {
  id: string;
  name: string;
  created_at: CreatedAt;
}

export interface ApiKeysTable {
  id: string;
  merchant_id: string;
  kind: 'publishable' | 'secret';
  /** SHA-256 of the key: 190 bits of chance need no salt and no slow hash. */
  key_hash: string;
  origins: string[];
  created_at: CreatedAt;
  revoked_at: Date | null;
}

export interface StaffTable {
  id: string;
  name: string;
  /** What customers see. */
  display_name: string;
  email: string;
  role: string;
  department: string | null;
  password_hash: string;
  created_at: CreatedAt;
  disabled_at: Date | null;
}

export interface StaffSessionsTable {
  token_hash: string;
  staff_id: string;
  expires_at: Date;
  created_at: CreatedAt;
}

export interface IdempotencyTable {
  merchant_id: string;
  scope: string;
  request_hash: string;
  status: number;
  body: string;
  created_at: CreatedAt;
}

export interface EventsTable {
  id: GeneratedAlways<number>;
  /** The writing transaction: what readers order by, because serial ids are not in commit order. */
  xid: GeneratedAlways<string>;
  merchant_id: string;
  type: string;
  subject: string;
  data: Json<Record<string, unknown>>;
  at: ColumnType<Date, Date, never>;
}

export interface SigningKeysTable {
  id: string;
  /** The private JWK, sealed with the operator's key. */
  sealed: string;
  public_jwk: Json<Record<string, unknown>>;
  created_at: CreatedAt;
}

export interface RevokedTokensTable {
  merchant_id: string;
  id: string;
  expires_at: Date;
}

export interface RateLimitsTable {
  key: string;
  points: number;
  expire: number | null;
}

export interface ShipmentsTable {
  id: string;
  merchant_id: string;
  number: string;
  /** Upper case without spaces, dots and hyphens: what look-ups compare. */
  number_key: string;
  carrier: string | null;
  order_number: string | null;
  product: string | null;
  promised_at: Date | null;
  carrier_estimate_at: Date | null;
  received_at: Date | null;
  cancelled_at: Date | null;
  goods: Json<{ description: string; quantity: number }[]>;
  weight: string | null;
  notes: string | null;
  consignee: NullableJson<unknown>;
  phone_key: string | null;
  proof_of_delivery: NullableJson<unknown>;
  /** Computed from all scans with every change, so that lists can filter. */
  milestone: string;
  exception: NullableJson<unknown>;
  delivered_at: Date | null;
  entered_by: string;
  created_at: Date;
  updated_at: Date;
  /** When the courier is to come, where that was booked. */
  pickup_by: Date | null;
  erased_at: ColumnType<Date | null, never, Date | null>;
}

export interface ScansTable {
  id: string;
  merchant_id: string;
  shipment_id: string;
  sequence: GeneratedAlways<number>;
  fingerprint: string;
  at: Date;
  offset_minutes: number;
  milestone: string;
  exception: NullableJson<unknown>;
  text: string;
  code: string | null;
  location: Json<unknown>;
  owner: NullableJson<unknown>;
  source: string;
  recorded_at: CreatedAt;
}

export interface AlertsTable {
  id: string;
  merchant_id: string;
  shipment_id: string;
  milestone: string;
  due_at: Date;
  raised_at: Date;
  cleared_at: Date | null;
  department: string;
  role: string;
  person: string | null;
}

export interface ProofFailuresTable {
  merchant_id: string;
  subject: string;
  day: string;
  count: Generated<number>;
}

export interface OneTimeCodesTable {
  id: string;
  merchant_id: string;
  /** What the code proves: `number:…`, `order:…` or `phone:…`, keyed-hashed. */
  subject: string;
  /** Null where there was nobody to send to: kept, so that both cases look alike. */
  code_hash: string | null;
  attempts: Generated<number>;
  expires_at: Date;
  used_at: Date | null;
  created_at: CreatedAt;
}

export interface IngestEndpointsTable {
  id: string;
  merchant_id: string;
  source: string;
  sealed_secret: string;
  accept_v1: boolean;
  created_at: CreatedAt;
}

export interface RateCardsTable {
  id: string;
  version: number;
  effective_from: Date;
  document: Json<object>;
  /** SHA-256 of the document as it is kept. */
  digest: string;
  imported_at: CreatedAt;
}

export interface AccountTermsTable {
  merchant_id: string;
  tier: string | null;
  /** Paid ahead, in the currency of the operator's cards. */
  prepaid: string | null;
  shopper_bookings: boolean;
  updated_at: Date;
  /** Null: the tier is what the figures say. */
  tier_pinned_at: Date | null;
  tier_pinned_by: string | null;
  tier_reason: string | null;
}

export interface QuotesTable {
  id: string;
  merchant_id: string;
  audience: string;
  request: Json<unknown>;
  result: Json<unknown>;
  valid_until: Date;
  created_at: Date;
}

export interface BookingsTable {
  id: string;
  merchant_id: string;
  quote_id: string;
  asked_by: string;
  state: string;
  option: string;
  price: Json<unknown>;
  commitment: Json<unknown>;
  pickup_from: Date;
  pickup_to: Date;
  wishes: NullableJson<unknown>;
  shipment_id: string | null;
  shipment_number: string | null;
  declined_because: string | null;
  adjusted_at: Date | null;
  /** The member of staff who did. */
  adjusted_by: string | null;
  created_at: Date;
  decided_at: Date | null;
}

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

/** First answers to staff, who act for the operator and not for one merchant. */
export interface StaffIdempotencyTable {
  scope: string;
  request_hash: string;
  status: number;
  body: string;
  created_at: CreatedAt;
}

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

export interface MerchantManagersTable {
  merchant_id: string;
  staff_id: string;
  since: Date;
}

export interface MerchantStandingsTable {
  merchant_id: string;
  computed_at: Date;
  tier: string;
  rank: number;
  stage: string;
  fact: Json<unknown>;
}

export interface ShopperContactsTable {
  merchant_id: string;
  /** Keyed hash. */
  key: string;
  way: string;
  id: string;
  /** The smallest id of all contacts that are one person's. */
  person_id: string;
  since: Date;
  preferred: string | null;
  preferred_at: Date | null;
  tags: Generated<string[]>;
}

export interface ShopperLinksTable {
  merchant_id: string;
  kind: 'parcel' | 'quote';
  subject: string;
  key: string;
}

export interface ShopperTiesTable {
  id: string;
  merchant_id: string;
  a: string;
  b: string;
  proof: string;
  subject: string | null;
  at: Date;
  person: NullableJson<unknown>;
  reason: string | null;
  undone_at: Date | null;
  undone_by: NullableJson<unknown>;
  undone_because: string | null;
}

export interface ShopperNotesTable {
  id: string;
  merchant_id: string;
  shopper_id: string;
  at: Date;
  person: Json<unknown>;
  text: string;
}

/** Whose data was exported or erased. It names nobody. */
export interface PersonRequestsTable {
  id: string;
  merchant_id: string;
  at: Date;
  act: 'export' | 'erase';
  shopper_ids: string[];
  asked_by: 'merchant' | 'staff';
  by_staff: string | null;
  figures: Json<unknown>;
}

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

/** What is told to people, each once. */
export interface MessagesTable {
  id: string;
  merchant_id: string;
  kind: string;
  once: string;
  /** With the operator's key. */
  sealed: string | null;
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unknown';
  tries: Generated<number>;
  taken_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
  reason: string | null;
}

export interface EventReadersTable {
  name: string;
  position: string;
}

export interface ScorecardRollupsTable {
  generation: number;
  merchant_id: string;
  span: 'day' | 'week' | 'month';
  start: string;
  cut: 'all' | 'department' | 'agent';
  cut_of: string;
  measure: string;
  part: string;
  numerator: number;
  denominator: number;
}

export interface ScorecardSubjectsTable {
  subject: string;
  merchant_id: string;
  kind: string;
  generation: number;
  contributions: Json<unknown>;
  changes_at: Date | null;
}

export interface ScorecardGenerationsTable {
  single: Generated<boolean>;
  current: number;
  next: number | null;
}

/** Every table of the service. */
export interface Tables {
  merchants: MerchantsTable;
  api_keys: ApiKeysTable;
  staff: StaffTable;
  staff_sessions: StaffSessionsTable;
  idempotency: IdempotencyTable;
  events: EventsTable;
  signing_keys: SigningKeysTable;
  revoked_tokens: RevokedTokensTable;
  rate_limits: RateLimitsTable;
  shipments: ShipmentsTable;
  scans: ScansTable;
  alerts: AlertsTable;
  proof_failures: ProofFailuresTable;
  one_time_codes: OneTimeCodesTable;
  ingest_endpoints: IngestEndpointsTable;
  rate_cards: RateCardsTable;
  account_terms: AccountTermsTable;
  quotes: QuotesTable;
  bookings: BookingsTable;
  agreements: AgreementsTable;
  staff_idempotency: StaffIdempotencyTable;
  cases: CasesTable;
  case_entries: CaseEntriesTable;
  evidence: EvidenceTable;
  evidence_parts: EvidencePartsTable;
  staff_duty: StaffDutyTable;
  reviews: ReviewsTable;
  nps_answers: NpsAnswersTable;
  review_asks: ReviewAsksTable;
  review_opt_outs: ReviewOptOutsTable;
  needs: NeedsTable;
  suggestions: SuggestionsTable;
  messages: MessagesTable;
  event_readers: EventReadersTable;
  merchant_managers: MerchantManagersTable;
  merchant_standings: MerchantStandingsTable;
  shopper_contacts: ShopperContactsTable;
  shopper_links: ShopperLinksTable;
  shopper_ties: ShopperTiesTable;
  shopper_notes: ShopperNotesTable;
  person_requests: PersonRequestsTable;
  scorecard_rollups: ScorecardRollupsTable;
  scorecard_subjects: ScorecardSubjectsTable;
  scorecard_generations: ScorecardGenerationsTable;
}
