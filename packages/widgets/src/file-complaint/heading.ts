import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import type { Report } from './report.ts';

/** What this is, the step, and the parcel that the page names. */
export const headingView = (
  { steps, step, about, asksParcel }: Report,
  messages: ComplaintMessages,
  below: unknown,
): TemplateResult => {
  const index = steps.indexOf(step);
  return html`<header>
    <p class="row quiet" part="title"><b>${messages.title}</b><span>${messages.step(index + 1, steps.length)}</span></p>
    <div class="progress" part="progress" aria-hidden="true">
      ${steps.map((_, each) => html`<span data-done=${each <= index}></span>`)}
    </div>
    <h2 id="headline" tabindex="-1">${messages.headings[step]}</h2>
    ${about && !asksParcel ? html`<p class="quiet">${messages.about} <bdi part="number">${about}</bdi></p>` : nothing}
    ${below}
  </header>`;
};
