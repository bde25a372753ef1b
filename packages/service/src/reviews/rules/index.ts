/** The decisions of the reviews room: data in, data out. Time is an argument. */
export { changedFields, nothingSaid, unfitTags, withSaid, type Said } from './change.ts';
export { averageOf, csatOf, npsByQuarter, quarterOf, summaryOf, type Distribution } from './figures.ts';
export { presentListed, presentRating, presentReview, presentSubject } from './present.ts';
export { isEditable, shouldAsk } from './rating.ts';
