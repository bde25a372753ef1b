import type { SearchResult } from '@waybill/sdk/contract';
import { html, type TemplateResult } from 'lit';
import { headline, tone } from './headline.ts';
import { icon } from './icons.ts';
import { carrierName } from './parcel.ts';
import type { ResultLocale } from './result-locale.ts';

/** Several parcels: a line each, to choose one from. */
export const parcelsView = (
  results: readonly SearchResult[],
  locale: ResultLocale,
  choose: (index: number) => void,
): TemplateResult => {
  const { messages } = locale;
  return html`<section class="stack" part="parcels">
    <h2 id="headline" tabindex="-1">${messages.parcels(results.length)}</h2>
    <ul class="list">
      ${results.map(
        ({ number, parcel }, index) =>
          html`<li>
            ${
              parcel
                ? html`<button
                    class="plain"
                    part="parcel"
                    type="button"
                    data-index=${index}
                    @click=${() => choose(index)}
                  >
                    <span>
                      <b class="badge" data-tone=${tone(parcel)}>${headline(parcel, locale)}</b>
                      <span class="quiet">${carrierName(parcel.carrier, locale)} <bdi>${number}</bdi></span>
                    </span>
                    ${icon('next', 'chevron')}
                  </button>`
                : html`<p class="missing"><b>${messages.notFoundShort}</b><br /><bdi class="quiet">${number}</bdi></p>`
            }
          </li>`,
      )}
    </ul>
  </section>`;
};

/** The way back to the list. */
export const backView = ({ messages }: ResultLocale, back: () => void): TemplateResult =>
  html`<p class="screen">
    <button class="link" type="button" @click=${back}>${icon('back', 'chevron')} ${messages.allParcels}</button>
  </p>`;
