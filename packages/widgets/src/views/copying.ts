import { html, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';

/** What is said of copying. */
interface CopyMessages {
  readonly copy: string;
  readonly copied: string;
}

/** A button that copies the number beside it, which is `part="number"`. */
export class Copying {
  readonly #host: LitElement;
  readonly #announcer: Announcer;
  #copied = false;

  constructor(host: LitElement, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
  }

  render(number: string, messages: CopyMessages): TemplateResult {
    return html`<button class="link" type="button" @click=${() => void this.#copy(number, messages)}>
      ${this.#copied ? messages.copied : messages.copy}
    </button>`;
  }

  /** Where the clipboard is refused, the number is selected, ready to be copied by hand. */
  async #copy(number: string, { copied }: CopyMessages): Promise<void> {
    try {
      await navigator.clipboard.writeText(number);
    } catch {
      const shown = this.#host.renderRoot.querySelector('[part=number]');
      if (shown) getSelection()?.selectAllChildren(shown);
      return;
    }
    this.#set(true);
    this.#announcer.say(copied);
    setTimeout(() => this.#set(false), 2000);
  }

  #set(copied: boolean): void {
    this.#copied = copied;
    this.#host.requestUpdate();
  }
}
