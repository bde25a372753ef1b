/** As in `release.ts`. A script tag has it by itself, before it loads anything. A build puts it here. */
const release = 'source';

const releaseName = Symbol.for('waybill.release');

/**
 * The page's release is that of the first script tag that comes. A second one of another release stays out, and says so:
 * the elements are registered once, and two of everything would be loaded for nothing.
 *
 * @returns whether this release is the page's.
 */
export const isOfPage = (): boolean => {
  const page = globalThis as Partial<Record<symbol, string>>;
  const first = page[releaseName] ?? release;
  page[releaseName] = first;
  if (first === release) return true;
  void import('./stays-out.ts').then(({ tellStaysOut }) => tellStaysOut(first, release));
  return false;
};
