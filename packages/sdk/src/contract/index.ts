/** The one definition of the API: its words, its shapes and its calls. */
export * from './vocabulary.ts';
export { problem, type Problem } from './problem.ts';
export { time } from './shapes.ts';
export * from './route.ts';
export { timeInput } from './pages.ts';
export * from './tracking.ts';
export * from './carriers.ts';
export * from './shipments.ts';
export * from './staff.ts';
export * from './tokens.ts';
export * from './money.ts';
export * from './quote-vocabulary.ts';
export * from './quote-options.ts';
export * from './quotes.ts';
export * from './coverage.ts';
export * from './agreements.ts';
