import {
  createNeed,
  decideNeed,
  gatherSuggestions,
  listMetNeeds,
  listNeeds,
  listSuggestions,
  proposeGroups,
  releaseSuggestion,
  retrieveNeed,
  updateNeed,
  type MetNeeds,
  type Need,
  type NeedChange,
  type NeedInput,
  type Suggestion,
} from '../contract/needs.ts';
import type { AnswerOf, Asked, Received } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type {
  Demand,
  MetNeed,
  MetNeeds,
  Need,
  NeedChange,
  NeedInput,
  Suggestion,
  SuggestionGroup,
} from '../contract/needs.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** Which needs, and from which page on. */
export type ListNeedsRequest = Received<typeof listNeeds>['query'];
/** Which suggestions, and from which page on. */
export type ListSuggestionsRequest = Received<typeof listSuggestions>['query'];
/** What becomes of a need, and what those who asked read of it. */
export type NeedDecision = Asked<typeof decideNeed>['body'];
/** What reads alike. */
export type SuggestionGroups = AnswerOf<typeof proposeGroups>;

/** What customers ask for, gathered from their ratings and cases. */
export class Needs {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** What a merchant's customers asked for and got. Takes a publishable or a secret key. */
  met(options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<MetNeeds> {
    return this.#transport.call(listMetNeeds, {}, options);
  }

  /** By Kano class, MoSCoW priority and demand. A merchant's key: those that its own customers ask for. */
  list(request: ListNeedsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Need> {
    return this.#transport.pages(listNeeds, { query: request }, options);
  }

  /** One need. `need_not_found` where there is none, or none that the merchant's customers ask for. */
  retrieve(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<Need> {
    return this.#transport.call(retrieveNeed, { params: { id } }, options);
  }

  /** Names a need. Takes a staff token, as all that follows but `suggestions`. */
  create(need: NeedInput, options?: RequestOptions): Promise<Need> {
    return this.#transport.call(createNeed, { body: need }, options);
  }

  /** What is absent stays, null clears. */
  update(id: string, change: NeedChange, options?: RequestOptions): Promise<Need> {
    return this.#transport.call(updateNeed, { params: { id }, body: change }, options);
  }

  /** Says what becomes of it. When it is met, those who asked are told. */
  decide(id: string, decision: NeedDecision, options?: RequestOptions): Promise<Need> {
    return this.#transport.call(decideNeed, { params: { id }, body: decision }, options);
  }

  /** What customers wrote, the newest first. Takes a secret key, or a staff token. */
  suggestions(
    request: ListSuggestionsRequest = {},
    options?: Omit<RequestOptions, 'idempotencyKey'>,
  ): Pages<Suggestion> {
    return this.#transport.pages(listSuggestions, { query: request }, options);
  }

  /** What of it reads alike and could be gathered together. */
  groups(options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<SuggestionGroups> {
    return this.#transport.call(proposeGroups, {}, options);
  }

  /** Gathers suggestions under a need, by their ids. */
  gather(id: string, suggestions: string[], options?: RequestOptions): Promise<Need> {
    return this.#transport.call(gatherSuggestions, { params: { id }, body: { suggestions } }, options);
  }

  /** Takes one out again. */
  release(id: string, suggestionId: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<void> {
    return this.#transport.call(releaseSuggestion, { params: { id, suggestionId } }, options);
  }
}
