export type * from './case-facts.ts';
export type * from './entry-facts.ts';
export type * from './policy-facts.ts';
export type { LiabilityFigures, Tier } from '../quotes/index.ts';
