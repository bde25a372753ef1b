/** The decisions of the needs room: data in, data out. Time is an argument. */
export { demandOf } from './demand.ts';
export { gramsOf } from './grams.ts';
export { groupsOf, type Group } from './groups.ts';
export { alikeAmong, likeNeeds } from './likeness.ts';
export { byUrgency, type Weighed } from './order.ts';
export { presentMet, presentNeed, presentSuggestion } from './present.ts';
export { suggestedBy } from './sources.ts';
