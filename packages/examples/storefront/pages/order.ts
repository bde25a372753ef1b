import { folders, languages } from '../shop/language.ts';
import { addresses, carrierLink, carriers, orders, type Order, type Parcel } from '../shop/orders.ts';
import { price, totals } from '../shop/price.ts';
import { products } from '../shop/products.ts';
import { words } from '../shop/words.ts';
import { element } from './element.ts';

const language = languages.find((each) => each === document.documentElement.lang) ?? 'en';
const say = words[language];

/** The carrier's link stands inside the element: it is what is left where the element's script does not come. */
const tracking = (parcel: Parcel): HTMLElement => {
  const link = element('a', { href: carrierLink(parcel) }, say.carrierLink(carriers[parcel.carrier].name[language]));
  return element('track-shipment', { number: parcel.number }, link);
};

const items = (order: Order): HTMLElement =>
  element(
    'ul',
    { class: 'items' },
    ...order.items.map(({ product, quantity }) => {
      const { name, art, price: each } = products[product];
      return element(
        'li',
        {},
        element('img', { src: `/art/${art}.svg`, alt: '', width: '64', height: '64' }),
        element(
          'span',
          { class: 'what' },
          element('b', {}, name[language]),
          element('span', {}, say.quantity(quantity)),
        ),
        element('span', {}, price(each * quantity, language)),
      );
    }),
  );

const sums = (order: Order): HTMLElement => {
  const { goods, shipping, all } = totals(order);
  const rows: readonly (readonly [string, string])[] = [
    [say.goods, price(goods, language)],
    [say.shipping, shipping === 0 ? say.free : price(shipping, language)],
    [say.total, price(all, language)],
  ];
  return element(
    'dl',
    { class: 'sums' },
    ...rows.map(([name, amount]) => element('div', {}, element('dt', {}, name), element('dd', {}, amount))),
  );
};

const address = (order: Order): HTMLElement =>
  element('address', {}, ...addresses[order.to][language].map((line) => element('span', {}, line)));

const delivery = ({ parcels }: Order): HTMLElement[] =>
  parcels.flatMap((parcel, index) => [
    element('h2', {}, parcels.length === 1 ? say.delivery : say.parcelOf(index + 1, parcels.length)),
    tracking(parcel),
  ]);

const show = (order: Order): HTMLElement[] => [
  element('h1', {}, say.orderTitle(order.number)),
  element(
    'div',
    { class: 'tracking' },
    element('section', { class: 'delivery' }, ...delivery(order)),
    element(
      'aside',
      {},
      element('h2', {}, say.summary),
      items(order),
      sums(order),
      element('h2', {}, say.address),
      address(order),
    ),
  ),
];

const unknown = (): HTMLElement[] => [
  element('h1', {}, say.unknownTitle),
  element('p', {}, say.unknownText),
  element('p', {}, element('a', { class: 'button', href: `${folders[language]}orders.html` }, say.orders)),
];

const asked = new URLSearchParams(location.search).get('order');
const order = orders.find(({ number }) => number === asked);
if (order) document.title = `${say.orderTitle(order.number)} – Harbour & Pine`;
document.querySelector('main')?.replaceChildren(...(order ? show(order) : unknown()));

// The same order in the other language.
const other = document.querySelector<HTMLAnchorElement>('#language');
if (other) other.search = location.search;
