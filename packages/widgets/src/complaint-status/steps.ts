import type { CaseStep, CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { isOver, type CaseLocale } from './headline.ts';

type StepState = 'done' | 'current' | 'next' | 'overdue';

/** Its time is over, whether the service has said so or the clock beside the reader. */
const isLate = ({ at, dueAt, late }: CaseStep): boolean => late || (!at && !!dueAt && Date.parse(dueAt) <= Date.now());

/** How far the case is. A step that was never taken stays open, though later ones were. */
export const stepStates = (steps: readonly CaseStep[]): StepState[] => {
  const last = steps.findLastIndex(({ at }) => at);
  return steps.map((step, index) => {
    if (index === last) return 'current';
    if (step.at) return 'done';
    return index > last && isLate(step) ? 'overdue' : 'next';
  });
};

const nameOf = ({ step }: CaseStep, { state }: CustomerCase, { messages }: CaseLocale): string =>
  (step === 'closed' && wordFor(messages.ended, state)) || (wordFor(messages.steps, step) ?? step.replaceAll('_', ' '));

/** `18:00`, `Nov 27, 18:00` */
const momentOf = (at: string, { messages, format }: CaseLocale): string => {
  const [day, time] = [format.short(at), format.time(at)];
  return day === time ? time : messages.at({ day, time });
};

/** The steps with their times, or by when they are due: a line where there is room, a list on a phone. */
export const stepsView = (shown: CustomerCase, locale: CaseLocale): TemplateResult => {
  const { messages, format } = locale;
  const { steps } = shown;
  const states = stepStates(steps);
  const over = isOver(shown);
  return html`<ol
    class="nodes"
    part="steps"
    data-tone=${shown.state === 'closed' || shown.state === 'accepted' ? 'good' : 'calm'}
    aria-label=${messages.progress(states.indexOf('current') + 1, steps.length)}
  >
    ${steps.map((step, index) => {
      const state = states[index] ?? 'next';
      const { at } = step;
      const name = nameOf(step, shown, locale);
      // What will not come any more is not due either.
      const dueAt = at || over ? null : step.dueAt;
      const late = (at || dueAt) && isLate(step) ? messages.lateMark : '';
      const time = at ? momentOf(at, locale) : dueAt ? messages.due(momentOf(dueAt, locale)) : '';
      const told = at ? messages.at(format.when(at)) : dueAt ? messages.dueAt(format.when(dueAt)) : '';
      return html`<li
        class="node"
        part="step"
        data-state=${state}
        aria-current=${state === 'current' ? 'step' : nothing}
      >
        <span class="dot"
          >${at ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>` : nothing}</span
        >
        <b aria-hidden="true">${name}</b>
        ${
          time
            ? html`<span aria-hidden="true">${time} ${late ? html`<b class="late">${late}</b>` : nothing}</span>`
            : nothing
        }
        <span class="hidden">${[name, told, late].filter(Boolean).join(', ')}</span>
      </li>`;
    })}
  </ol>`;
};
