import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | Date | null;

/** What stands before a formula would hide it from whoever looks at the first character alone. */
const hiding = /^[\p{Cc}\s]+/u;

const asText = (cell: Cell): string => {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell).replace(hiding, '');
};

/**
 * RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. A cell that one of them would take for a formula
 * begins with an apostrophe, as OWASP advises.
 */
export const csvOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string =>
  stringify(
    rows.map((row) => columns.map((column) => asText(row[column]))),
    { header: true, columns: [...columns], bom: true, record_delimiter: 'windows', escape_formulas: true },
  );
