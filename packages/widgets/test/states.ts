import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { find } from './elements.ts';

/** Brings an element into a state, in a language. */
export type State = (lang: string) => Promise<LitElement>;

const scheme = document.createElement('meta');
scheme.name = 'color-scheme';
scheme.content = 'light dark';

/** A page that follows the reader's preference while these tests run. */
export const followsPreference = (): void => {
  before(() => {
    document.head.append(scheme);
    // What a page shows where it says nothing, said for the checker of contrasts.
    document.body.style.background = 'Canvas';
  });
  after(async () => {
    scheme.remove();
    document.body.style.background = '';
    await setViewport({ width: 800, height: 600 });
  });
};

/** Dark follows the reader's preference where the page leaves it to them, and else the page. */
export const followTheScheme = (state: State): void => {
  const mayPrefer = !navigator.userAgent.includes('Firefox');
  const because = mayPrefer ? '' : ' (a test cannot tell Firefox what the reader prefers)';
  (mayPrefer ? it : it.skip)(`dark is dark, and follows the page’s color-scheme${because}`, async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await state('en');
    const background = getComputedStyle(find(element, '.card')).backgroundColor;
    scheme.content = 'light';
    expect(getComputedStyle(find(element, '.card')).backgroundColor).to.not.equal(background);
    scheme.content = 'light dark';
    await emulateMedia({ colorScheme: 'light' });
  });
};

const languages = [
  ['light', 'en'],
  ['dark', 'zh-CN'],
  ['dark', 'zh-TW'],
  ['light', 'ar'],
] as const;

/** Names, numbers, addresses and formats stay as they are written. So does what tests let people and carriers say. */
const speaksArabic = (element: LitElement): void => {
  expect(element.shadowRoot?.querySelector('.room'), 'its direction').to.have.attribute('dir', 'rtl');
  const english = /\b(the|your|you|and|of|to|is|are|it|we|this|was|not|with|before|try|again|show|choose)\b/i;
  for (const part of element.shadowRoot?.querySelectorAll(
    'h2, h3, h4, label, legend, button, summary, dt, th, caption',
  ) ?? [])
    expect(part.textContent, part.outerHTML.slice(0, 80)).to.not.match(english);
};

/** Every state that a reader can come to is accessible, light and dark, and fits into 320 pixels in both directions. */
export const holdInEveryState = (states: Readonly<Record<string, State>>): void => {
  for (const [name, state] of Object.entries(states)) {
    it(`${name}: accessible, light and dark, in every language`, async () => {
      for (const [colorScheme, lang] of languages) {
        scheme.content = colorScheme;
        const element = await state(lang);
        await expect(element).to.be.accessible();
        if (lang === 'ar') speaksArabic(element);
        element.remove();
      }
      scheme.content = 'light dark';
    });

    it(`${name}: fits into 320 pixels, left to right and right to left`, async () => {
      await setViewport({ width: 320, height: 600 });
      for (const [dir, lang] of [
        ['ltr', 'en'],
        ['rtl', 'en'],
        ['ltr', 'ar'],
      ] as const) {
        document.documentElement.dir = dir;
        const element = await state(lang);
        expect(document.documentElement.scrollWidth, dir).to.be.at.most(320);
        for (const part of element.shadowRoot?.querySelectorAll('.room *:not(.hidden, .hidden *)') ?? []) {
          expect(
            part.scrollWidth - part.clientWidth <= 0 || part.clientWidth === 0,
            `${dir} ${lang} ${part.outerHTML.slice(0, 80)}`,
          ).to.equal(true);
        }
        element.remove();
      }
      document.documentElement.dir = 'ltr';
      await setViewport({ width: 800, height: 600 });
    });
  }
};
