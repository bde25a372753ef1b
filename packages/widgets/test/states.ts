import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

/** Brings an element into a state, in a language. */
export type State = (lang: string) => Promise<LitElement>;

const scheme = document.createElement('meta');
scheme.name = 'color-scheme';
scheme.content = 'light dark';

/** A page that follows the reader's preference while these tests run. Its `content` may be changed. */
export const followsPreference = (): HTMLMetaElement => {
  before(() => {
    document.head.append(scheme);
    // What a page shows where it says nothing, said for the checker of contrasts.
    document.body.style.background = 'Canvas';
  });
  after(async () => {
    scheme.remove();
    document.body.style.background = '';
    await emulateMedia({ colorScheme: 'light' });
    await setViewport({ width: 800, height: 600 });
  });
  return scheme;
};

/** Every state that a reader can come to is accessible, light and dark, and fits into 320 pixels in both directions. */
export const holdInEveryState = (states: Readonly<Record<string, State>>): void => {
  for (const [name, state] of Object.entries(states)) {
    it(`${name}: accessible, light and dark, in both languages`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ colorScheme });
        for (const lang of ['en', 'zh-CN']) {
          const element = await state(lang);
          await expect(element).to.be.accessible();
          element.remove();
        }
      }
    });

    it(`${name}: fits into 320 pixels, left to right and right to left`, async () => {
      await setViewport({ width: 320, height: 600 });
      for (const dir of ['ltr', 'rtl']) {
        document.documentElement.dir = dir;
        const element = await state('en');
        expect(document.documentElement.scrollWidth, dir).to.be.at.most(320);
        for (const part of element.shadowRoot?.querySelectorAll('.room *:not(.hidden, .hidden *)') ?? []) {
          expect(
            part.scrollWidth - part.clientWidth <= 0 || part.clientWidth === 0,
            `${dir} ${part.outerHTML.slice(0, 80)}`,
          ).to.equal(true);
        }
        element.remove();
      }
      document.documentElement.dir = 'ltr';
      await setViewport({ width: 800, height: 600 });
    });
  }
};
