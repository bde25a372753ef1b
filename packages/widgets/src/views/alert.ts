import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.ts';
import type { Locale } from '../locales/load.ts';
import type { CommonMessages, FailureText } from '../locales/messages.ts';

/** What is the matter and the way on. `tone` is left out where nothing is wrong. */
export const alertView = (
  { title, text }: FailureText,
  tone: 'warn' | 'bad' | 'calm',
  ...wayOn: unknown[]
): TemplateResult =>
  html`<section class="alert" part="alert" role="alert" data-tone=${tone}>
    <h3>${title}</h3>
    <p>${text}</p>
    ${wayOn}
  </section>`;

/** Whole seconds until a failure's call makes sense again. */
export const secondsLeft = ({ retryAt = 0 }: Failure): number => Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));

const seconds = (count: number, tag: string): string =>
  new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(count);

/** When asking again makes sense; empty where that is now. */
export const waitText = (failure: Failure, { messages, tag }: Locale<CommonMessages>): string => {
  const wait = secondsLeft(failure);
  return wait ? messages.retryIn(seconds(wait, tag)) : '';
};

/** A call that failed: what happened, what it means for the reader, and a button where asking again can help. */
export const failureView = (failure: Failure, locale: Locale<CommonMessages>, retry?: () => void): TemplateResult => {
  const { messages } = locale;
  const wait = waitText(failure, locale);
  return alertView(
    messages.failures[failure.kind],
    failure.kind === 'server' || failure.kind === 'setup' ? 'bad' : 'warn',
    wait ? html`<p role="timer" aria-live="off">${wait}</p>` : nothing,
    retry && failure.kind !== 'setup' && failure.kind !== 'input'
      ? html`<button
          class="plain"
          type="button"
          aria-disabled=${wait !== ''}
          @click=${() => secondsLeft(failure) || retry()}
        >
          ${messages.retry}
        </button>`
      : nothing,
    failure.requestId ? html`<p class="quiet">${messages.reference} <bdi>${failure.requestId}</bdi></p>` : nothing,
    failure.kind === 'setup' ? html`<p class="quiet"><bdi>${failure.code}</bdi></p>` : nothing,
  );
};
