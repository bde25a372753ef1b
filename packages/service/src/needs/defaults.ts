import type { TierWeights } from './facts.ts';

/** What a customer weighs, by the tier of their merchant. */
export const tierWeights: TierWeights = { A: 3, B: 2, C: 1, none: 1 };

/** From here on, 0 to 1, two suggestions are proposed together. */
export const alikeFrom = 0.35;

/** How many of those that wait are compared: the newest. Of what is gathered already, as many. */
export const mostCompared = 300;

/** What a suggestion is about stands at its beginning: so many characters of it are compared. */
export const comparedCharacters = 200;

/** How many met needs a page shows. */
export const mostMet = 50;
