import { html, type LitElement, type TemplateResult } from 'lit';
import type { Panel } from './case-view.ts';

/** Puts the focus on what `selector` finds, once what has changed stands. */
export const focusOn = async (host: LitElement, selector: string): Promise<void> => {
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
};

/** Which panel is open: one at a time, below the button that opens it. */
export class Opening {
  panel: Panel | undefined;
  readonly #host: LitElement;
  /** Loads what the panels need. */
  readonly #load: () => Promise<unknown>;
  readonly #closed: (panel: Panel) => void;

  constructor(host: LitElement, load: () => Promise<unknown>, closed: (panel: Panel) => void) {
    this.#host = host;
    this.#load = load;
    this.#closed = closed;
  }

  button(panel: Panel, label: string, look = 'plain'): TemplateResult {
    const open = this.panel === panel;
    return html`<button
      class=${look}
      type="button"
      data-opens=${panel}
      aria-expanded=${open}
      @click=${() => (open ? this.close() : void this.#open(panel))}
    >
      ${label}
    </button>`;
  }

  close(): void {
    const { panel } = this;
    if (!panel) return;
    this.panel = undefined;
    this.#closed(panel);
    void focusOn(this.#host, `[data-opens=${panel}]`);
  }

  async #open(panel: Panel): Promise<void> {
    this.panel = panel;
    this.#host.requestUpdate();
    await this.#load();
    await focusOn(this.#host, `[data-panel=${panel}]`);
  }
}
