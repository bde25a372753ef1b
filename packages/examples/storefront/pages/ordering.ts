import type { Quote } from '@waybill/sdk/quotes';
import { addresses, type AddressId } from '../shop/addresses.ts';
import { price } from '../shop/price.ts';
import { products, type ProductId } from '../shop/products.ts';
import { addressChoice, insuranceChoice } from './choosing.ts';
import { element } from './element.ts';
import { language, say } from './page.ts';
import { prefill } from './quoted.ts';
import { remember, type Booked } from './remembered.ts';
import { itemList, nameOf, sumRows } from './summary.ts';

/** The shop counts its orders; its demo draws lots. */
const newOrderNumber = (): string => `HP-${2000 + Math.floor(Math.random() * 1000)}`;

/**
 * The checkout: where to, insured or not, and how. The element asks for prices whenever the page says something else,
 * and books what the shopper chooses.
 *
 * @param onConfirmed called when the shop has confirmed the booking.
 */
export const ordering = (id: ProductId, onConfirmed: (booked: Booked, quote: Quote) => void): HTMLElement[] => {
  const product = products[id];
  const order = newOrderNumber();
  let to: AddressId = 'home';
  let quoted: Quote | undefined;

  const heading = element('h1');
  const status = element('p', { class: 'lead', role: 'status' });
  const choices = element('fieldset');
  const placing = element('p', { class: 'placing' });
  const quote = element('shipping-quote', {}, placing);
  const sums = element('dl', { class: 'sums' });

  const sendTo = (where: AddressId): void => {
    to = where;
    quote.consignee = addresses[to].consignee;
    prefill(quote, product, to);
  };
  const insure = (insured: boolean): void => {
    quote.setAttribute('declared-value', insured ? `${product.price}` : '');
  };

  const tell = (): void => {
    const chosen = quoted?.options.find(({ code }) => quote.value === `${quoted?.id ?? ''}/${code}`);
    const shown = chosen ?? quoted?.options.find(({ code }) => code === quoted?.cheapest);
    const said = (amount: number) => (chosen ? price(amount, language) : say.from(price(amount, language)));
    const shipping = Number(shown?.price.total.amount);
    const total = shown ? said(product.price + shipping) : '…';
    sums.replaceChildren(
      ...sumRows([
        [say.goods, price(product.price, language)],
        [chosen ? say.shippingBy(nameOf(chosen)) : say.shipping, shown ? said(shipping) : '…'],
        [say.total, total],
      ]),
    );
    placing.textContent = chosen ? say.placing(order, total) : say.placingFirst;
  };

  /** What was chosen stays while the shop is asked. */
  const hold = (booked?: Booked): void => {
    choices.disabled = placing.hidden = !!booked;
    heading.textContent = booked ? say.orderTitle(order) : say.checkoutTitle;
    status.textContent = booked ? say.placed : say.checkoutText;
    remember(booked);
  };

  quote.orderNumber = order;
  quote.addEventListener('shipping-quote-request', () => {
    quoted = undefined;
    hold();
    tell();
  });
  quote.addEventListener('shipping-quote-loaded', ({ detail }) => {
    quoted = detail.quote;
    tell();
  });
  quote.addEventListener('change', tell);
  quote.addEventListener('shipping-quote-choose', ({ detail }) => {
    hold({ order, to, quote: detail.quote.id });
  });
  quote.addEventListener('shipping-quote-error', () => {
    hold();
  });
  quote.addEventListener('shipping-quote-confirmed', ({ detail }) => {
    onConfirmed({ order, to, quote: detail.quote.id }, detail.quote);
  });

  choices.append(
    element('h2', {}, say.address),
    addressChoice(to, sendTo),
    insuranceChoice(price(product.price, language), insure),
  );
  insure(false);
  sendTo(to);
  hold();
  tell();
  return [
    heading,
    status,
    element(
      'div',
      { class: 'tracking' },
      element('section', { class: 'choosing' }, choices, quote),
      element(
        'aside',
        {},
        element('h2', {}, say.summary),
        itemList([{ product: id, quantity: 1 }]),
        element('div', { 'aria-live': 'polite' }, sums),
      ),
    ),
  ];
};
