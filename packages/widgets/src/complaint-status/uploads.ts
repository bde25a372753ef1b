import { html, nothing, type TemplateResult } from 'lit';
import { failureOf } from '../controllers/failure.ts';
import { mostBytes, mostFiles } from '../fitting.ts';
import type { MoreMessages } from '../locales/cases/messages.ts';
import { wordFor } from '../locales/word-for.ts';
import { pickable } from '../pickable.ts';
import { ComplaintStatusActEvent, ComplaintStatusErrorEvent } from './complaint-status.events.ts';
import type { AnswerParts, PanelView } from './case-view.ts';

type Problem = keyof Pick<MoreMessages, 'tooLarge' | 'tooMany' | 'wrongKind' | 'unreadable' | 'notSent'>;

const problems: Readonly<Record<string, Problem>> = {
  invalid_request: 'tooLarge',
  evidence_too_large: 'tooLarge',
  evidence_too_many: 'tooMany',
  evidence_kind_not_allowed: 'wrongKind',
  evidence_not_readable: 'unreadable',
  evidence_too_many_pixels: 'unreadable',
  evidence_timed_out: 'unreadable',
};

interface Upload {
  readonly file: File;
  /** From 0 to 1. */
  sent: number;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  problem?: Problem;
}

/** Files on their way to the case, one after the other. One that fails stays, to be sent again or taken off. */
export class Uploads {
  readonly #parts: AnswerParts;
  readonly #stopped = new AbortController();
  #list: readonly Upload[] = [];
  #running = false;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#stopped.abort();
  }

  render({ locale, can, shown: { evidence } }: PanelView): TemplateResult {
    const { messages } = locale;
    return html`<div class="panel stack">
      ${
        can
          ? html`<div class="field" part="field">
              <label class="hidden" for="pick">${messages.pick}</label>
              <span class="pick"
                ><span aria-hidden="true">${messages.pick}</span
                ><input
                  id="pick"
                  type="file"
                  multiple
                  accept=${pickable}
                  data-panel="attach"
                  aria-describedby="pick-hint"
                  @change=${(event: Event) =>
                    this.#pick(event.target as HTMLInputElement, evidence.length, messages.done.attach)}
              /></span>
              <p class="quiet" id="pick-hint">${messages.fileHint}</p>
            </div>`
          : html`<p class="quiet">${messages.notNow}</p>`
      }
      ${
        this.#list.length
          ? html`<ul class="uploads">
              ${this.#list.map((upload) => this.#uploadView(upload, locale))}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #uploadView(upload: Upload, { messages, format }: PanelView['locale']): TemplateResult {
    const { file, sent, state, problem } = upload;
    const { name } = file;
    return html`<li>
      <p class="row">
        <bdi>${name}</bdi>
        ${
          state === 'failed'
            ? nothing
            : html`<span class="quiet"
                >${state === 'sending' ? messages.percent(format.measure(Math.floor(sent * 100), 'percent')) : messages[state]}</span
              >`
        }
      </p>
      ${state === 'sending' ? html`<progress max="1" .value=${sent} aria-label=${name}></progress>` : nothing}
      ${
        problem
          ? html`<p class="problem" role="alert">${messages[problem]}</p>
              <div class="row">
                ${
                  problem === 'notSent'
                    ? html`<button class="link" type="button" @click=${() => this.#again(upload, messages.done.attach)}>
                        ${messages.tryAgain(name)}
                      </button>`
                    : nothing
                }
                <button class="link" type="button" @click=${() => this.#remove(upload)}>
                  ${messages.remove(name)}
                </button>
              </div>`
          : nothing
      }
    </li>`;
  }

  #pick(input: HTMLInputElement, there: number, done: string): void {
    const files = [...(input.files ?? [])];
    input.value = '';
    const { host } = this.#parts;
    if (!files.length || !host.dispatchEvent(new ComplaintStatusActEvent({ act: 'attach' }))) return;
    let room = mostFiles - there - this.#list.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    const uploads = files.map((file): Upload => {
      const problem = file.size > mostBytes ? 'tooLarge' : room <= 0 ? 'tooMany' : undefined;
      if (problem) return { file, sent: 0, state: 'failed', problem };
      room--;
      return { file, sent: 0, state: 'waiting' };
    });
    this.#list = [...this.#list.filter(({ state }) => state !== 'sent'), ...uploads];
    void this.#run(done);
  }

  #again(upload: Upload, done: string): void {
    upload.state = 'waiting';
    delete upload.problem;
    void this.#run(done);
    this.#focus();
  }

  #remove(upload: Upload): void {
    this.#list = this.#list.filter((each) => each !== upload);
    this.#focus();
  }

  async #run(done: string): Promise<void> {
    this.#changed();
    if (this.#running) return;
    this.#running = true;
    for (let next; (next = this.#list.find(({ state }) => state === 'waiting')); this.#changed())
      await this.#send(next, done);
    this.#running = false;
  }

  async #send(upload: Upload, done: string): Promise<void> {
    const { host, following, announcer, client } = this.#parts;
    const { wanted } = following;
    const { signal } = this.#stopped;
    upload.state = 'sending';
    upload.sent = 0;
    this.#changed();
    const onProgress = (sent: number, size: number): void => {
      upload.sent = sent / size;
      this.#changed();
    };
    try {
      await (await client()).attach(wanted?.id ?? '', upload.file, { token: wanted?.token, onProgress, signal });
      upload.state = 'sent';
      announcer.say(done);
      await following.refresh();
    } catch (error) {
      if (signal.aborted) return;
      const { code } = failureOf(error);
      upload.state = 'failed';
      upload.problem = wordFor(problems, code) ?? 'notSent';
      host.dispatchEvent(new ComplaintStatusErrorEvent({ code }));
    }
  }

  #changed(): void {
    this.#parts.host.requestUpdate();
  }

  #focus(): void {
    const { host } = this.#parts;
    host.requestUpdate();
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('#pick')?.focus());
  }
}
