import type { LitElement } from 'lit';
import type { StoragePolicy } from './controllers/kept.ts';
import { settings } from './settings.ts';

/** The elements that another one opens, fetched when it does. Neither knows the other. */
const elements = {
  'file-complaint': () => import('./file-complaint/register.ts'),
  'complaint-status': () => import('./complaint-status/register.ts'),
  'service-rating': () => import('./service-rating/register.ts'),
};

interface Configured extends LitElement {
  readonly storage?: StoragePolicy | undefined;
  readonly publishableKey?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** Whether an element that is opened can call the service by itself. */
export const hasKey = ({ publishableKey }: Configured): boolean => !!(publishableKey || settings.key);

/**
 * Makes another element for an element to show: under the same prefix, for the same service, in the same language,
 * keeping what is written where that one may.
 * Rejects as `import()` does when it cannot be fetched.
 *
 * @param tag of the element that opens it
 */
export const openBeside = async <Tag extends keyof typeof elements>(
  host: Configured,
  tag: string,
  other: Tag,
): Promise<HTMLElementTagNameMap[Tag]> => {
  // A page that gave the class a name of its own has the other one under its usual name.
  const prefix = host.localName.endsWith(tag) ? host.localName.slice(0, -tag.length) : '';
  const { define } = await elements[other]();
  define({}, prefix);
  const { publishableKey, baseUrl, storage, lang } = host;
  const opened = document.createElement(`${prefix}${other}`) as HTMLElementTagNameMap[Tag];
  return Object.assign(opened, { publishableKey, baseUrl, storage }, lang && { lang });
};
