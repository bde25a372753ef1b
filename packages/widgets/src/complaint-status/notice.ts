import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView } from './case-view.ts';
import { isAsked, isOver } from './headline.ts';

const questionView = ({ thread }: CustomerCase, { locale: { messages }, fields }: CaseView): TemplateResult => {
  const question = thread.findLast(({ act }) => act === 'wait')?.text;
  return html`<section class="alert" part="alert" data-tone="warn">
    <h3>${messages.question}</h3>
    ${question ? html`<p class="said" .textContent=${question}></p>` : nothing}
    <button class="screen" type="button" @click=${() => fields.focus('message')}>${messages.answerNow}</button>
  </section>`;
};

const authorityView = (line: string, { locale: { messages } }: CaseView): TemplateResult =>
  html`<section class="alert" part="alert" data-tone="warn">
    <h3>${messages.weekOver}</h3>
    <p>${messages.authority(line)}</p>
    <a href="tel:${line}">${messages.call(line)}</a>
  </section>`;

/** What the reader has to know first: that they are asked, that no clock runs yet, and whom they can turn to. */
export const noticeView = (shown: CustomerCase, view: CaseView): unknown => {
  const { notConfirmed } = view.locale.messages;
  return [
    isAsked(shown) ? questionView(shown, view) : nothing,
    shown.confirmed || isOver(shown)
      ? nothing
      : html`<section class="alert" part="alert" data-tone="calm">
          <h3>${notConfirmed.title}</h3>
          <p>${notConfirmed.text}</p>
        </section>`,
    view.proof,
    shown.authorityLine ? authorityView(shown.authorityLine, view) : nothing,
  ];
};
