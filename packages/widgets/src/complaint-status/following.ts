import type { CustomerCase } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import type { CasesClient } from '../controllers/cases-client.ts';
import { LiveUpdates } from '../controllers/live.ts';
import {
  ComplaintStatusChangedEvent,
  ComplaintStatusErrorEvent,
  ComplaintStatusLoadedEvent,
} from './complaint-status.events.ts';
import { isOver } from './headline.ts';

/** A case, and what shows that it is the reader's. */
export interface Wanted {
  readonly id: string;
  readonly token: string;
}

/** What following a case needs of its element. */
export interface FollowingParts {
  readonly client: () => Promise<CasesClient>;
  /** Loads what must be there before this case is shown. */
  readonly prepare: (found: CustomerCase) => Promise<void>;
  /** Told of what is newer than what was shown. */
  readonly onNews: (now: CustomerCase, before: CustomerCase) => void;
}

/** There is no such case for this reader, or no longer. */
export const isGone = (code: string): boolean => code === 'case_not_found' || code.startsWith('token_');

/** Looks a case up, and keeps it as it is now. */
export class Following extends Calls {
  shown: CustomerCase | undefined;
  wanted: Wanted | undefined;
  readonly #parts: FollowingParts;
  readonly #live: LiveUpdates<CustomerCase>;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: FollowingParts) {
    super(host);
    this.#parts = parts;
    this.#live = new LiveUpdates(host, (news) => this.update(news));
  }

  /** Forgets what was shown. */
  clear(): void {
    this.stop();
    this.shown = this.wanted = this.failure = undefined;
    this.host.requestUpdate();
  }

  async run(wanted: Wanted): Promise<void> {
    this.clear();
    this.wanted = wanted;
    const { prepare } = this.#parts;
    const found = await this.ask(async (signal) => {
      const retrieved = await this.#retrieve(wanted, signal);
      await prepare(retrieved);
      return retrieved;
    });
    if (found) {
      this.shown = found;
      this.host.dispatchEvent(new ComplaintStatusLoadedEvent({ id: found.id, state: found.state }));
    }
    this.host.requestUpdate();
  }

  override async retry(): Promise<void> {
    if (this.wanted) await this.run(this.wanted);
  }

  /** Reads again what is shown; it stays where that fails. */
  async refresh(): Promise<void> {
    const { wanted } = this;
    const attempt = wanted && (await this.attempt((signal) => this.#retrieve(wanted, signal)));
    if (attempt?.answer) this.update(attempt.answer);
  }

  /** Follows what is shown while something can still happen to it. */
  follow(): void {
    const { shown, wanted } = this;
    if (!shown || !wanted || isOver(shown)) return this.#live.follow(undefined);
    const { id, token } = wanted;
    const open = async (signal: AbortSignal) => (await this.#parts.client()).watch(id, { token, signal });
    this.#live.follow({ key: `${id} ${token}`, open });
  }

  /** A newer state of the case. An answer and the stream may come in either order; what has less in it is older. */
  update(news: CustomerCase): void {
    const before = this.shown;
    if (before?.id !== news.id || news.thread.length < before.thread.length) return;
    this.shown = news;
    this.host.requestUpdate();
    this.#parts.onNews(news, before);
    if (news.state !== before.state)
      this.host.dispatchEvent(new ComplaintStatusChangedEvent({ id: news.id, state: news.state }));
  }

  protected override failed(code: string): Event {
    return new ComplaintStatusErrorEvent({ code });
  }

  async #retrieve({ id, token }: Wanted, signal: AbortSignal): Promise<CustomerCase> {
    return (await this.#parts.client()).retrieve(id, { token, signal });
  }
}
