import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settings } from '../settings.ts';

interface ClientHost<C> extends Pick<ReactiveControllerHost, 'addController'> {
  readonly publishableKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly client?: C | undefined;
}

/** The module that makes a client of the service. */
interface ClientModule<C> {
  readonly createClient: (key: string, baseUrl: string) => C;
}

/** Loads the SDK beside the element and hands it out when it is asked for. */
export class ClientController<C> implements ReactiveController {
  readonly #host: ClientHost<C>;
  readonly #load: () => Promise<ClientModule<C>>;
  #made?: { readonly for: string; readonly client: Promise<C> } | undefined;

  constructor(host: ClientHost<C>, load: () => Promise<ClientModule<C>>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** The form stands: time to fetch what the first call will need. A failure shows when a call asks again. */
  hostUpdated(): void {
    this.get().catch(() => undefined);
  }

  /**
   * Rejects with the code `key_missing` without a key, with `key_secret` for one that no page may hold, and as `import()`
   * does when the file cannot be fetched.
   */
  async get(): Promise<C> {
    if (this.#host.client) return this.#host.client;
    const key = this.#host.publishableKey || settings.key || '';
    const baseUrl = this.#host.baseUrl || settings.baseUrl || location.origin;
    const wanted = `${key} ${baseUrl}`;
    if (this.#made?.for !== wanted) {
      const client = this.#load().then(({ createClient }) => createClient(key, baseUrl));
      this.#made = { for: wanted, client };
      client.catch(() => {
        if (this.#made?.client === client) this.#made = undefined;
      });
    }
    return this.#made.client;
  }
}
