import { html, type TemplateResult } from 'lit';
import type { PanelView } from './case-view.ts';

/** A rejection says why: it is the first that a person reads when the case is opened again. */
export const rejectView = ({ locale, fields, busy, can, failureOf, run, close }: PanelView): TemplateResult => {
  const { messages } = locale;
  const submit = (event: Event): void => {
    event.preventDefault();
    fields.problems = {};
    const text = fields.read('reason', /\S/, messages.reasonNeeded);
    if (text && can) run({ act: 'reject', text });
  };
  return html`<form part="form" class="panel" novalidate @submit=${submit}>
    ${fields.render(
      'reason',
      messages.reason,
      ({ value, invalid, described }) =>
        html`<textarea
          id="reason"
          name="reason"
          rows="3"
          maxlength="2000"
          data-panel="reject"
          required
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        ></textarea>`,
      can ? messages.reasonHint : messages.notNow,
    )}
    ${failureOf('reject')}
    <div class="row">
      <button part="button" aria-disabled=${busy || !can}>${busy ? messages.sending : messages.sendReason}</button>
      <button class="link" type="button" @click=${close}>${messages.cancel}</button>
    </div>
  </form>`;
};

/** Asks once. The focus is on the question, so that the next key does not answer it. */
export const withdrawView = ({ locale, busy, can, failureOf, run, close }: PanelView): TemplateResult => {
  const { messages } = locale;
  return html`<div class="panel stack" role="group" aria-labelledby="sure">
    <div>
      <p id="sure" tabindex="-1" data-panel="withdraw"><b>${messages.withdrawSure}</b></p>
      <p>${messages.withdrawMeans}</p>
    </div>
    ${failureOf('withdraw')}
    <div class="row">
      <button
        class="plain"
        type="button"
        aria-disabled=${busy || !can}
        @click=${() => {
          if (can) run({ act: 'withdraw' });
        }}
      >
        ${messages.withdrawNow}
      </button>
      <button class="link" type="button" @click=${close}>${messages.keepIt}</button>
    </div>
  </div>`;
};
