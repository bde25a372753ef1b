export type * from './card-facts.ts';
export type * from './option-facts.ts';
export type * from './product-facts.ts';
export type * from './quote-facts.ts';
export type * from './request-facts.ts';
