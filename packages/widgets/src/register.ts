import { release, releaseName, type Released } from './release.ts';
import { configure, type Settings } from './settings.ts';

/** Registers an element, unless its name is taken already: by another copy, or by the page. */
export const register = (tag: string, element: CustomElementConstructor, settings: Settings, prefix: string): void => {
  configure(settings);
  const name = `${prefix}${tag}`;
  const holder: Released | undefined = customElements.get(name);
  if (holder) {
    void import('./taken.ts').then(({ tellTaken }) => tellTaken(name, holder));
    return;
  }
  (element as Released)[releaseName] = release;
  // The registry takes a class once: another name needs a class of its own.
  customElements.define(name, prefix ? class extends element {} : element);
};
