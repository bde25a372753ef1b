/** What is wrong at one place of a request or an answer. */
export interface Issue {
  /** A JSON pointer: `#/numbers/0`. */
  readonly pointer: string;
  /** In English. To show something to a shopper, go by the pointer. */
  readonly message: string;
}
