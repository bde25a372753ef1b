import { ProblemError } from './problems.ts';

/** Lets few pieces of heavy work run at once, and few wait for their turn. */
export class Turns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** @throws ProblemError unavailable, when too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else {
      if (this.#waiting.length >= this.#mostWaiting) throw new ProblemError('unavailable', { retryAfter: 5 });
      // Whoever ends hands the turn over, so nobody who comes later gets in between.
      await new Promise<void>((go) => this.#waiting.push(go));
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
