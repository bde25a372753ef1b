/** What a closer look and a choice need, in one file that loads when they are asked for. */
export { Booking } from './booking.ts';
export { breakdownView } from './breakdown.ts';
export { outcomeView } from './outcome.ts';
export { refusalsView } from './refusals.ts';
