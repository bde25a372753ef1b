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
  // eslint-disable-next-line no-console -- it is for whoever looks after the page
  console.warn(`Waybill ${first} came first and is used on this page; the script tag of Waybill ${release} stays out.`);
  return false;
};
