import type { SearchResult } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import { alertView } from '../views/alert.ts';
import { Fields } from '../views/fields.ts';
import type { LookUp } from './look-up.ts';
import { ProofEntry, type ProofLocale } from './proof.ts';

/** Asks for what shows that the parcel is the reader's, and says why. */
export class ProofPanel {
  readonly #host: LitElement;
  readonly #lookUp: LookUp;
  readonly #proved: () => void;
  readonly #fields: Fields;
  readonly #proof: ProofEntry;

  /** @param proved called when a proof was right. */
  constructor(host: LitElement, client: () => Promise<TrackingClient>, lookUp: LookUp, proved: () => void) {
    this.#host = host;
    this.#lookUp = lookUp;
    this.#proved = proved;
    this.#fields = new Fields(host);
    this.#proof = new ProofEntry(host, this.#fields, client);
  }

  render(result: SearchResult, title: string, locale: ProofLocale): TemplateResult {
    const { messages } = locale;
    const proof = this.#proof;
    if (result.locked && !proof.locked) proof.reset('code', true);
    return html`<form
      part="proof"
      class="part screen"
      novalidate
      @submit=${(event: Event) => this.#submit(event, result, locale)}
    >
      <h3 id="proof" tabindex="-1">${title}</h3>
      <p class="quiet">${messages.proofWhy}</p>
      ${proof.locked ? alertView(messages.locked, 'warn') : nothing} ${proof.render(locale)}
      <div>
        <button part="button" aria-disabled=${proof.busy ? 'true' : 'false'}>
          ${proof.sendsCode ? messages.sendCode : messages.proofSend}
        </button>
      </div>
    </form>`;
  }

  async #submit(event: Event, result: SearchResult, locale: ProofLocale): Promise<void> {
    event.preventDefault();
    const proof = this.#proof;
    if (proof.busy) return;
    this.#fields.problems = {};
    if (proof.sendsCode) return proof.send({ number: result.number });
    const given = proof.read(locale);
    if (!given) return;
    proof.busy = true;
    proof.failure = undefined;
    this.#host.requestUpdate();
    const { kind } = proof;
    const answer = await this.#lookUp.prove(result, given);
    proof.busy = false;
    this.#host.requestUpdate();
    if (!answer) return;
    if ('kind' in answer) proof.failure = answer;
    else if (answer.parcel?.verified) this.#proved();
    else if (answer.locked && !proof.locked) proof.reset('code', true);
    else if (proof.kind === kind) this.#fields.fail(kind, locale.messages.noMatch);
  }
}
