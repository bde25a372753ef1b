/** Parts of a path or a query. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Fills a route's `{placeholders}`; what is put in stays one segment of the path. */
export const fillPath = (path: string, params: Fields): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const segment = String(params[name] ?? '');
    // URL parsers resolve dots even when they are escaped, so such a segment would call something else.
    if (/^\.{0,2}$/.test(segment)) throw new TypeError(`"${segment}" cannot be the ${name} in ${path}.`);
    return encodeURIComponent(segment);
  });

/** `?a=1&b=2`, or nothing. What has no value is left out. */
export const queryString = (query: Fields): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
};
