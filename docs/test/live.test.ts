import { describe, expect, inject, it } from 'vitest';
import { stories } from '../live/stories.ts';
import { standIn } from '../live/visiting.ts';
import { useBrowser, visit } from './browser.ts';

useBrowser();

const names = Object.keys(stories);

describe('a live example', () => {
  it.each(names)('<%s> works with recorded answers, and asks nobody else', async (name) => {
    const { page, wrongs } = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${inject('site')}/live/${name}.html`);
    await stories[name]?.(page);
    expect(wrongs).toEqual([]);
    expect([...new Set(asked)]).toEqual([inject('site')]);
    await page.context().close();
  });

  it.each(names)('<%s> works against a demo service', async (name) => {
    const { page, wrongs } = await visit();
    await standIn(page, inject('seeded'));
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(`${inject('site')}/live/${name}.html?service=${inject('service')}`);
    await stories[name]?.(page);
    expect(wrongs).toEqual([]);
    expect(asked).toContain(inject('service'));
    await page.context().close();
  });

  it.each(names)('<%s> stands on its page, as high as it is, in light and dark, on a phone too', async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, wrongs } = await visit({ colorScheme, viewport: { width: 360, height: 740 } });
      await page.goto(`${inject('site')}/elements/${name}`);
      const frame = page.frameLocator('.live iframe');
      await frame.locator(name).locator('[part~=card]').first().waitFor();
      await expect
        .poll(() =>
          page.locator('.live iframe').evaluate((element) => {
            const { contentDocument, clientHeight } = element as HTMLIFrameElement;
            const root = contentDocument?.documentElement;
            return { scheme: root?.style.colorScheme, fits: (root?.scrollHeight ?? Infinity) <= clientHeight + 1 };
          }),
        )
        .toEqual({ scheme: colorScheme, fits: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(wrongs).toEqual([]);
      await page.context().close();
    }
  });
});
