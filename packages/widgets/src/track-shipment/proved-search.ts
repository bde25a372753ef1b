import type { SearchRequest } from '@waybill/sdk/contract';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import type { Fields } from '../views/fields.ts';
import { fieldView, ProofEntry, readField, type ProofLocale } from './proof.ts';

/** Looking up by order number with a proof, or by phone with a one-time code. */
export class ProvedSearch {
  readonly #fields: Fields;
  readonly #proof: ProofEntry;
  #by: 'order' | 'phone' = 'order';

  constructor(host: LitElement, fields: Fields, client: () => Promise<TrackingClient>) {
    this.#fields = fields;
    this.#proof = new ProofEntry(host, fields, client);
  }

  /** Begins anew by this. With `locked`, only a one-time code still counts for the order. */
  begin(by: 'order' | 'phone', locked = false): void {
    this.#by = by;
    this.#proof.reset(by === 'phone' || locked ? 'code' : undefined, locked);
  }

  render(locale: ProofLocale, busy: boolean): TemplateResult {
    const { messages } = locale;
    const by = this.#by;
    return html`${fieldView(this.#fields, by, locale, by === 'phone' ? messages.phoneHint : undefined)}
      ${this.#proof.render(locale, by)}
      <div>
        <button part="button" aria-disabled=${busy || this.#proof.busy ? 'true' : 'false'}>
          ${this.#proof.sendsCode ? messages.sendCode : messages.track}
        </button>
      </div>`;
  }

  /** What to search by; undefined where a field does not fit, or a code is sent first. */
  submit(locale: ProofLocale): SearchRequest | undefined {
    const value = readField(this.#fields, this.#by, locale);
    if (value === undefined) return undefined;
    const target = this.#by === 'order' ? { orderNumber: value } : { phone: value };
    if (this.#proof.sendsCode) {
      void this.#proof.send(target);
      return undefined;
    }
    const proof = this.#proof.read(locale);
    return proof && { ...target, proof };
  }
}
