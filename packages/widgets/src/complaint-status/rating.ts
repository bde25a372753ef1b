import type { CustomerCase } from '@waybill/sdk/contract';
import { css, html, type LitElement, type TemplateResult } from 'lit';
import { hasKey, openBeside } from '../beside.ts';
import type { Following } from './following.ts';

/** No card within the card. */
const styles = css`
  .rating ::part(card) {
    padding: 0;
    border: 0;
    border-radius: 0;
  }
`;

/** Below a case that is settled: how it was. Not fetched: the case is told all the same. */
export class Rating {
  readonly #host: LitElement;
  readonly #following: Following;
  #form: HTMLElementTagNameMap['service-rating'] | undefined;

  constructor(host: LitElement, following: Following) {
    this.#host = host;
    this.#following = following;
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  async open({ id }: CustomerCase): Promise<void> {
    const { wanted } = this.#following;
    // A page that shows cases through a server of its own may have no key here.
    if (this.#form?.case === id || wanted?.id !== id || !hasKey(this.#host)) return;
    try {
      const form = await openBeside(this.#host, 'complaint-status', 'service-rating');
      this.#form = Object.assign(form, { case: id, token: wanted.token });
      this.#host.requestUpdate();
    } catch {
      // There is nothing to say about it: nobody has asked for it.
    }
  }

  render({ id }: CustomerCase): TemplateResult | undefined {
    return this.#form?.case === id
      ? html`<section class="part rating screen" part="rating">${this.#form}</section>`
      : undefined;
  }
}
