import type { Generated } from 'kysely';
import type { Json, NullableJson } from './columns.ts';

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

/** The tables of the customers room. */
export interface CustomersTables {
  merchant_managers: MerchantManagersTable;
  merchant_standings: MerchantStandingsTable;
  shopper_contacts: ShopperContactsTable;
  shopper_links: ShopperLinksTable;
  shopper_ties: ShopperTiesTable;
  shopper_notes: ShopperNotesTable;
  person_requests: PersonRequestsTable;
}
