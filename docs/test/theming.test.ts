import { describe, expect, inject, it } from 'vitest';
import { bothOf, themeCss, tokensOf } from '../.vitepress/theme/theme-css.ts';
import { useBrowser, visit } from './browser.ts';

describe('a theme’s style sheet', () => {
  it('has what was chosen in the theme’s place, and light and dark once where they are the same', () => {
    const theme = ':root { --waybill-accent: light-dark(#111, #eee); --waybill-radius: 1em; }';
    const css = themeCss(theme, { colours: { accent: ['#222', '#ddd'], text: ['#333', '#333'] }, measures: {} });
    expect(tokensOf(css)).toEqual({ accent: 'light-dark(#222, #ddd)', radius: '1em', text: '#333' });
  });

  it('tells light from dark', () => {
    expect(bothOf('light-dark(#111, #eee)')).toEqual(['#111', '#eee']);
    expect(bothOf('#abc')).toEqual(['#abc', '#abc']);
  });
});

describe('the page on theming', () => {
  useBrowser();

  it('changes the elements at once, and copies what came of it', async () => {
    const { page, wrongs } = await visit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${inject('site')}/theming/`);
    const card = page.locator('.theme-editor iframe').first().contentFrame().locator('track-shipment [part~=card]');
    await card.waitFor();
    const radius = () => card.evaluate((element) => getComputedStyle(element).borderRadius);
    const before = await radius();
    await page.getByRole('button', { name: 'Bold', exact: true }).click();
    await expect.poll(radius).not.toBe(before);
    await page.getByLabel('Surface, light').fill('#fff1e0');
    await expect
      .poll(() => card.evaluate((element) => getComputedStyle(element).backgroundColor))
      .toBe('rgb(255, 241, 224)');
    await page.getByRole('button', { name: 'Copy the style sheet' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(tokensOf(copied).surface).toBe('light-dark(#fff1e0, #1a1128)');
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
