import type { Language } from './language.ts';
import type { Order } from './orders.ts';
import { products } from './products.ts';

/** Yuan; free from 500 on. */
const shipping = 18;
const freeFrom = 500;

/** Yuan, as the reader's language writes it. */
export const price = (amount: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount);

/** What an order costs, in yuan. */
export const totals = ({ items }: Order): { goods: number; shipping: number; all: number } => {
  const goods = items.reduce((sum, { product, quantity }) => sum + products[product].price * quantity, 0);
  const sending = goods >= freeFrom ? 0 : shipping;
  return { goods, shipping: sending, all: goods + sending };
};
