import { Reading } from '../controllers/reading.ts';
import type { Locale } from '../locales/load.ts';
import type { ScorecardMessages } from '../locales/scorecard/messages.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { troubleView } from './trouble.ts';

/** How long a browser may take to begin with a file. Milliseconds. */
const patience = 60_000;

/** Fetches a file and hands it to the browser, by a link that is never in the page: a policy has nothing to say about it. */
export class Saving extends Reading<string> {
  #name = '';

  /** Whether there is a file. One that did not come is saved when it does. */
  async save(name: string, call: (signal: AbortSignal) => Promise<string>): Promise<boolean> {
    if (this.busy) return false;
    this.#name = name;
    await this.run(call);
    return this.found !== undefined;
  }

  override async retry(): Promise<void> {
    await super.retry();
    if (this.found === undefined) return;
    // Spreadsheets take a file without the mark for the system's own encoding, which garbles Chinese.
    const text = this.found.startsWith('\uFEFF') ? this.found : `\uFEFF${this.found}`;
    const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href, download: this.#name }).click();
    setTimeout(() => URL.revokeObjectURL(href), patience);
  }

  render(label: string, locale: Locale<ScorecardMessages>, save: () => void): TemplateResult {
    const { csvBusy } = locale.messages;
    return html`<div class="stack screen">
      <div>
        <button class="plain" type="button" data-csv aria-disabled=${this.busy} @click=${save}>
          ${this.busy ? csvBusy : label}
        </button>
      </div>
      ${this.failure ? troubleView(this.failure, locale, () => save()) : nothing}
    </div>`;
  }
}
