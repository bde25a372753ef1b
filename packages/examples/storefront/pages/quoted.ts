import { addresses, workshop, type AddressId } from '../shop/addresses.ts';
import type { Product } from '../shop/products.ts';
import { language } from './page.ts';

const attributesOf = ({ packed }: Product, to: AddressId): Readonly<Record<string, string>> => {
  const { place } = addresses[to];
  const [length, width, height] = packed.size;
  return {
    'from-country': workshop.country,
    'from-region': workshop.region[language],
    'from-city': workshop.city[language],
    'to-country': place.country,
    'to-region': place.region[language],
    'to-city': place.city[language],
    weight: `${packed.weight}`,
    length: `${length}`,
    width: `${width}`,
    height: `${height}`,
    goods: packed.fragile ? 'fragile' : '',
    services: packed.fragile ? 'protective_packaging' : '',
  };
};

/** What the shop knows of a parcel, said to the element: it asks for prices by itself. */
export const prefill = (quote: HTMLElement, product: Product, to: AddressId): void => {
  for (const [name, value] of Object.entries(attributesOf(product, to))) quote.setAttribute(name, value);
};
