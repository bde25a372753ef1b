import { ProblemError } from './problems.ts';

/** How many live streams one address may hold in one process. */
export const mostStreams = 30;

/** Counts the live streams of each address. */
export class StreamSlots {
  readonly #held = new Map<string, number>();

  /** @returns what lets the slot go again. @throws ProblemError rate_limited. */
  take(address: string): () => void {
    const held = this.#held.get(address) ?? 0;
    if (held >= mostStreams) {
      throw new ProblemError('rate_limited', { detail: 'Too many live streams from this address.', retryAfter: 30 });
    }
    this.#held.set(address, held + 1);
    return () => {
      const left = (this.#held.get(address) ?? 1) - 1;
      if (left > 0) this.#held.set(address, left);
      else this.#held.delete(address);
    };
  }
}
