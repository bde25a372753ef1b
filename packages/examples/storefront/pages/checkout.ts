import type { Quote } from '@waybill/sdk/quotes';
import type { ProductId } from '../shop/products.ts';
import { element } from './element.ts';
import { ordering } from './ordering.ts';
import { askedProduct, keepInOtherLanguage, say, show } from './page.ts';
import { placedOrder } from './placed.ts';
import { remembered, type Booked } from './remembered.ts';
import { dead } from './summary.ts';

const showOrder = (id: ProductId, booked: Booked, quote: Quote): void => {
  show(say.orderTitle(booked.order), ...placedOrder(id, booked, quote));
  document.querySelector('h1')?.focus();
};

const begin = (id: ProductId): void => {
  const onConfirmed = (booked: Booked, quote: Quote): void => {
    showOrder(id, booked, quote);
  };
  show(say.checkoutTitle, ...ordering(id, onConfirmed));
};

/** The page was left, or loaded again, after an order was placed on it. */
const resume = async (id: ProductId, booked: Booked): Promise<void> => {
  const title = say.orderTitle(booked.order);
  show(title, element('h1', {}, title), element('p', { class: 'lead', role: 'status' }, say.opening));
  const { watchQuote } = await import('./booked.ts');
  for await (const quote of watchQuote(booked.quote)) {
    if (quote.state !== 'requested' && quote.state !== 'accepted') break;
    showOrder(id, booked, quote);
    if (quote.accepted?.shipment) return;
  }
  begin(id);
};

const id = askedProduct();
const booked = remembered();
if (!id) show(say.noProductTitle, ...dead(say.noProductTitle, say.noProductText, { to: '', text: say.home }));
else if (booked) {
  resume(id, booked).catch(() => {
    begin(id);
  });
} else begin(id);
keepInOtherLanguage();
