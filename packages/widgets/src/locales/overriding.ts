import { settings } from '../settings.ts';
import { languageOf } from './language.ts';
import type { Locale, Texts } from './load.ts';
import type { ElementTexts, PluralForms } from './overrides.ts';

type Said = Readonly<Record<string, unknown>>;
type Written = (...args: readonly unknown[]) => string;

/** All that each element says, for telling a name that is wrong from one that comes later. */
const sets: Readonly<Record<keyof ElementTexts, () => Promise<readonly object[]>>> = {
  'track-shipment': async () => [await import('./tracking/texts.ts')],
  'shipping-quote': async () => [await import('./quotes/texts.ts')],
  'file-complaint': async () => [await import('./complaints/texts.ts'), await import('./proofs/texts.ts')],
  'complaint-status': async () => [await import('./cases/texts.ts'), await import('./proofs/texts.ts')],
  'service-rating': async () => [await import('./reviews/texts.ts')],
  'service-news': async () => [await import('./reviews/news.ts')],
  'service-scorecard': async () => [await import('./scorecard/texts.ts')],
};

const warned = new Set<string>();

const warn = (path: string, why: string): void => {
  // eslint-disable-next-line no-console -- for whoever writes the texts
  if (!warned.has(path)) console.warn(`Waybill texts: "${path}" ${why}`);
  warned.add(path);
};

const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null;

let block: unknown;

/** What the page says in place of the elements: what it configured, else its data block. */
const given = (): unknown => {
  if (settings.texts) return settings.texts;
  try {
    block ??= JSON.parse(document.querySelector('script#waybill-texts')?.textContent ?? '{}');
  } catch {
    block = {};
    warn('waybill-texts', 'is not JSON.');
  }
  return block;
};

/** A template with what it speaks of. Undefined where something that it names is not known. */
const filled = (template: string, args: readonly unknown[], tag: string): string | undefined => {
  const known = new Map<string, string>();
  args.forEach((arg, at) => {
    if (isObject(arg)) for (const [name, value] of Object.entries(arg)) known.set(name, String(value));
    else if (typeof arg === 'number') known.set(String(at + 1), new Intl.NumberFormat(tag).format(arg));
    else if (typeof arg === 'string') known.set(String(at + 1), arg);
  });
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names.every((name) => known.has(name))
    ? template.replace(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? '')
    : undefined;
};

const written =
  (own: string | PluralForms, usual: Written, tag: string): Written =>
  (...args) => {
    const count = args.find((arg) => typeof arg === 'number');
    const form = typeof own === 'string' ? own : (own[new Intl.PluralRules(tag).select(count ?? 0)] ?? own.other);
    return (form === undefined ? undefined : filled(form, args, tag)) ?? usual(...args);
  };

const replaced = (usual: unknown, own: unknown, tag: string, path: string): unknown => {
  if (typeof usual === 'function') {
    if (typeof own === 'string' || isObject(own)) return written(own, usual as Written, tag);
  } else if (isObject(usual)) {
    if (isObject(own)) return inside(usual, own, tag, path);
  } else if (typeof own === 'string') return own;
  warn(path, `cannot be a ${typeof own}.`);
  return usual;
};

const inside = (usual: Said, own: Said, tag: string, path: string, unknown?: (key: string) => void): Said => {
  const said: Record<string, unknown> = { ...usual };
  for (const [key, value] of Object.entries(own)) {
    const name = `${path}.${key}`;
    if (Object.hasOwn(usual, key) && key !== 'tag') said[key] = replaced(usual[key], value, tag, name);
    else (unknown ?? (() => warn(name, 'is no text of this element.')))(key);
  }
  return said;
};

/** Names what no text of the element is called, once all of them are there. */
const check = async (
  element: keyof ElementTexts,
  tag: string,
  keys: readonly string[],
  path: string,
): Promise<void> => {
  const texts = (await sets[element]()).flatMap((set) =>
    Object.values<Texts<object>>(set as Record<string, Texts<object>>),
  );
  const all = await Promise.all(texts.map((each) => each(languageOf(tag))));
  for (const key of keys) {
    if (key === 'tag' || !all.some(({ messages }) => Object.hasOwn(messages, key)))
      warn(`${path}.${key}`, 'is no text of this element.');
  }
};

/**
 * A language with the page's own texts in place of those that the element says by itself. What a page says is text and
 * never markup.
 * @param name of the element, with the prefix that it was registered with.
 */
export const overridden = <M extends { readonly tag: string }>(name: string, locale: Locale<M>): Locale<M> => {
  const { messages, tag } = locale;
  const element = (Object.keys(sets) as (keyof ElementTexts)[]).find((each) => name.endsWith(each));
  const all = given();
  const ofLanguage = isObject(all) ? all[messages.tag] : undefined;
  const own = element && isObject(ofLanguage) ? ofLanguage[element] : undefined;
  if (!element || !isObject(own)) return locale;
  const path = `${messages.tag}.${element}`;
  const later: string[] = [];
  const said = inside(messages, own, tag, path, (key) => later.push(key));
  if (later.length) check(element, tag, later, path).catch(() => undefined);
  return { ...locale, messages: said as M };
};
