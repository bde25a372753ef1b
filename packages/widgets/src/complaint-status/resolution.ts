import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView } from './case-view.ts';

const decisionView = ({ can }: CustomerCase, { locale: { messages }, busy, run, opener }: CaseView): TemplateResult =>
  html`<p><b>${messages.decide}</b></p>
    <div class="row screen">
      <button part="button" type="button" aria-disabled=${busy} @click=${() => run({ act: 'accept' })}>
        ${messages.accept}
      </button>
      ${can.includes('reject') ? opener('reject', messages.reject) : nothing}
    </div>`;

/** The solution with what is paid, and the question whether it is one. */
export const resolutionView = (shown: CustomerCase, view: CaseView): TemplateResult | typeof nothing => {
  const { messages, format } = view.locale;
  const { resolution, can } = shown;
  const opened = view.opened('reject');
  if (!resolution && opened === nothing) return nothing;
  const { text, compensation } = resolution ?? {};
  return html`<section class="part stack" part="resolution">
    <h3>${messages.resolution}</h3>
    ${text ? html`<p class="said" .textContent=${text}></p>` : nothing}
    ${compensation ? html`<p>${messages.compensation} <b>${format.money(compensation)}</b></p>` : nothing}
    ${can.includes('accept') ? decisionView(shown, view) : nothing} ${view.failureOf('accept')} ${opened}
  </section>`;
};
