import { folders } from '../shop/language.ts';
import { price } from '../shop/price.ts';
import { products, type ProductId } from '../shop/products.ts';
import { element } from './element.ts';
import { askedProduct, keepInOtherLanguage, language, say, show } from './page.ts';
import { prefill } from './quoted.ts';
import { dead } from './summary.ts';

/** When it arrives at the shopper's, and what that costs; another destination is one click away. */
const delivery = (id: ProductId): HTMLElement => {
  const quote = element('shipping-quote', { compact: '' });
  prefill(quote, products[id], 'home');
  return element(
    'section',
    { class: 'arrives' },
    element('h2', {}, say.delivery),
    quote,
    element('p', {}, say.deliveryMore),
  );
};

const content = (id: ProductId): HTMLElement => {
  const { name, note, about, art, price: amount, packed } = products[id];
  return element(
    'article',
    { class: 'product' },
    element('img', { src: `/art/${art}.svg`, alt: '', width: '400', height: '400' }),
    element(
      'div',
      {},
      element('h1', {}, name[language]),
      element('p', { class: 'lead' }, note[language]),
      element('p', { class: 'price' }, price(amount, language)),
      element('p', {}, about[language]),
      element(
        'p',
        {},
        element('a', { class: 'button', href: `${folders[language]}checkout.html?product=${id}` }, say.buy),
      ),
      delivery(id),
      element('p', { class: 'packed' }, say.packed(packed)),
    ),
  );
};

const id = askedProduct();
if (id) show(products[id].name[language], content(id));
else show(say.noProductTitle, ...dead(say.noProductTitle, say.noProductText, { to: '', text: say.home }));
keepInOtherLanguage();
