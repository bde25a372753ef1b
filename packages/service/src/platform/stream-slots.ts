import { ProblemError } from './problems.ts';

/** How many live streams one address may hold in one process. */
export const mostStreams = 30;

/** How many one process holds in all: each costs memory, and a query now and then. */
export const mostStreamsInAll = 5_000;

/** Counts the live streams of each address. */
export class StreamSlots {
  readonly #held = new Map<string, number>();
  #all = 0;

  /** @returns what lets the slot go again. @throws ProblemError rate_limited. */
  take(address: string): () => void {
    const held = this.#held.get(address) ?? 0;
    if (held >= mostStreams) {
      throw new ProblemError('rate_limited', { detail: 'Too many live streams from this address.', retryAfter: 30 });
    }
    if (this.#all >= mostStreamsInAll) {
      throw new ProblemError('unavailable', { detail: 'Too many live streams are open.', retryAfter: 30 });
    }
    this.#held.set(address, held + 1);
    this.#all += 1;
    return () => {
      this.#all -= 1;
      const left = (this.#held.get(address) ?? 1) - 1;
      if (left > 0) this.#held.set(address, left);
      else this.#held.delete(address);
    };
  }
}
