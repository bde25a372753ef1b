/** A page of a list. `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}

/** A list: iterate it to get all its entries, page after page as they are needed, or ask for one page. */
export class Pages<T> implements AsyncIterable<T> {
  readonly #load: (cursor: string | undefined) => Promise<Page<T>>;

  /** `load` gets no cursor for the page that was asked for first. */
  constructor(load: (cursor: string | undefined) => Promise<Page<T>>) {
    this.#load = load;
  }

  /** The page that was asked for: the first, or the one at `cursor`. */
  page(): Promise<Page<T>> {
    return this.#load(undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    let cursor: string | undefined;
    do {
      const page: Page<T> = await this.#load(cursor);
      yield* page.data;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
