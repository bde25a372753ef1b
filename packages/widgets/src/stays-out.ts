/** Says which of two releases a page has. */
export const tellStaysOut = (first: string, release: string): void => {
  // eslint-disable-next-line no-console -- it is for whoever looks after the page
  console.warn(`Waybill ${first} came first and is used on this page; the script tag of Waybill ${release} stays out.`);
};
