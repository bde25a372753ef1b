import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';
import { failureOf } from '../controllers/failure.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import type { FileMessages } from '../locales/complaints/messages.ts';
import { wordFor } from '../locales/word-for.ts';
import { previewOf, type Chosen, type Evidence } from './evidence.ts';

/** What uploads stand on. */
export interface UploadParts {
  readonly host: LitElement;
  readonly announcer: Announcer;
  readonly client: () => Promise<Pick<FilingClient, 'attach'>>;
  readonly evidence: Evidence;
  /** The case that they belong to, and what opens it. */
  readonly id: string;
  readonly token: string;
}

/** Sends the files one after the other. What does not arrive can be tried again, or left out. */
export class Uploads {
  readonly #parts: UploadParts;
  #running = false;

  constructor(parts: UploadParts) {
    this.#parts = parts;
  }

  /** Sends what waits. Leaving the page meanwhile warns. */
  async run(messages: FileMessages): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    addEventListener('beforeunload', warn);
    for (let one = this.#waiting; one; one = this.#waiting) await this.#send(one);
    removeEventListener('beforeunload', warn);
    this.#running = false;
    if (this.#parts.evidence.chosen.every(({ state }) => state === 'sent')) this.#parts.announcer.say(messages.allSent);
  }

  render(messages: FileMessages, tag: string): unknown {
    const { chosen } = this.#parts.evidence;
    if (!chosen.length) return nothing;
    return html`<section class="stack" part="uploads">
      <h3>${messages.uploads}</h3>
      <ul class="chosen">
        ${chosen.map((one) => this.#view(one, messages, tag))}
      </ul>
    </section>`;
  }

  get #waiting(): Chosen | undefined {
    return this.#parts.evidence.chosen.find(({ state }) => state === 'waiting');
  }

  #view(one: Chosen, messages: FileMessages, tag: string): TemplateResult {
    const { file, state, arrived, code = '' } = one;
    const share = new Intl.NumberFormat(tag, { style: 'percent' }).format(arrived / file.size);
    const refused = wordFor(messages.refused, code);
    return html`<li data-state=${state}>
      ${previewOf(one)}
      <span>
        ${file.name}
        <span class="quiet" data-tone=${state === 'failed' ? 'warn' : state === 'sent' ? 'good' : nothing}>
          ${
            state === 'failed'
              ? (refused ?? messages.notSent)
              : state === 'sending'
                ? messages.percent(share)
                : messages[state]
          }
        </span>
        ${
          state === 'sending'
            ? html`<progress max=${file.size} .value=${arrived} aria-label=${file.name}></progress>`
            : nothing
        }
      </span>
      ${
        state === 'failed'
          ? html`<span class="row">
              ${
                refused
                  ? nothing
                  : html`<button
                      class="plain"
                      type="button"
                      aria-label=${messages.again(file.name)}
                      @click=${() => this.#again(one, messages)}
                    >
                      ${messages.tryAgain}
                    </button>`
              }
              <button
                class="link"
                type="button"
                aria-label=${messages.leaveOut(file.name)}
                @click=${() => this.#parts.evidence.leaveOut(one)}
              >
                ${messages.without}
              </button>
            </span>`
          : nothing
      }
    </li>`;
  }

  #again(one: Chosen, messages: FileMessages): void {
    one.state = 'waiting';
    one.arrived = 0;
    this.#parts.host.requestUpdate();
    void this.run(messages);
  }

  async #send(one: Chosen): Promise<void> {
    const { host, client, id, token } = this.#parts;
    const onProgress = (sent: number) => {
      one.arrived = sent;
      host.requestUpdate();
    };
    one.state = 'sending';
    host.requestUpdate();
    try {
      await (await client()).attach(id, one.file, { token, onProgress });
      one.state = 'sent';
    } catch (error) {
      one.state = 'failed';
      one.code = failureOf(error).code;
    }
    host.requestUpdate();
  }
}

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
