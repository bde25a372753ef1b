import type { CaseState, CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { WrittenLocale } from '../locales/format.ts';
import type { Awaited, CaseMessages } from '../locales/cases/messages.ts';
import { wordFor } from '../locales/word-for.ts';

/** What a case is written with. */
export type CaseLocale<M extends CaseMessages = CaseMessages> = WrittenLocale<M>;

/** How a case stands, as a colour. */
export type Tone = 'good' | 'warn' | 'calm';

const isOneOf = (...states: CaseState[]) => {
  const names: readonly string[] = states;
  return ({ state }: CustomerCase): boolean => names.includes(state);
};

/** Nothing more will happen to it. */
export const isOver = isOneOf('closed', 'closed_no_answer', 'withdrawn');
/** The reader is asked something; the clocks of whoever works on it stand still. */
export const isAsked = isOneOf('waiting_for_customer');
/** Its state is the reader's own next step, or their own word, and says more than a clock. */
const speaks = isOneOf('waiting_for_customer', 'resolved', 'accepted');

/** The clock that the reader waits for, by the reader's own time. */
interface Due {
  readonly kind: Awaited;
  readonly at: string;
  /** Zero or less: it is out. */
  readonly left: number;
}

const dueOf = (shown: CustomerCase, { messages }: CaseLocale): Due | undefined => {
  const { clock } = shown;
  if (!clock?.dueAt || isAsked(shown) || !(clock.kind in messages.awaited)) return undefined;
  const left = Date.parse(clock.dueAt) - Date.now();
  // The service's clock is the one that counts, where the reader's is slow.
  return {
    kind: clock.kind as Awaited,
    at: clock.dueAt,
    left: clock.standing === 'out' ? Math.min(left, 0) : left,
  };
};

const sentence = ({ kind, at, left }: Due, { messages, format }: CaseLocale): string =>
  messages[left > 0 ? 'awaited' : 'late'][kind](format.when(at));

/** The clock says it: when it is out, or when somebody is to do something. */
const isToldByClock = (shown: CustomerCase, due: Due): boolean =>
  !speaks(shown) && (due.left <= 0 || due.kind !== 'regulation');

/** The one sentence that says where it stands. */
export const headline = (shown: CustomerCase, locale: CaseLocale): string => {
  const { messages, format } = locale;
  const due = dueOf(shown, locale);
  if (due && isToldByClock(shown, due)) return format.capital(sentence(due, locale));
  if (!shown.confirmed && shown.state === 'filed') return messages.unconfirmed;
  return wordFor(messages.states, shown.state) ?? shown.state.replaceAll('_', ' ');
};

export const tone = (shown: CustomerCase, locale: CaseLocale): Tone => {
  if (isAsked(shown)) return 'warn';
  if (shown.state === 'accepted' || shown.state === 'closed') return 'good';
  const due = dueOf(shown, locale);
  return due && due.left <= 0 ? 'warn' : 'calm';
};

/** How much time is left, or how late it is, in words. Ticks without being read out. */
export const clockView = (shown: CustomerCase, locale: CaseLocale): TemplateResult | typeof nothing => {
  const { messages, format } = locale;
  if (isAsked(shown)) return html`<p class="clock" part="clock" data-tone="warn">${messages.paused}</p>`;
  const due = dueOf(shown, locale);
  if (!due) return nothing;
  const { left } = due;
  const span = Math.abs(left) < 60_000 ? messages.moment : format.duration(left);
  return html`<p class="clock" part="clock" data-tone=${left > 0 ? 'calm' : 'warn'}>
    ${isToldByClock(shown, due) ? nothing : html`<span>${format.capital(sentence(due, locale))}</span>`}
    <b role="timer" aria-live="off">${format.capital(messages[left > 0 ? 'timeLeft' : 'lateBy'](span))}</b>
  </p>`;
};

/** Whether a case says more than its steps and what was said: some of it stands above the steps. */
export const saysMore = (shown: CustomerCase): boolean =>
  !!(shown.plan ?? shown.resolution ?? shown.authorityLine) ||
  !shown.confirmed ||
  isAsked(shown) ||
  shown.evidence.length > 0;
