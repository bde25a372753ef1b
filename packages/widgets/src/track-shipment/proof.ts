import type { CodeRequest, Proof } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { Locale } from '../locales/load.ts';
import type { FieldName, Messages, MoreMessages, ProofKind } from '../locales/tracking/messages.ts';
import { failureView } from '../views/alert.ts';
import { choices } from '../views/choices.ts';
import type { Fields } from '../views/fields.ts';

/** The words that proofs need. */
export type ProofLocale = Locale<Messages & MoreMessages>;

/** What a one-time code is asked for by. */
export type CodeTarget = { readonly number: string } | { readonly orderNumber: string } | { readonly phone: string };

interface Kind {
  readonly test: RegExp;
  readonly type?: string;
  readonly mode?: string;
  readonly complete?: string;
  readonly most?: number;
}

const kinds: Readonly<Record<FieldName, Kind>> = {
  order: { test: /\S/, most: 64 },
  phone: { test: /(\d\D*){5}/, type: 'tel', complete: 'tel', most: 32 },
  phoneLast4: { test: /^\d{4}$/, mode: 'numeric', most: 4 },
  email: { test: /^\S+@\S+$/, type: 'email', complete: 'email', most: 254 },
  postalCode: { test: /\S/, complete: 'postal-code', most: 16 },
  code: { test: /^\d{6}$/, mode: 'numeric', complete: 'one-time-code', most: 6 },
};

/** What a field holds; undefined, with the problem told, where that does not fit. */
export const readField = (fields: Fields, name: FieldName, { messages }: ProofLocale): string | undefined =>
  fields.read(name, kinds[name].test, messages.needed[name]);

/** A field of the form's kinds. */
export const fieldView = (
  fields: Fields,
  name: FieldName,
  { messages }: ProofLocale,
  hint?: string,
): TemplateResult => {
  const { type = 'text', mode, complete = 'off', most } = kinds[name];
  return fields.render(
    name,
    messages.fields[name],
    ({ value, invalid, described }) =>
      html`<input
        id=${name}
        name=${name}
        type=${type}
        inputmode=${mode ?? nothing}
        autocomplete=${complete}
        maxlength=${most ?? nothing}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${value}
      />`,
    hint,
  );
};

/** How a reader shows that a parcel is theirs: the choice, its fields, and the one-time code's two steps. */
export class ProofEntry {
  kind: ProofKind = 'phoneLast4';
  /** Only a one-time code still counts. */
  locked = false;
  busy = false;
  failure: Failure | undefined;
  #codeUntil: string | undefined;
  #channel: 'phone' | 'email' = 'phone';
  readonly #host: LitElement;
  readonly #fields: Fields;
  readonly #client: () => Promise<TrackingClient>;

  constructor(host: LitElement, fields: Fields, client: () => Promise<TrackingClient>) {
    this.#host = host;
    this.#fields = fields;
    this.#client = client;
  }

  /** Forgets the choice and the code; what was typed stays. */
  reset(kind: ProofKind = 'phoneLast4', locked = false): void {
    this.kind = kind;
    this.locked = locked;
    this.#codeUntil = this.failure = undefined;
    this.#fields.problems = {};
    this.#host.requestUpdate();
  }

  /** The next submit asks for a code instead of confirming. */
  get sendsCode(): boolean {
    return this.kind === 'code' && !this.#codeUntil;
  }

  /** Asks for a one-time code. The answer is the same whether such an order exists or not. */
  async send(target: CodeTarget): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const client = await this.#client();
      const request: CodeRequest = { channel: 'phone' in target ? 'phone' : this.#channel, ...target };
      this.#codeUntil = (await client.requestCode(request)).expiresAt;
      delete this.#fields.values.code;
      this.#fields.focus('code');
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** The proof as entered; undefined, with the field's problem told, where it does not fit. */
  read(locale: ProofLocale): Proof | undefined {
    const fields = this.#fields;
    if (this.kind === 'postalCode') {
      const orderNumber = readField(fields, 'order', locale);
      const postalCode = orderNumber && readField(fields, 'postalCode', locale);
      return postalCode ? { orderNumber, postalCode } : undefined;
    }
    const value = readField(fields, this.kind, locale);
    if (value === undefined) return undefined;
    return this.kind === 'code' ? { oneTimeCode: value } : { [this.kind]: value };
  }

  /** @param by what stands above already: an `order` number, or the `phone` that the code goes to. */
  render(locale: ProofLocale, by?: 'order' | 'phone'): TemplateResult {
    const { messages } = locale;
    const { proofKinds, fields } = messages;
    const labels = by ? { ...proofKinds, postalCode: fields.postalCode } : proofKinds;
    return html`
      ${
        this.locked || by === 'phone'
          ? nothing
          : choices('kind', messages.proofKind, labels, this.kind, (kind) => this.reset(kind))
      }
      ${this.kind === 'postalCode' && !by ? fieldView(this.#fields, 'order', locale) : nothing}
      ${this.kind === 'code' ? this.#code(locale, by) : fieldView(this.#fields, this.kind, locale)}
      ${this.failure ? failureView(this.failure, locale) : nothing}
    `;
  }

  #code(locale: ProofLocale, by?: 'order' | 'phone'): unknown {
    const { messages, tag } = locale;
    if (this.#codeUntil) {
      const until = new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(new Date(this.#codeUntil));
      return [html`<p role="status">${messages.codeSent(until)}</p>`, fieldView(this.#fields, 'code', locale)];
    }
    if (by === 'phone') return nothing;
    return [
      html`<p class="quiet" aria-hidden="true">${messages.codeTo}</p>`,
      choices('channel', messages.codeTo, messages.channels, this.#channel, (channel) => {
        this.#channel = channel;
        this.#host.requestUpdate();
      }),
    ];
  }
}
