import { folders, type Language } from './shop/language.ts';
import { carriers, orders, type Order } from './shop/orders.ts';
import { price, totals } from './shop/price.ts';
import { onFrontPage, products, type ProductId } from './shop/products.ts';
import { words } from './shop/words.ts';

export type PageName = 'index' | 'product' | 'checkout' | 'orders' | 'order' | 'track' | 'help';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const address = (page: PageName, language: Language): string =>
  folders[language] + (page === 'index' ? '' : `${page}.html`);

const picture = (art: string): string => `<img src="/art/${art}.svg" alt="" width="400" height="400" />`;

const header = (page: PageName, language: Language): string => {
  const say = words[language];
  const other = language === 'en' ? 'zh-CN' : 'en';
  const link = (to: PageName, text: string) =>
    `<a href="${address(to, language)}"${to === page ? ' aria-current="page"' : ''}>${escaped(text)}</a>`;
  return `<a class="skip" href="#main">${say.skip}</a>
    <header>
      <div class="top">
      <a class="brand" href="${address('index', language)}"><img src="/favicon.svg" alt="" width="36" height="36" />Harbour &amp; Pine</a>
      <nav aria-label="${say.menu}">
        ${link('index', say.home)} ${link('orders', say.orders)} ${link('track', say.track)} ${link('help', say.help)}
        <a id="language" href="${address(page, other)}" lang="${other}" hreflang="${other}">${say.switchTo}</a>
      </nav>
      </div>
      <p class="demo">${escaped(say.demo)}</p>
    </header>`;
};

const productCard = (id: ProductId, language: Language): string => {
  const { name, note, price: amount, art } = products[id];
  return `<li>
        <a href="${address('product', language)}?product=${id}">
          ${picture(art)}
          <h3>${escaped(name[language])}</h3>
          <p>${escaped(note[language])}</p>
          <p class="price">${price(amount, language)}</p>
        </a>
      </li>`;
};

const orderRow = (order: Order, language: Language): string => {
  const say = words[language];
  const [first] = order.items;
  const names = order.items.map(({ product, quantity }) => `${products[product].name[language]} × ${quantity}`);
  return `<li>
        <a href="${address('order', language)}?order=${order.number}">
          ${first ? picture(products[first.product].art) : ''}
          <span class="what">
            <b>${escaped(names.join(language === 'en' ? ', ' : '、'))}</b>
            <span>${order.number} · ${say.parcels(order.parcels.length)} · ${price(totals(order).all, language)}</span>
          </span>
          <span class="tag">${escaped(order.shows[language])}</span>
        </a>
      </li>`;
};

const numberRow = (order: Order, language: Language): string =>
  order.parcels
    .map(
      ({ number, carrier }) => `<li>
            <code>${number}</code>
            <span>${escaped(carriers[carrier].name[language])} · ${escaped(order.shows[language])}</span>
          </li>`,
    )
    .join('');

/** What `{{name}}` in a page stands for: the parts of the shop by their names, then its words. */
export const fragment = (name: string, page: PageName, language: Language): string => {
  switch (name) {
    case 'lang':
      return language;
    case 'orders-address':
      return address('orders', language);
    case 'help-address':
      return address('help', language);
    case 'header':
      return header(page, language);
    case 'products':
      return onFrontPage.map((id) => productCard(id, language)).join('\n      ');
    case 'order-list':
      return orders.map((order) => orderRow(order, language)).join('\n      ');
    case 'numbers':
      return orders
        .slice(0, 8)
        .map((order) => numberRow(order, language))
        .join('\n          ');
    default: {
      const said = Object.entries(words[language]).find(([key]) => key === name)?.[1];
      if (typeof said !== 'string') throw new Error(`No fragment is called ${name}.`);
      return escaped(said);
    }
  }
};
