/** What numbers are compared by: people type spaces, dots and hyphens, and lower case; full-width digits too. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[ ._/-]/g, '');
