/**
 * A link to a merchant's page.
 *
 * @param page as it is set: `https://shop.example/help#case={token}`; `{number}` is the case's or the waybill's
 */
export const pageLink = (
  page: string,
  { token, number }: { readonly token: string; readonly number: string },
): string => page.replaceAll('{token}', encodeURIComponent(token)).replaceAll('{number}', encodeURIComponent(number));
