const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** The nearest instant that the tables and four-digit years can both say. Offsets reach a day beyond them. */
export const storable = (at: Date): Date => new Date(Math.min(Math.max(at.getTime(), earliest), latest));
