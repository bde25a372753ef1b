import { likedTags, missedTags, reviewTags, type ReviewTag } from '@waybill/sdk/contract';

const liked: ReadonlySet<string> = new Set(likedTags);
const missed: ReadonlySet<string> = new Set(missedTags);

/** Whoever is satisfied says what they liked, whoever is not what they missed; in the middle there is both. */
export const goesWith = (tag: ReviewTag, score: number): boolean =>
  (score >= 3 && liked.has(tag)) || (score <= 3 && missed.has(tag));

/** Each once, in the order of the vocabulary. */
export const inOrder = (tags: readonly ReviewTag[]): ReviewTag[] => reviewTags.filter((tag) => tags.includes(tag));
