export { findAsk, isOptedOut, optOut } from './ask-store.ts';
export { customerReviewRoutes } from './customer-routes.ts';
export { eraseReviews } from './erasing.ts';
export type * from './facts.ts';
export { startReviewJobs } from './jobs.ts';
export { distributionOf, npsCounts, type ReviewFilter } from './list-store.ts';
export { findReview, findReviewOf, findReviewsOfPerson, type Reviewer } from './review-store.ts';
export * from './rules/index.ts';
export { staffReviewRoutes } from './staff-routes.ts';
