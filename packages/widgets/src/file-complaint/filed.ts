import type { CustomerCase, Filed, Proof } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import { written } from '../locales/format.ts';
import type { Locale } from '../locales/load.ts';
import type { LocaleController } from '../controllers/locale.ts';
import type { ComplaintMessages, LaterMessages, Reach } from '../locales/complaints/messages.ts';
import { laterTexts, fileTexts } from '../locales/complaints/texts.ts';
import { proofTexts } from '../locales/proofs/texts.ts';
import { alertView } from '../views/alert.ts';
import type { Confirming } from '../views/confirming.ts';
import { Copying } from '../views/copying.ts';
import type { Evidence } from './evidence.ts';
import type { Uploads } from './uploads.ts';

/** What is shown of a filing. */
export interface FiledParts {
  readonly host: LitElement;
  readonly locale: LocaleController<ComplaintMessages>;
  readonly announcer: Announcer;
  readonly client: () => Promise<FilingClient>;
  readonly filed: Filed;
  readonly reach: Reach;
  /** The files to send, where some are chosen. */
  readonly evidence: Evidence | undefined;
  /** The proof that went along, where one did. */
  readonly tried: Proof | undefined;
}

const dueOf = ({ steps }: CustomerCase, step: string): string | null =>
  steps.find((each) => each.step === step)?.dueAt ?? null;

/** What was filed: its number, by when somebody answers, what comes next, and the way to follow it. */
export class FiledView {
  readonly #parts: FiledParts;
  readonly #copying: Copying;
  #case: CustomerCase | null;
  #confirmed = false;
  #confirming: Confirming | undefined;
  #uploads: Uploads | undefined;
  #status: HTMLElement | undefined;
  #failed = false;

  constructor(parts: FiledParts) {
    this.#parts = parts;
    const { host, announcer, filed } = parts;
    this.#copying = new Copying(host, announcer);
    this.#case = filed.case;
    if (!filed.case || filed.token === null) return;
    void this.#load(filed.case, filed.token).catch(() => undefined);
  }

  /** What follows the case in place of all this, once the reader asked for it. */
  get status(): HTMLElement | undefined {
    return this.#status;
  }

  render(): unknown {
    const locale = this.#parts.locale.with(laterTexts);
    if (!locale) return nothing;
    return this.#case && this.#parts.filed.token !== null
      ? this.#shown(this.#case, this.#parts.filed.token, locale)
      : this.#known(locale);
  }

  /** What only some filings need: a proof afterwards, files. */
  async #load(shown: CustomerCase, token: string): Promise<void> {
    const { host, announcer, client, evidence, tried } = this.#parts;
    const { id } = shown;
    if (!shown.confirmed && shown.parcel) {
      const [{ Confirming }] = await Promise.all([
        import('../views/confirming.ts'),
        this.#parts.locale.need(proofTexts),
      ]);
      this.#confirming = new Confirming({ host, client, id, token, tried, confirmed: (by) => this.#confirm(by) });
      host.requestUpdate();
    }
    if (!evidence?.chosen.length) return;
    const [{ Uploads }] = await Promise.all([import('./uploads.ts'), this.#parts.locale.need(fileTexts)]);
    this.#uploads = new Uploads({ host, announcer, client, evidence, id, token });
    const messages = this.#parts.locale.with(fileTexts)?.messages;
    if (messages) await this.#uploads.run(messages);
  }

  #confirm(shown: CustomerCase): void {
    this.#case = shown;
    this.#confirmed = true;
    this.#parts.host.requestUpdate();
    void this.#parts.host.updateComplete.then(() => this.#focus());
  }

  /** Somebody else has said it: the number alone. */
  #known({ messages }: Locale<ComplaintMessages & LaterMessages>): TemplateResult {
    return html`<section class="stack" part="filed">
      <h2 id="headline" tabindex="-1">${messages.known.title}</h2>
      ${this.#number(messages)}
      <p>${messages.known.text}</p>
      ${this.#parts.evidence?.chosen.length ? html`<p class="quiet">${messages.knownFiles}</p>` : nothing}
    </section>`;
  }

  #shown(shown: CustomerCase, token: string, locale: Locale<ComplaintMessages & LaterMessages>): TemplateResult {
    const { messages, tag } = locale;
    const { duplicate } = this.#parts.filed;
    const files = this.#parts.locale.with(fileTexts);
    const proofs = this.#parts.locale.with(proofTexts);
    const confirmed = this.#confirmed && proofs?.messages.confirmed;
    return html`<section class="stack" part="filed">
      <h2 id="headline" tabindex="-1">${confirmed || (duplicate ? messages.joined : messages.thanks)}</h2>
      ${this.#number(messages)} ${duplicate ? html`<p>${messages.joinedText}</p>` : nothing}
      ${this.#promises(shown, locale)} ${shown.confirmed || !proofs ? nothing : this.#confirming?.render(proofs)}
      ${files && this.#uploads?.render(files.messages, tag)}
      <div class="stack" part="next">
        <h3>${messages.then}</h3>
        <ol class="next">
          ${[messages.nextBy[this.#parts.reach], messages.nextPlan, messages.nextFollow].map(
            (line) => html`<li>${line}</li>`,
          )}
        </ol>
      </div>
      <div>
        <button
          part="button"
          class=${shown.confirmed || !this.#confirming ? nothing : 'plain'}
          type="button"
          @click=${() => void this.#follow(shown.id, token)}
        >
          ${messages.follow}
        </button>
      </div>
      ${this.#failed ? alertView({ title: messages.failures.unreachable.title, text: messages.following }, 'warn') : nothing}
    </section>`;
  }

  /** By when somebody answers, and when there is a plan. */
  #promises(shown: CustomerCase, locale: Locale<LaterMessages>): TemplateResult {
    const { messages, format } = written(locale);
    const { responseBy, planBy } = this.#parts.filed;
    const answer = dueOf(shown, 'responded') ?? responseBy;
    const plan = dueOf(shown, 'planned') ?? planBy;
    if (!shown.confirmed || !answer) return html`<p class="promised" data-tone="calm">${messages.unconfirmed}</p>`;
    return html`<p class="promised" part="promised" data-tone="good">
      <b>${messages.responds(format.when(answer))}</b>
      ${plan ? messages.plans(format.when(plan)) : nothing}
    </p>`;
  }

  #number(messages: LaterMessages): TemplateResult {
    return html`<p class="row">
      <span
        >${messages.caseNumber} <b><bdi part="number">${this.#parts.filed.number}</bdi></b></span
      >
      ${this.#copying.render(this.#parts.filed.number, messages)}
    </p>`;
  }

  async #follow(id: string, token: string): Promise<void> {
    const { host } = this.#parts;
    this.#failed = false;
    try {
      const { openBeside } = await import('../beside.ts');
      const status = await openBeside(host, 'file-complaint', 'complaint-status');
      this.#status = Object.assign(status, { case: id, token, tabIndex: -1 });
      host.requestUpdate();
      await host.updateComplete;
      // The button that had the focus is gone.
      status.focus();
    } catch {
      this.#failed = true;
      host.requestUpdate();
    }
  }

  #focus(): void {
    this.#parts.host.renderRoot.querySelector<HTMLElement>('#headline')?.focus();
  }
}
