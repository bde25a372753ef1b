import type { Parcel } from '@waybill/sdk/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrackingClient } from './client.ts';

/** The parcel to follow. */
export interface Followed {
  readonly number: string;
  readonly token?: string | undefined;
}

/**
 * Follows one parcel while its element is on the page and the page is in view: a hidden tab keeps no stream open, so
 * that many tabs do not use up the browser's connections. A stream begins with the parcel as it is, so nothing is missed.
 */
export class LiveUpdates implements ReactiveController {
  readonly #client: () => Promise<TrackingClient>;
  readonly #onParcel: (parcel: Parcel) => void;
  #followed?: Followed | undefined;
  #open?: AbortController | undefined;

  constructor(host: ReactiveControllerHost, client: () => Promise<TrackingClient>, onParcel: (parcel: Parcel) => void) {
    this.#client = client;
    this.#onParcel = onParcel;
    host.addController(this);
  }

  /** Follows this parcel instead of the one before; none stops. */
  follow(followed: Followed | undefined): void {
    if (followed?.number === this.#followed?.number && followed?.token === this.#followed?.token) return;
    this.#followed = followed;
    this.#restart();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#restart);
    window.addEventListener('online', this.#restart);
    this.#restart();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#restart);
    window.removeEventListener('online', this.#restart);
    this.#open?.abort();
  }

  readonly #restart = (): void => {
    this.#open?.abort();
    this.#open = undefined;
    if (this.#followed && !document.hidden)
      void this.#read(this.#followed, (this.#open = new AbortController()).signal);
  };

  async #read({ number, token }: Followed, signal: AbortSignal): Promise<void> {
    try {
      const client = await this.#client();
      for await (const parcel of client.watch(number, { signal, ...(token && { token }) })) {
        if (signal.aborted) return;
        this.#onParcel(parcel);
      }
    } catch {
      // The SDK has reconnected as long as it could. What is shown stays; returning to the tab begins anew.
    }
  }
}
