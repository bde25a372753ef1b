import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CaseView } from './case-view.ts';

/** `120 kB`, `2.4 MB` */
const sizeOf = (bytes: number, tag: string): string => {
  const [count, unit] =
    bytes < 1e6 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [Math.round(bytes / 1e5) / 10, 'megabyte'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
};

/** Photos and documents of the case. They are downloads: nothing that anybody has sent is shown by the page. */
export const filesView = (
  { evidence }: CustomerCase,
  { locale: { messages, tag }, download, downloadFailure }: CaseView,
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
                <span class="quiet">${sizeOf(size, tag)}</span>
              </li>`,
          )}
        </ul>
        ${downloadFailure}
      </section>`
    : nothing;
