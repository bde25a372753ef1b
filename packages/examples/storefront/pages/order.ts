import { carrierLink, carriers, orders, type Order, type Parcel } from '../shop/orders.ts';
import { price, totals } from '../shop/price.ts';
import { element } from './element.ts';
import { askedFor, keepInOtherLanguage, language, say, show } from './page.ts';
import { addressBlock, dead, itemList, sumRows } from './summary.ts';

/** The carrier's link stands inside the element: it is what is left where the element's script does not come. */
const tracking = (parcel: Parcel): HTMLElement => {
  const link = element('a', { href: carrierLink(parcel) }, say.carrierLink(carriers[parcel.carrier].name[language]));
  return element('track-shipment', { number: parcel.number }, link);
};

const sums = (order: Order): HTMLElement => {
  const { goods, shipping, all } = totals(order);
  return element(
    'dl',
    { class: 'sums' },
    ...sumRows([
      [say.goods, price(goods, language)],
      [say.shipping, shipping === 0 ? say.free : price(shipping, language)],
      [say.total, price(all, language)],
    ]),
  );
};

const delivery = ({ parcels }: Order): HTMLElement[] =>
  parcels.flatMap((parcel, index) => [
    element('h2', {}, parcels.length === 1 ? say.delivery : say.parcelOf(index + 1, parcels.length)),
    tracking(parcel),
  ]);

/** Those that this browser knows of, whichever order they are about. */
const complaints = (): HTMLElement[] => [element('h2', {}, say.complaints), element('complaint-status')];

const content = (order: Order): HTMLElement[] => [
  element('h1', {}, say.orderTitle(order.number)),
  element(
    'div',
    { class: 'tracking' },
    element('section', { class: 'delivery' }, ...delivery(order), ...complaints()),
    element(
      'aside',
      {},
      element('h2', {}, say.summary),
      itemList(order.items),
      sums(order),
      element('h2', {}, say.address),
      addressBlock(order.to),
    ),
  ),
];

const asked = askedFor('order');
const order = orders.find(({ number }) => number === asked);
if (order) show(say.orderTitle(order.number), ...content(order));
else show(say.unknownTitle, ...dead(say.unknownTitle, say.unknownText, { to: 'orders.html', text: say.orders }));
keepInOtherLanguage();
