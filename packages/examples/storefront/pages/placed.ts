import type { Quote } from '@waybill/sdk/quotes';
import { price } from '../shop/price.ts';
import { products, type ProductId } from '../shop/products.ts';
import { element } from './element.ts';
import { language, say } from './page.ts';
import type { Booked } from './remembered.ts';
import { addressBlock, itemList, nameOf, sumRows } from './summary.ts';

const sums = (goods: number, { accepted, options }: Quote): HTMLElement => {
  const option = options.find(({ code }) => code === accepted?.option);
  const shipping = Number(accepted?.price.total.amount);
  return element(
    'dl',
    { class: 'sums' },
    ...sumRows([
      [say.goods, price(goods, language)],
      [option ? say.shippingBy(nameOf(option)) : say.shipping, price(shipping, language)],
      [say.total, price(goods + shipping, language)],
    ]),
  );
};

/** An order that was placed: until the shop has confirmed it that it waits, and then its parcel. */
export const placedOrder = (id: ProductId, { order, to }: Booked, quote: Quote): HTMLElement[] => {
  const number = quote.accepted?.shipment?.number;
  return [
    element('h1', { tabindex: '-1' }, say.orderTitle(order)),
    element('p', { class: 'lead', role: 'status' }, number ? say.confirmed : say.placed),
    element(
      'div',
      { class: 'tracking' },
      element(
        'section',
        { class: 'delivery' },
        element('h2', {}, say.delivery),
        number ? element('track-shipment', { number }) : element('p', { class: 'waiting' }, say.waiting),
      ),
      element(
        'aside',
        {},
        element('h2', {}, say.summary),
        itemList([{ product: id, quantity: 1 }]),
        sums(products[id].price, quote),
        element('h2', {}, say.address),
        addressBlock(to),
      ),
    ),
  ];
};
