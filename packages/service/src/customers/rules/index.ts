/** The decisions of the customers room: data in, data out. Time is an argument. */
export { decimalOf, minorOf } from './amounts.ts';
export { groupsOf } from './groups.ts';
export { pageOfHistory, type Moment } from './history.ts';
export { sameTimeMonthsAgo } from './months.ts';
export { nextNight } from './nights.ts';
export { isPlausible, pairOf, personsOf, tiesOf } from './persons.ts';
export { stageOf } from './stages.ts';
export { rankingOf, shareOf } from './tiers.ts';
