import type { CustomerCase, Proof } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CasesClient } from '../controllers/cases-client.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { Locale } from '../locales/load.ts';
import type { CommonMessages } from '../locales/messages.ts';
import type { ProofMessages, ProvedBy } from '../locales/proofs/messages.ts';
import { failureView } from './alert.ts';
import { choices } from './choices.ts';
import { Fields } from './fields.ts';

/** What confirming stands on. */
export interface ConfirmingParts {
  readonly host: LitElement;
  readonly client: () => Promise<Pick<CasesClient, 'confirm'>>;
  readonly id: string;
  readonly token: string;
  /** What went along with the filing, where that is known, and did not hold. */
  readonly tried?: Proof | undefined;
  readonly confirmed: (shown: CustomerCase) => void;
}

/** Wrong ones are counted for the parcel: after these, others may still show that it is theirs. */
const mostTries = 3;

const fieldOf = { phone: 'proof-phone', email: 'proof-email' } as const satisfies Record<ProvedBy, string>;
const tests = { phone: /^\d{4}$/, email: /^\S+@\S+$/ } as const satisfies Record<ProvedBy, RegExp>;

/** Shows afterwards that a parcel is the reader's. A proof is sent once, and never again by itself. */
export class Confirming {
  readonly #parts: ConfirmingParts;
  readonly #fields: Fields;
  readonly #tried: Proof[];
  #by: ProvedBy = 'phone';
  #tries = 0;
  #busy = false;
  #failure: Failure | undefined;

  constructor(parts: ConfirmingParts) {
    this.#parts = parts;
    this.#fields = new Fields(parts.host);
    this.#tried = parts.tried ? [parts.tried] : [];
  }

  render(locale: Locale<CommonMessages & ProofMessages>): TemplateResult {
    const { messages } = locale;
    if (this.#tries >= mostTries) return html`<p role="status">${messages.confirmOver}</p>`;
    const by = this.#by;
    const name = fieldOf[by];
    return html`<form class="stack" part="proof" novalidate @submit=${(event: Event) => this.#submit(event, messages)}>
      <h3>${messages.confirmTitle}</h3>
      <p class="quiet">${messages.confirmWhy}</p>
      ${choices('proof', messages.confirmBy, messages.proofs, by, (chosen) => {
        this.#by = chosen;
        this.#fields.problems = {};
        this.#parts.host.requestUpdate();
      })}
      ${this.#fields.render(
        name,
        messages.proofFields[by],
        ({ value, invalid, described }) =>
          html`<input
            id=${name}
            name=${name}
            type=${by === 'phone' ? 'text' : 'email'}
            inputmode=${by === 'phone' ? 'numeric' : 'email'}
            autocomplete=${by === 'phone' ? 'off' : 'email'}
            maxlength=${by === 'phone' ? 4 : 254}
            aria-invalid=${invalid}
            aria-describedby=${described}
            .value=${value}
          />`,
      )}
      ${this.#failure ? failureView(this.#failure, locale) : nothing}
      <div><button part="button" aria-disabled=${this.#busy}>${messages.confirm}</button></div>
    </form>`;
  }

  async #submit(event: Event, messages: ProofMessages): Promise<void> {
    event.preventDefault();
    const by = this.#by;
    const name = fieldOf[by];
    const value = this.#busy ? undefined : this.#fields.read(name, tests[by], messages.proofNeeded[by]);
    if (value === undefined) return;
    const proof: Proof = by === 'phone' ? { phoneLast4: value } : { email: value };
    if (this.#tried.some((each) => same(each, proof))) return this.#fields.fail(name, messages.triedAlready);
    const { host, client, id, token, confirmed } = this.#parts;
    this.#busy = true;
    this.#failure = undefined;
    this.#fields.problems = {};
    host.requestUpdate();
    try {
      // Not tried again after a broken line: it may have been counted.
      const shown = await (await client()).confirm(id, proof, { token, retries: 0 });
      this.#tried.push(proof);
      this.#tries += 1;
      if (shown.confirmed) confirmed(shown);
      else this.#fields.fail(name, messages.noMatch);
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.#busy = false;
    host.requestUpdate();
  }
}

const same = (one: Proof, other: Proof): boolean =>
  one.phoneLast4 === other.phoneLast4 && one.email?.toLowerCase() === other.email?.toLowerCase();
