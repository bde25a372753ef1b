import { orders } from '../shop/orders.ts';
import { products } from '../shop/products.ts';
import { element } from './element.ts';
import { askedFor, keepInOtherLanguage, language, say } from './page.ts';

/** Every parcel of every order, by what is in it. */
const parcels = orders.flatMap(({ number: order, items, parcels: sent }) =>
  sent.map((parcel, index) => {
    const names = items.map(({ product }) => products[product].name[language]).join(language === 'en' ? ', ' : '、');
    const which = sent.length === 1 ? '' : ` (${say.parcelOf(index + 1, sent.length)})`;
    return { ...parcel, label: `${order}${which} · ${names}` };
  }),
);

const other = 'other';

/** The form about one parcel, or about one that the shopper names there. */
const form = (number: string): HTMLElement => {
  const parcel = parcels.find((each) => each.number === number);
  const mail = element('a', { href: 'mailto:hello@example.com' }, say.helpWrite);
  return element('file-complaint', parcel ? { number, carrier: parcel.carrier } : {}, mail);
};

const options = [
  element('option', { value: '' }, say.helpChoose),
  ...parcels.map(({ number, label }) => element('option', { value: number }, label)),
  element('option', { value: other }, say.helpOther),
];
const select = element('select', { name: 'parcel' }, ...options);
const filing = element('div');
const choose = (): void => {
  filing.replaceChildren(...(select.value ? [form(select.value)] : []));
};
select.addEventListener('change', choose);
select.value = parcels.find(({ number }) => number === askedFor('parcel'))?.number ?? '';
choose();

document
  .querySelector('.helping')
  ?.append(
    element('section', {}, element('label', { class: 'which' }, element('b', {}, say.helpWhich), select), filing),
    element('section', {}, element('h2', {}, say.complaints), element('complaint-status'), element('service-news')),
  );
keepInOtherLanguage();
