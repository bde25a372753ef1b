import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { misfit, mostFiles } from '../fitting.ts';
import type { FileMessages } from '../locales/complaints/messages.ts';
import { styles } from './evidence.styles.ts';

/** A file that the reader has chosen, and how far it is. */
export interface Chosen {
  readonly file: File;
  /** A small picture of it; undefined where the browser cannot draw it. */
  preview?: HTMLCanvasElement;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Bytes that have arrived. */
  arrived: number;
  /** Why it failed: the service's code. */
  code?: string;
}

/** Pixels of a preview's side, for sharp screens. */
const side = 144;

/** Drawn small at once: a phone's pictures are large, and a page may not show pictures by address. */
const draw = async (file: File): Promise<HTMLCanvasElement | undefined> => {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.max(side / bitmap.width, side / bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    canvas.setAttribute('aria-hidden', 'true');
    canvas.getContext('2d')?.drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height);
    bitmap.close();
    return canvas;
  } catch {
    return undefined;
  }
};

const sheet = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />
</svg>`;

/** The picture of a file, or a sheet of paper. */
export const previewOf = ({ preview }: Chosen): TemplateResult =>
  html`<span class="preview" data-drawn=${!!preview}>${preview ?? sheet}</span>`;

/** The files of a filing. They live as long as the page. */
export class Evidence {
  chosen: readonly Chosen[] = [];
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** Takes what can be sent. @returns what is wrong with the first that cannot. */
  add(files: Iterable<File>, messages: FileMessages): string | undefined {
    const problems: string[] = [];
    for (const file of files) {
      const wrong = misfit(file);
      if (wrong) problems.push(messages[wrong](file.name));
      else if (this.chosen.length >= mostFiles) problems.push(messages.tooMany(mostFiles));
      else this.#take(file);
    }
    this.#host.requestUpdate();
    return problems[0];
  }

  leaveOut(one: Chosen): void {
    this.chosen = this.chosen.filter((each) => each !== one);
    this.#host.requestUpdate();
  }

  /** What is chosen, each with a button that takes it away. */
  render(messages: FileMessages): unknown {
    if (!this.chosen.length) return nothing;
    return html`<ul class="chosen" part="chosen" aria-label=${messages.chosen}>
      ${this.chosen.map(
        (one) =>
          html`<li>
            ${previewOf(one)}<span>${one.file.name}</span
            ><button
              class="plain"
              type="button"
              aria-label=${messages.remove(one.file.name)}
              @click=${() => this.#remove(one)}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #remove(one: Chosen): void {
    this.leaveOut(one);
    this.#host.renderRoot.querySelector<HTMLElement>('#files')?.focus();
  }

  #take(file: File): void {
    const one: Chosen = { file, state: 'waiting', arrived: 0 };
    this.chosen = [...this.chosen, one];
    void draw(file).then((preview) => {
      if (preview) one.preview = preview;
      this.#host.requestUpdate();
    });
  }
}
