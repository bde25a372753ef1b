import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { settings } from '../settings.ts';

/** What an element says of its service; what it leaves out, the page has said. */
interface Addressed {
  readonly publishableKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

interface ClientHost<C> extends ReactiveControllerHost, Addressed {
  readonly client?: C | undefined;
}

/** As whom an element calls, and whom. @throws an Error with the code `key_missing`. */
export const addressOf = (host: Addressed): readonly [key: string, baseUrl: string] => {
  const key = host.publishableKey || settings.key;
  if (!key) throw Object.assign(new Error('No publishable key is set.'), { code: 'key_missing' });
  return [key, host.baseUrl || settings.baseUrl || location.origin];
};

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

  /** Rejects with the code `key_missing` without a key, and as `import()` does when the file cannot be fetched. */
  async get(): Promise<C> {
    if (this.#host.client) return this.#host.client;
    const address = addressOf(this.#host);
    const wanted = address.join(' ');
    if (this.#made?.for !== wanted) {
      const client = this.#load().then(({ createClient }) => createClient(...address));
      this.#made = { for: wanted, client };
      client.catch(() => {
        if (this.#made?.client === client) this.#made = undefined;
      });
    }
    return this.#made.client;
  }
}
