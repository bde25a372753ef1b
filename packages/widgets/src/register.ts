import { release, releaseName, tellTaken } from './release.ts';
import { configure, type Settings } from './settings.ts';

/** Registers an element, unless its name is taken already: by another copy, or by the page. */
export const register = (tag: string, element: CustomElementConstructor, settings: Settings, prefix: string): void => {
  configure(settings);
  const name = `${prefix}${tag}`;
  const holder = customElements.get(name);
  if (holder) return tellTaken(name, holder);
  Object.assign(element, { [releaseName]: release });
  // The registry takes a class once: another name needs a class of its own.
  customElements.define(name, prefix ? class extends element {} : element);
};
