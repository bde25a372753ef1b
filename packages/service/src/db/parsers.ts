/**
 * How each PostgreSQL type reads in JavaScript, by type OID. The two drivers disagree by default (`int8` is a string in
 * one and a number in the other; intervals differ too), so both get this table.
 */
const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a JavaScript integer`);
  return value;
};
const asText = (text: string): string => text;
const instant = (text: string): Date =>
  new Date(text.length > 10 ? text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00') : text);
const json = (text: string): unknown => JSON.parse(text);

export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: safeInteger, // int8, and so count(*)
  114: json, // json
  1082: asText, // date: a calendar day has no instant
  1184: instant, // timestamptz
  1186: asText, // interval
  1700: asText, // numeric: money and weights are decimal strings
  3802: json, // jsonb
  5069: asText, // xid8
};
