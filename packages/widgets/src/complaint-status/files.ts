import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView } from './case-view.ts';

/** Photos and documents of the case. They are downloads: nothing that anybody has sent is shown by the page. */
export const filesView = (
  { evidence }: CustomerCase,
  { locale: { messages, format }, download, downloadFailure }: CaseView,
): TemplateResult | typeof nothing =>
  evidence.length
    ? html`<section class="part stack" part="files">
        <h3>${messages.files}</h3>
        <ul class="row">
          ${evidence.map(
            ({ id, name, size }) =>
              html`<li>
                <button class="link" type="button" aria-label=${messages.download(name)} @click=${() => download(id)}>
                  ${name}
                </button>
                <span class="quiet">${format.bytes(size)}</span>
              </li>`,
          )}
        </ul>
        ${downloadFailure}
      </section>`
    : nothing;
