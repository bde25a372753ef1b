import { openEnum } from './shapes.ts';

/**
 * What meeting a need does to customers (Kano), in the order in which needs are looked at. `must_be`: its absence angers.
 * `performance`: the more the better. `attractive`: nobody expects it, and it delights. `reverse`: they are better off without.
 */
export const kanoClasses = ['must_be', 'performance', 'attractive', 'indifferent', 'reverse'] as const;
export type KanoClass = (typeof kanoClasses)[number];

/** How much the operator wants it now (MoSCoW), the most first. */
export const moscowPriorities = ['must', 'should', 'could', 'wont'] as const;
export type MoscowPriority = (typeof moscowPriorities)[number];

/** How far a need is. */
export const needStates = ['open', 'planned', 'met', 'declined'] as const;
export type NeedState = (typeof needStates)[number];

/** Where a suggestion was made. */
export const suggestionSources = ['review', 'case'] as const;
export type SuggestionSource = (typeof suggestionSources)[number];

/** The same words in answers: open to those that a newer service adds. */
export const anyKanoClass = /* @__PURE__ */ openEnum<KanoClass>();
export const anyMoscowPriority = /* @__PURE__ */ openEnum<MoscowPriority>();
export const anyNeedState = /* @__PURE__ */ openEnum<NeedState>();
export const anySuggestionSource = /* @__PURE__ */ openEnum<SuggestionSource>();
