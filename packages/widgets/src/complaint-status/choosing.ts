import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { forget, remembered, type RememberedCase, type StoragePolicy } from '../controllers/remembered-cases.ts';

/** The element, with the case that the page names through it. */
interface ChoosingHost extends ReactiveControllerHost {
  readonly case?: string | undefined;
  readonly token?: string | undefined;
  readonly storage?: StoragePolicy | undefined;
}

/** Which case is shown: that which the page names, else the one that this browser remembers, else the chosen one. */
export class Choosing implements ReactiveController {
  cases: readonly RememberedCase[] = [];
  chosen: string | undefined;
  readonly #host: ChoosingHost;
  /** Another element, or another tab, remembers a case. */
  readonly #onRemembered: () => void;

  constructor(host: ChoosingHost, onRemembered: () => void) {
    this.#host = host;
    this.#onRemembered = onRemembered;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('file-complaint-submitted', this.#onRemembered);
    addEventListener('storage', this.#onRemembered);
  }

  hostDisconnected(): void {
    removeEventListener('file-complaint-submitted', this.#onRemembered);
    removeEventListener('storage', this.#onRemembered);
  }

  get policy(): StoragePolicy {
    return this.#host.storage ?? 'session';
  }

  /** The case that is to be shown; its token where there is one. */
  get wanted(): { readonly id: string; readonly token: string | undefined } | undefined {
    const { case: named, token } = this.#host;
    const [only, other] = this.cases;
    const id = named || this.chosen || (other ? undefined : only?.id);
    return id ? { id, token: (named && token) || this.known(id)?.token } : undefined;
  }

  known(id: string | undefined): RememberedCase | undefined {
    return this.cases.find((each) => each.id === id);
  }

  /** Reads again what is remembered. */
  read(): void {
    this.cases = remembered(this.policy);
  }

  forget(id: string): void {
    forget(this.policy, id);
    this.chosen = undefined;
  }
}
