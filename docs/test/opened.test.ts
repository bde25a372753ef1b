import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { samples, site } from './pages.ts';

useBrowser();

const pages = globSync('**/*.html', { cwd: path.join(site, 'dist') }).filter((name) => !name.startsWith('live/'));

describe('the site', () => {
  it('opens every page without an error', async () => {
    const { page, wrongs } = await visit();
    for (const name of pages) {
      if (name === '404.html') continue;
      await page.goto(`${inject('site')}/${name.replace(/(?:index)?\.html$/, '')}`);
      await page.locator('main, .VPHome').first().waitFor();
      if (wrongs.length > 0) throw new Error(`${name}: ${wrongs.join('; ')}`);
    }
    await page.context().close();
  });

  it('finds a page by a word in it', async () => {
    const { page, wrongs } = await visit();
    await page.goto(inject('site'));
    await page.keyboard.press('Control+k');
    await page.locator('input[type=search], .search-input').first().fill('secret_key_in_browser');
    await page.locator('.result', { hasText: 'Errors by code' }).first().waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

describe('a sample page', () => {
  const html = samples('.html').filter((name) => !name.startsWith('elements/'));

  it.each(html)('%s works as it stands, with the demo as its service', async (name) => {
    const { page, wrongs } = await visit();
    await page.goto(`${inject('samples')}/${name}`);
    await page.locator('track-shipment [part~=headline], [part~=form]').first().waitFor();
    if (name === 'languages/words.html') await page.getByText('Where is my pottery?').waitFor();
    if (name === 'languages/index.html') await page.locator('section [part~=headline]', { hasText: '签收' }).waitFor();
    if (name === 'theming/own-colours.html') {
      const headline = page.locator('track-shipment [part~=headline]');
      expect(await headline.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(244, 233, 216)');
    }
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
