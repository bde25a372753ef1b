import type { Generated } from 'kysely';
import type { Json } from './columns.ts';

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

/** The tables of the scorecard room. */
export interface ScorecardTables {
  scorecard_rollups: ScorecardRollupsTable;
  scorecard_subjects: ScorecardSubjectsTable;
  scorecard_generations: ScorecardGenerationsTable;
}
