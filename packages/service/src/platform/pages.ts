/** Entries on a page where the asker names no number. */
export const defaultPage = 50;

/**
 * A page of a list, out of one entry more than fits on it: whether there is that one says whether there is a next page.
 *
 * @param found at most `limit` + 1 entries, in the list's order
 */
export const pageOf = <T extends { readonly id: string }>(found: readonly T[], limit: number) => {
  const data = found.slice(0, limit);
  return { data, nextCursor: found.length > limit ? (data.at(-1)?.id ?? null) : null };
};
