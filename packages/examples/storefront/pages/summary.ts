import type { QuoteOption } from '@waybill/sdk/quotes';
import { folders } from '../shop/language.ts';
import { addresses, type AddressId } from '../shop/addresses.ts';
import type { Item } from '../shop/orders.ts';
import { price } from '../shop/price.ts';
import { products } from '../shop/products.ts';
import { element } from './element.ts';
import { language, say } from './page.ts';

/** What is ordered, with pictures and prices. */
export const itemList = (items: readonly Item[]): HTMLElement =>
  element(
    'ul',
    { class: 'items' },
    ...items.map(({ product, quantity }) => {
      const { name, art, price: each } = products[product];
      const link = element('a', { href: `${folders[language]}product.html?product=${product}` }, name[language]);
      return element(
        'li',
        {},
        element('img', { src: `/art/${art}.svg`, alt: '', width: '64', height: '64' }),
        element('span', { class: 'what' }, element('b', {}, link), element('span', {}, say.quantity(quantity))),
        element('span', {}, price(each * quantity, language)),
      );
    }),
  );

/** Goods, shipping and total, one a line. */
export const sumRows = (rows: readonly (readonly [name: string, amount: string])[]): HTMLElement[] =>
  rows.map(([name, amount]) => element('div', {}, element('dt', {}, name), element('dd', {}, amount)));

/** What the carrier calls a way to send it. */
export const nameOf = ({ name }: QuoteOption): string => name[language.slice(0, 2)] ?? name.en ?? '';

export const addressBlock = (to: AddressId): HTMLElement =>
  element('address', {}, ...addresses[to].lines[language].map((line) => element('span', {}, line)));

/** Where the shop does not know what it is asked for. */
export const dead = (
  title: string,
  text: string,
  link: { readonly to: string; readonly text: string },
): HTMLElement[] => [
  element('h1', {}, title),
  element('p', {}, text),
  element('p', {}, element('a', { class: 'button', href: `${folders[language]}${link.to}` }, link.text)),
];
