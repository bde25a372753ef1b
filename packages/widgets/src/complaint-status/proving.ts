import type { CustomerCase } from '@waybill/sdk/contract';
import { html } from 'lit';
import { proofTexts } from '../locales/proofs/texts.ts';
import type { Confirming } from '../views/confirming.ts';
import type { AnswerParts } from './case-view.ts';
import { focusOn } from './opening.ts';

/** It waits for a proof that its parcel is the reader's. What is about no parcel is confirmed by whoever works on it. */
const waits = ({ can, parcel }: CustomerCase): boolean => can.includes('confirm') && !!parcel;

/** Where a reader shows that the parcel of their case is theirs, so that its clocks run. Fetched for the cases that wait for it. */
export class Proving {
  readonly #parts: AnswerParts;
  #form: { readonly of: string; readonly confirming: Confirming } | undefined;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  /** Not fetched: the case is told all the same, and news ask for it again. */
  async open(shown: CustomerCase): Promise<void> {
    const { host, client, following, locale } = this.#parts;
    const { wanted } = following;
    const { id } = shown;
    if (!waits(shown) || this.#form?.of === id || wanted?.id !== id) return;
    try {
      const [{ Confirming }] = await Promise.all([import('../views/confirming.ts'), locale.need(proofTexts)]);
      const { token } = wanted;
      const confirming = new Confirming({ host, client, id, token, confirmed: (now) => this.#confirmed(now) });
      this.#form = { of: id, confirming };
      host.requestUpdate();
    } catch {
      this.#form = undefined;
    }
  }

  render(shown: CustomerCase): unknown {
    const locale = this.#parts.locale.with(proofTexts);
    if (!locale || !waits(shown) || this.#form?.of !== shown.id) return undefined;
    return html`<div class="panel screen">${this.#form.confirming.render(locale)}</div>`;
  }

  #confirmed(shown: CustomerCase): void {
    const { host, following, announcer, locale } = this.#parts;
    following.update(shown);
    const told = locale.with(proofTexts)?.messages.confirmed ?? '';
    // After what the news themselves have to tell.
    void host.updateComplete.then(() => announcer.say(told));
    void focusOn(host, '#headline');
  }
}
