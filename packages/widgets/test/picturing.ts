import { executeServerCommand } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import type * as states from './states.ts';

// Stands in for states.ts where the same states are pictured: `web-test-runner.pictures.config.js` sees to that.

interface View {
  readonly width: number;
  readonly height: number;
  readonly lang?: string;
  readonly dark?: boolean;
  readonly theme?: string;
  readonly media?: string;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** How every state is looked at. */
const views: Readonly<Record<string, View>> = { desktop, phone };

const themes = ['quiet', 'bold', 'paper'];

/** How some are looked at besides. */
const furtherViews: Readonly<Record<string, View>> = {
  'desktop-dark': { ...desktop, dark: true },
  'phone-dark': { ...phone, dark: true },
  'phone-zh': { ...phone, lang: 'zh-CN' },
  'desktop-ar': { ...desktop, lang: 'ar' },
  'phone-ar': { ...phone, lang: 'ar' },
  print: { ...desktop, media: 'print' },
  forced: { ...desktop, features: [{ name: 'forced-colors', value: 'active' }] },
  ...Object.fromEntries(
    themes.flatMap((theme): [string, View][] => [
      [theme, { ...desktop, theme }],
      [`${theme}-dark`, { ...desktop, theme, dark: true }],
    ]),
  ),
};

const lookedAtFurther = [
  'delayed',
  'options from closer, one selected',
  'files and wishes',
  'planned, with promises',
  'a middling score, all unfolded',
  'news',
  'figures',
];

const scheme = Object.assign(document.createElement('meta'), { name: 'color-scheme' });
const theme = Object.assign(document.createElement('link'), { rel: 'stylesheet' });

const wear = (name: string | undefined): Promise<unknown> | undefined => {
  theme.remove();
  if (name === undefined) return undefined;
  const worn = new Promise((resolve) => theme.addEventListener('load', resolve, { once: true }));
  theme.href = `/packages/widgets/themes/${name}.css`;
  document.head.append(theme);
  return worn;
};

const look = async ({
  width,
  height,
  lang = 'en',
  dark = false,
  theme: name,
  media,
  features,
}: View): Promise<void> => {
  await executeServerCommand('look', { width, height, media, features });
  scheme.content = dark ? 'dark' : 'light';
  document.head.append(scheme);
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  await wear(name);
};

/** All that is in it, as far down as it goes. */
const within = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .map(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : ''))
    .join('')
    .concat(root instanceof ShadowRoot ? root.innerHTML : '');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until nothing has come for a while, and its fonts are there. */
const still = async (element: LitElement): Promise<void> => {
  const seen = () => `${element.offsetHeight} ${within(element.parentNode ?? document)}`;
  for (let [before, alike] = ['', 0]; alike < 3; await pause(40)) {
    const now = seen();
    alike = now === before ? alike + 1 : 0;
    before = now;
  }
  await document.fonts.ready;
  for (const animation of document.getAnimations()) animation.cancel();
};

const clipOf = (element: LitElement) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const around = 16;
  return {
    x: Math.max(0, Math.floor(left - around)),
    y: Math.max(0, Math.floor(top + scrollY - around)),
    width: Math.ceil(width + 2 * around),
    height: Math.ceil(height + 2 * around),
  };
};

const fileName = (state: string): string => state.replace(/[^a-z0-9]+/g, '-');

/** A busy machine may take a picture of what is not drawn yet: it looks three times before it says that it differs. */
const pictured = async (element: LitElement, name: string, left = 3): Promise<void> => {
  await still(element);
  try {
    await executeServerCommand('picture', { folder: element.localName, name, clip: clipOf(element) });
  } catch (error) {
    if (left === 1) throw error;
    await pictured(element, name, left - 1);
  }
};

export const followsPreference: typeof states.followsPreference = () => undefined;
export const followTheScheme: typeof states.followTheScheme = () => undefined;

/** Every state looks as it did when somebody looked at it last. What else the files test is not run. */
export const holdInEveryState: typeof states.holdInEveryState = (each) => {
  let folder = '';
  for (const [name, state] of Object.entries(each)) {
    const from = lookedAtFurther.includes(name) ? { ...views, ...furtherViews } : views;
    for (const [view, seen] of Object.entries(from)) {
      it.only(`${name}, ${view}: looks as it did`, async () => {
        await look(seen);
        const element = await state(seen.lang ?? 'en');
        folder = element.localName;
        try {
          await pictured(element, `${fileName(name)}.${view}`);
        } finally {
          element.remove();
        }
      });
    }
  }
  it.only('looks like all that was kept of it', () => executeServerCommand('album', { folder }));
};
