import { configure, type Settings } from './settings.ts';

/** Registers an element, unless its name is taken already: by another copy, or by the page. */
export const register = (tag: string, element: CustomElementConstructor, settings: Settings, prefix: string): void => {
  configure(settings);
  const name = `${prefix}${tag}`;
  if (customElements.get(name)) return;
  // The registry takes a class once: another name needs a class of its own.
  customElements.define(name, prefix ? class extends element {} : element);
};
