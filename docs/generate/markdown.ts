/** Text as Markdown shows it, also in a table and where Vue reads the page afterwards. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\|]/g, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll(/\s*\n\s*/g, ' ');

/** A piece of code in a sentence or a cell. */
export const code = (text: string): string =>
  `<code v-pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;')}</code>`;

/** Prose that has its own backticks: what is between them is code, the rest is text. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') && part.length > 2 ? code(part.slice(1, -1)) : escaped(part)))
    .join('');

/** A table without the columns that nothing stands in, or nothing where there are no rows. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const isUsed = (_: string, column: number): boolean => rows.some((cells) => cells[column]);
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => cells.filter(isUsed));
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

/** Pieces of a page with a blank line between, and none for pieces that are empty. */
export const page = (...pieces: readonly string[]): string => `${pieces.filter(Boolean).join('\n\n')}\n`;
