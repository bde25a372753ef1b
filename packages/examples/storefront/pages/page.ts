import { languages } from '../shop/language.ts';
import { products, type ProductId } from '../shop/products.ts';
import { words } from '../shop/words.ts';

/** The page's own language, and what the shop says in it. */
export const language = languages.find((each) => each === document.documentElement.lang) ?? 'en';
export const say = words[language];

/** What the page's address asks for: `?product=teapot`. */
export const askedFor = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** The product that it asks for. */
export const askedProduct = (): ProductId | undefined => {
  const asked = askedFor('product');
  return Object.keys(products).find((id): id is ProductId => id === asked);
};

/** Fills the page, and names it. */
export const show = (title: string, ...content: readonly HTMLElement[]): void => {
  document.title = `${title} – Harbour & Pine`;
  document.querySelector('main')?.replaceChildren(...content);
};

/** Has the link to the other language lead to the same thing. */
export const keepInOtherLanguage = (): void => {
  const other = document.querySelector<HTMLAnchorElement>('#language');
  if (!other) return;
  other.search = location.search;
  other.hash = location.hash;
};
