import {
  createNeed,
  decideNeed,
  gatherSuggestions,
  proposeGroups,
  releaseSuggestion,
  updateNeed,
  type Need,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  checkSpeaks,
  invalidAt,
  newId,
  onStaffCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { alikeFrom, mostCompared } from './defaults.ts';
import type { NeedFact } from './facts.ts';
import { findKnown, findWaiting } from './likeness-store.ts';
import * as store from './need-store.ts';
import { recordNeed, recordSuggestion } from './recording.ts';
import { alikeAmong, groupsOf, likeNeeds, presentNeed, presentSuggestion } from './rules/index.ts';
import { findSuggestions, gather, release } from './suggestion-store.ts';
import { tellLater } from './telling.ts';
import { weigh } from './weighing.ts';

/** What staff do with needs: name, class and decide them, and gather what customers wrote. */
export const staffNeedRoutes = (app: ServiceApp, platform: Platform): void => {
  const { clock } = platform;

  onStaffCall(app, platform, createNeed, async ({ received: { body }, caller, tx }) => {
    checkSpeaks(caller);
    const now = clock.now();
    const { title, words = null, kano = null, moscow = null, suggestions = [] } = body;
    const named = { id: newId('ned'), title, words, kano, moscow };
    const need: NeedFact = { ...named, state: 'open', outcome: null, stateSince: now, createdAt: now };
    await store.insertNeed(tx, need, caller.id);
    await put(tx, need, suggestions, now);
    return show(tx, need);
  });

  onStaffCall(app, platform, updateNeed, async ({ received: { params, body }, caller, tx }) => {
    checkSpeaks(caller);
    const before = await forChange(tx, params.id);
    const { title = before.title, words = before.words, kano = before.kano, moscow = before.moscow } = body;
    const need = { ...before, title, words, kano, moscow };
    await store.updateNeed(tx, need);
    return show(tx, need);
  });

  onStaffCall(app, platform, decideNeed, async ({ received: { params, body }, caller, tx }) => {
    checkSpeaks(caller);
    const before = await forChange(tx, params.id);
    const { state, outcome = before.outcome } = body;
    const now = clock.now();
    const need = { ...before, state, outcome, stateSince: state === before.state ? before.stateSince : now };
    await store.updateNeed(tx, need);
    await recordNeed(tx, before, need, now);
    await tellLater(platform, tx, need);
    return show(tx, need);
  });

  onStaffCall(app, platform, gatherSuggestions, async ({ received: { params, body }, caller, tx }) => {
    checkSpeaks(caller);
    const need = await forChange(tx, params.id);
    await put(tx, need, body.suggestions, clock.now());
    await tellLater(platform, tx, need);
    return show(tx, need);
  });

  onStaffCall(app, platform, releaseSuggestion, async ({ received: { params }, caller, tx }) => {
    checkSpeaks(caller);
    const released = await release(tx, params.id, params.suggestionId);
    if (!released) throw new ProblemError('suggestion_not_found');
    await recordSuggestion(tx, released, clock.now());
    return undefined;
  });

  onStaffCall(app, platform, proposeGroups, async ({ caller, tx }) => {
    checkSpeaks(caller);
    const waiting = await findWaiting(tx, mostCompared);
    const known = await findKnown(tx, mostCompared);
    const groups = groupsOf(
      waiting.map(({ id }) => id),
      alikeAmong(waiting, alikeFrom),
      likeNeeds(waiting, known, alikeFrom),
    );
    const shown = await findSuggestions(
      tx,
      groups.flatMap(({ suggestions }) => suggestions),
    );
    const byId = new Map(shown.map((suggestion) => [suggestion.id, presentSuggestion(suggestion)]));
    const data = groups.map(({ suggestions, need, likeness }) => ({
      suggestions: suggestions.flatMap((id) => byId.get(id) ?? []),
      needId: need,
      likeness,
    }));
    return { data };
  });
};

/** @throws ProblemError need_not_found. */
const forChange = async (tx: Tx, id: string): Promise<NeedFact> => {
  const need = await store.findNeedForChange(tx, id);
  if (!need) throw new ProblemError('need_not_found');
  return need;
};

/** @throws ProblemError invalid_request, at the first suggestion that there is not. */
const put = async (tx: Tx, { id }: NeedFact, suggestions: readonly string[], now: Date): Promise<void> => {
  const gathered = await gather(tx, id, suggestions);
  const found = new Set(gathered.map((suggestion) => suggestion.id));
  const missing = suggestions.findIndex((wanted) => !found.has(wanted));
  if (missing !== -1) throw invalidAt(`#/suggestions/${missing}`, 'There is no such suggestion.');
  for (const suggestion of gathered) await recordSuggestion(tx, suggestion, now);
};

const show = async (tx: Tx, need: NeedFact): Promise<Need> => {
  const [weighed] = await weigh(tx, null, [need]);
  if (!weighed) throw new ProblemError('need_not_found');
  return presentNeed(weighed);
};
