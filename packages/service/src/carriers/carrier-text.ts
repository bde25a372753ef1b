// Control characters (PostgreSQL refuses NUL) and halves of surrogate pairs.
const unstorable = /[\p{Cc}\p{Cs}]+/gu;
const trailingHalf = /[\uD800-\uDBFF]$/;

/** A carrier's words, fit to be stored: no control characters, trimmed, at most `most` UTF-16 units. Empty when there are none. */
export const cleanText = (value: string | null | undefined, most: number): string =>
  (value ?? '').replace(unstorable, ' ').trim().slice(0, most).replace(trailingHalf, '').trimEnd();

/** As `cleanText`, with null for nothing. */
export const cleanTextOrNull = (value: string | null | undefined, most: number): string | null =>
  cleanText(value, most) || null;
