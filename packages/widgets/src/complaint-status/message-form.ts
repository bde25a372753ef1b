import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { StoragePolicy } from '../controllers/kept.ts';
import type { Fields } from '../views/fields.ts';
import type { Acting } from './acting.ts';
import type { AnswerLocale } from './case-view.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { isAsked } from './headline.ts';

/** Writes to whoever works on the case. What is typed is kept until it has arrived. */
export class MessageForm {
  readonly #fields: Fields;
  readonly #acting: Acting;
  readonly #policy: () => StoragePolicy;

  constructor(fields: Fields, acting: Acting, policy: () => StoragePolicy) {
    this.#fields = fields;
    this.#acting = acting;
    this.#policy = policy;
  }

  /** Goes on with what was kept for this case. */
  restore({ id }: CustomerCase): void {
    this.#fields.values.message ||= draftOf(this.#policy(), id);
  }

  keep(id: string): void {
    keepDraft(this.#policy(), id, this.#fields.values.message ?? '');
  }

  /** It stays while something is written in it, so that news take nothing away. */
  render(shown: CustomerCase, { messages }: AnswerLocale, failure: unknown): TemplateResult | typeof nothing {
    const can = shown.can.includes('message');
    if (!can && !this.#fields.values.message) return nothing;
    const { busy, doing } = this.#acting;
    const asked = isAsked(shown);
    const field = this.#fields.render(
      'message',
      asked ? messages.yourAnswer : messages.message,
      ({ value, invalid, described }) =>
        html`<textarea
          id="message"
          name="message"
          rows="3"
          maxlength="4000"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        ></textarea>`,
      can ? undefined : messages.notNow,
    );
    return html`<form
      part="form"
      class="screen"
      novalidate
      @input=${() => this.keep(shown.id)}
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#send(can, messages.messageNeeded);
      }}
    >
      ${field} ${failure}
      <div>
        <button class=${asked ? '' : 'plain'} part="button" aria-disabled=${busy || !can}>
          ${busy && doing?.act === 'message' ? messages.sending : messages.send}
        </button>
      </div>
    </form>`;
  }

  #send(can: boolean, needed: string): void {
    this.#fields.problems = {};
    const text = this.#fields.read('message', /\S/, needed);
    if (text && can) void this.#acting.run({ act: 'message', text });
  }
}
