/** The decisions of the scorecard room: data in, data out. Time is an argument. */
export { figuresOf, sumsOf, type Read } from './answer.ts';
export { caseChangesAt, contributionsOfCase, type CountedCase } from './case.ts';
export { cellsOf, correction, summed } from './cells.ts';
export { countingIn, type Counting } from './contribution.ts';
export { before, lengthOf, spansInSteps, spansOf, stepsOf, type Days, type Spans } from './days.ts';
export { isMet, targetOf, unitOf, valued } from './figures.ts';
export { contributionsOfParcel, type CountedParcel } from './parcel.ts';
export { contributionsOfQuote } from './quote.ts';
export { contributionsOfReview, type CountedReview } from './review.ts';
export { contributionsOfSuggestion } from './suggestion.ts';
