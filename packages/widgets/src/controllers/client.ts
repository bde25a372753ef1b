import type { Tracking } from '@waybill/sdk/tracking';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settings } from '../settings.ts';

/** What an element asks of the SDK. Tests and servers of their own hand in another one. */
export type TrackingClient = Pick<Tracking, 'retrieve' | 'search' | 'requestCode' | 'watch'>;

interface ClientHost extends ReactiveControllerHost {
  readonly publishableKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly client?: TrackingClient | undefined;
}

/** Loads the SDK beside the element and hands it out when it is asked for. */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  #made?: { readonly for: string; readonly client: Promise<TrackingClient> } | undefined;

  constructor(host: ClientHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The form stands: time to fetch what the first look-up will need. A failure shows when a look-up asks again. */
  hostUpdated(): void {
    this.get().catch(() => undefined);
  }

  /** Rejects with the code `key_missing` without a key, and as `import()` does when the file cannot be fetched. */
  async get(): Promise<TrackingClient> {
    if (this.#host.client) return this.#host.client;
    const key = this.#host.publishableKey || settings.key;
    if (!key) throw Object.assign(new Error('No publishable key is set.'), { code: 'key_missing' });
    const baseUrl = this.#host.baseUrl || settings.baseUrl || location.origin;
    const wanted = `${key} ${baseUrl}`;
    if (this.#made?.for !== wanted) {
      const client = import('./tracking-client.ts').then(({ createTracking }) => createTracking(key, baseUrl));
      this.#made = { for: wanted, client };
      client.catch(() => {
        if (this.#made?.client === client) this.#made = undefined;
      });
    }
    return this.#made.client;
  }
}
