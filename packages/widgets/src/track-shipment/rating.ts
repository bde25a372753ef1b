import type { Parcel } from '@waybill/sdk/contract';
import { css, html, nothing, type LitElement } from 'lit';
import { hasKey, openBeside } from '../beside.ts';

/** No card within the card. */
const styles = css`
  .rating {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .rating ::part(card) {
    padding: 0;
    border: 0;
    border-radius: 0;
  }
`;

/** Below a delivered parcel that is shown to be the reader's: how it was. Not fetched: there is an answer all the same. */
export class Rating {
  readonly #host: LitElement;
  /** By parcel: nothing that was written is lost where the reader looks at another one. */
  readonly #forms = new Map<string, HTMLElementTagNameMap['service-rating'] | undefined>();

  constructor(host: LitElement) {
    this.#host = host;
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  render(parcel: Parcel, token: string): unknown {
    if (!this.#forms.has(parcel.id)) void this.#open(parcel);
    const form = this.#forms.get(parcel.id);
    return form ? html`<div class="rating screen" part="rating">${Object.assign(form, { token })}</div>` : nothing;
  }

  async #open({ id, number, carrier }: Parcel): Promise<void> {
    this.#forms.set(id, undefined);
    // A page that looks parcels up through a server of its own may have no key here.
    if (!hasKey(this.#host)) return;
    try {
      const form = await openBeside(this.#host, 'track-shipment', 'service-rating');
      this.#forms.set(id, Object.assign(form, { number, carrier: carrier ?? undefined }));
      this.#host.requestUpdate();
    } catch {
      // There is nothing to say about it: nobody has asked for it.
    }
  }
}
