import * as z from 'zod/mini';
import {
  anyKanoClass,
  anyMoscowPriority,
  anyNeedState,
  anySuggestionSource,
  kanoClasses,
  moscowPriorities,
  needStates,
} from './need-vocabulary.ts';
import { id, page, pageQuery } from './pages.ts';
import { route } from './route.ts';
import { given, text, time } from './shapes.ts';

/** How many ask for something. A merchant's key counts its own customers. */
export const demand = /* @__PURE__ */ z.object({
  /** Each counted once, however often and by whatever way they ask. */
  customers: z.number(),
  suggestions: z.number(),
  /** Customers by the weight of their merchant's tier. */
  weight: z.number(),
});
export type Demand = z.infer<typeof demand>;

/** Something that customers want, in the operator's words: 'weekend delivery'. */
export const need = /* @__PURE__ */ z.object({
  id: z.string(),
  title: z.string(),
  words: z.nullable(z.string()),
  kano: z.nullable(anyKanoClass),
  moscow: z.nullable(anyMoscowPriority),
  state: anyNeedState,
  /** What was done, or why nothing is: those who asked read it. */
  outcome: z.nullable(z.string()),
  stateSince: time,
  createdAt: time,
  demand,
});
export type Need = z.infer<typeof need>;

/** What one customer wrote. */
export const suggestion = /* @__PURE__ */ z.object({
  id: z.string(),
  merchantId: z.string(),
  source: anySuggestionSource,
  /** The review's id, or the case's. */
  sourceId: z.string(),
  text: z.string(),
  at: time,
  /** The need that it is gathered under. */
  needId: z.nullable(z.string()),
  /** When the customer was told that the need is met. */
  toldAt: z.nullable(time),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Suggestions that are gathered nowhere and read alike, and the need that they read like, where there is one. */
export const suggestionGroup = /* @__PURE__ */ z.object({
  suggestions: z.array(suggestion),
  needId: z.nullable(z.string()),
  /** How alike the least alike two are that hold it together, 0 to 1. A single one that reads like a need: how much. */
  likeness: z.number(),
});
export type SuggestionGroup = z.infer<typeof suggestionGroup>;

/** You asked, we did. */
export const metNeed = /* @__PURE__ */ z.object({
  id: z.string(),
  title: z.string(),
  outcome: z.nullable(z.string()),
  metAt: time,
});
export type MetNeed = z.infer<typeof metNeed>;

export const metNeeds = /* @__PURE__ */ z.object({ data: z.array(metNeed) });
export type MetNeeds = z.infer<typeof metNeeds>;

const needFields = {
  words: given(text(2000)),
  kano: given(z.enum(kanoClasses)),
  moscow: given(z.enum(moscowPriorities)),
};

const suggestionIds = /* @__PURE__ */ z.array(id('sug')).check(z.minLength(1), z.maxLength(200));

export const needInput = /* @__PURE__ */ z.strictObject({
  title: text(120),
  ...needFields,
  /** What to gather under it at once. */
  suggestions: z.optional(suggestionIds),
});
export type NeedInput = z.input<typeof needInput>;

export const needChange = /* @__PURE__ */ z.strictObject({ title: z.optional(text(120)), ...needFields });
export type NeedChange = z.input<typeof needChange>;

const staff = ['staff'] as const;
const both = ['secret', 'staff'] as const;
const needParams = /* @__PURE__ */ z.strictObject({ id: id('ned') });

/** What a merchant's customers asked for and got, the newest first: at most 50. */
export const listMetNeeds = /* @__PURE__ */ route({
  name: 'needs.met',
  method: 'GET',
  path: '/needs/met',
  who: ['publishable', 'secret'],
  answer: metNeeds,
});

/** By Kano class, then by MoSCoW priority, then by the weight of those who ask. What is not classed yet comes last. */
export const listNeeds = /* @__PURE__ */ route({
  name: 'needs.list',
  method: 'GET',
  path: '/needs',
  who: both,
  query: z.extend(pageQuery, { state: z.optional(z.enum(needStates)) }),
  answer: page(need),
});

export const retrieveNeed = /* @__PURE__ */ route({
  name: 'needs.retrieve',
  method: 'GET',
  path: '/needs/{id}',
  who: both,
  params: needParams,
  answer: need,
});

export const createNeed = /* @__PURE__ */ route({
  name: 'needs.create',
  method: 'POST',
  path: '/needs',
  who: staff,
  body: needInput,
  answer: need,
  status: 201,
  idempotent: true,
});

export const updateNeed = /* @__PURE__ */ route({
  name: 'needs.update',
  method: 'PATCH',
  path: '/needs/{id}',
  who: staff,
  params: needParams,
  body: needChange,
  answer: need,
  idempotent: true,
});

/** Once it is met, those who asked are told: each once, also those whose suggestions are gathered later. */
export const decideNeed = /* @__PURE__ */ route({
  name: 'needs.decide',
  method: 'POST',
  path: '/needs/{id}/state',
  who: staff,
  params: needParams,
  body: z
    .strictObject({ state: z.enum(needStates), outcome: given(text(1000)) })
    .check(
      z.refine(
        (said) => (said.state !== 'met' && said.state !== 'declined') || Boolean(said.outcome),
        'Say what was done, or why nothing is: those who asked read it.',
      ),
    ),
  answer: need,
  idempotent: true,
});

/** Gathers suggestions under a need, and takes them from where they were. */
export const gatherSuggestions = /* @__PURE__ */ route({
  name: 'needs.gather',
  method: 'POST',
  path: '/needs/{id}/suggestions',
  who: staff,
  params: needParams,
  body: z.strictObject({ suggestions: suggestionIds }),
  answer: need,
  idempotent: true,
});

export const releaseSuggestion = /* @__PURE__ */ route({
  name: 'needs.release',
  method: 'DELETE',
  path: '/needs/{id}/suggestions/{suggestionId}',
  who: staff,
  params: z.strictObject({ id: id('ned'), suggestionId: id('sug') }),
});

/** The newest first. */
export const listSuggestions = /* @__PURE__ */ route({
  name: 'needs.suggestions',
  method: 'GET',
  path: '/suggestions',
  who: both,
  query: z.extend(pageQuery, {
    needId: z.optional(id('ned')),
    /** `waiting`: gathered nowhere. Default: all. */
    state: z.optional(z.enum(['waiting', 'gathered'])),
  }),
  answer: page(suggestion),
});

/** What of the newest 300 that wait could be gathered together. A proposal: nothing is gathered by it. The largest first. */
export const proposeGroups = /* @__PURE__ */ route({
  name: 'needs.groups',
  method: 'GET',
  path: '/suggestions/groups',
  who: staff,
  answer: z.object({ data: z.array(suggestionGroup) }),
});
