import { addressIds, type AddressId } from '../shop/addresses.ts';
import { keepInOtherLanguage } from './page.ts';

/** An order that was placed on this page. */
export interface Booked {
  readonly order: string;
  readonly to: AddressId;
  /** `qte_…` */
  readonly quote: string;
}

/** What a reload still knows. It stands in the address's fragment, which reaches no server's log. */
export const remembered = (): Booked | undefined => {
  const said = new URLSearchParams(location.hash.slice(1));
  const order = said.get('order');
  const quote = said.get('quote');
  const to = addressIds.find((id) => id === said.get('to'));
  return order && quote && to ? { order, quote, to } : undefined;
};

/** Nothing to remember: the page begins anew. */
export const remember = (booked?: Booked): void => {
  const { pathname, search } = location;
  const hash = booked ? `#${new URLSearchParams({ ...booked }).toString()}` : '';
  history.replaceState(null, '', pathname + search + hash);
  keepInOtherLanguage();
};
