export type * from './merchant-facts.ts';
export type * from './shopper-facts.ts';
