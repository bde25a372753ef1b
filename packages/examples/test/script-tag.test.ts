import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlineOf, shop, useBrowser, visit } from './browser.ts';
import { layTwoReleases, network, openStore, type Releases } from './releases.ts';

useBrowser();

const key = 'pk_demo_harbour_and_pine_0000000000';
const number = 'SF1402338756129';
let releases: Releases;
beforeAll(async () => {
  releases = await layTwoReleases();
});
afterAll(() => releases.remove());

const tag = (file: string, attributes = `data-key="${key}"`): string =>
  `<script type="module" src="${network}/waybill/${file}" data-base-url="${shop('/')}" ${attributes}></script>`;
const tracked = `<track-shipment number="${number}"><a href="/carrier">At the carrier</a></track-shipment>`;
const answered = (page: Page) =>
  expect.poll(() => headlineOf(page).first().textContent(), { timeout: 20_000 }).toMatch(/^Out for delivery/);

/** What scripts say to whoever looks after the page. */
const heard = (page: Page): string[] => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Waybill')) said.push(`${message.type()}: ${message.text()}`);
  });
  return said;
};

describe('the script tag from a network of files, under the strict policy', () => {
  it.each(['waybill.js', 'track-shipment.js'])(
    '%s in v1 finds its files in the folder of its release',
    async (file) => {
      const { page, wrongs } = await visit();
      const fetched = await openStore(page, releases, { html: tag(`v1/${file}`) + tracked });
      await answered(page);
      const [entry, ...rest] = fetched;
      expect(entry).toBe(`/waybill/v1/${file}`);
      expect(rest.filter((path) => !path.startsWith(`/waybill/${releases.names[1]}/chunks/`))).toEqual([]);
      expect(rest.length).toBeGreaterThan(0);
      expect(wrongs).toEqual([]);
      await page.context().close();
    },
  );

  it('an earlier release can be named, and still stands there', async () => {
    const { page, wrongs } = await visit();
    await openStore(page, releases, { html: tag(`${releases.names[0]}/waybill.js`) + tracked });
    await answered(page);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('stands twice on a page, and serves elements that a script adds later', async () => {
    const { page, wrongs } = await visit();
    const said = heard(page);
    await openStore(page, releases, {
      html: `${tag('v1/waybill.js')}${tag('v1/waybill.js')}${tag(`${releases.names[1]}/waybill.js`)}${tracked}`,
    });
    await answered(page);
    await page.evaluate((number) => {
      const later = document.createElement('div').appendChild(document.createElement('track-shipment'));
      later.setAttribute('number', number);
      document.body.append(later.parentElement ?? later);
    }, number);
    await expect.poll(() => headlineOf(page).count(), { timeout: 20_000 }).toBe(2);
    expect([wrongs, said]).toEqual([[], []]);
    await page.context().close();
  });

  it('stays out beside another release, and says once which one is used', async () => {
    const { page, wrongs } = await visit();
    const said = heard(page);
    const [first, second] = releases.names;
    const fetched = await openStore(page, releases, {
      html: tag(`${first}/waybill.js`) + tag('v1/waybill.js') + tracked,
    });
    await answered(page);
    await expect
      .poll(() => said)
      .toEqual([
        `warning: Waybill ${first} came first and is used on this page; the script tag of Waybill ${second} stays out.`,
      ]);
    const ofSecond = fetched.filter((path) => path.startsWith(`/waybill/${second}/`));
    expect(ofSecond).toEqual([expect.stringContaining('/chunks/stays-out-')]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['no key', '', /^error: Waybill: this page has no key\. .*data-key="pk_…"/],
    ['a secret key', 'data-key="sk_live_0000"', /^error: Waybill: the key in this page is a secret one.*not sent/],
  ])('with %s says so to the page’s people, calls nobody, and leaves the link', async (_, attributes, says) => {
    const { page } = await visit();
    const said = heard(page);
    const calls: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(shop('/v1/'))) calls.push(request.url());
    });
    await openStore(page, releases, { html: tag('v1/waybill.js', attributes) + tracked });
    await expect.poll(() => said, { timeout: 20_000 }).toEqual([expect.stringMatching(says) as string]);
    await page.getByText('Tracking is not available on this page').first().waitFor();
    expect(calls).toEqual([]);
    expect(await page.getByRole('link', { name: 'At the carrier' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('says that the service is down, and leaves the page and the link as they are', async () => {
    const { page, wrongs } = await visit();
    await openStore(page, releases, { html: `${tag('v1/waybill.js')}<h1>Shop</h1>${tracked}`, service: 'off' });
    await page.getByRole('heading', { name: 'We cannot reach the tracking service' }).waitFor({ timeout: 30_000 });
    expect(await page.getByRole('link', { name: 'At the carrier' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Shop' }).isVisible()).toBe(true);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

describe('a sealed file', () => {
  const sealed = (integrity: string): string =>
    tag(
      `${releases.names[0]}/sealed/track-shipment.en.js`,
      `data-key="${key}" integrity="${integrity}" crossorigin="anonymous"`,
    );

  it('is all that runs, with the hash of its manifest', async () => {
    const { page, wrongs } = await visit();
    const fetched = await openStore(page, releases, { html: sealed(releases.integrity) + tracked });
    await answered(page);
    await page.getByRole('button', { name: /delivery details/i }).click();
    await page.getByLabel('Last four digits of the phone number').waitFor();
    expect(fetched).toEqual([`/waybill/${releases.names[0]}/sealed/track-shipment.en.js`]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  it('does not run when a byte of it was changed', async () => {
    const { page } = await visit();
    const blocked = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await openStore(page, releases, {
      html: sealed(releases.integrity) + tracked,
      change: (_, text) => text.replace('e', 'E'),
    });
    await blocked;
    expect(await page.evaluate(() => customElements.get('track-shipment') === undefined)).toBe(true);
    expect(await page.getByRole('link', { name: 'At the carrier' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('leaves the element to another release that came first, and says so once', async () => {
    const { page, wrongs } = await visit();
    const said = heard(page);
    const [first, second] = releases.names;
    const other = tag(`${second}/sealed/track-shipment.en.js`);
    await openStore(page, releases, { html: sealed(releases.integrity) + other + tracked });
    await answered(page);
    await expect
      .poll(() => said)
      .toEqual([`warning: Waybill ${first} has registered <track-shipment> and is used; Waybill ${second} leaves it.`]);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});

/** What a page of many years may do to everything that stands in it. */
const hostile = `
:root { font-size: 200px; }
body { font: 16px/0.4 serif; letter-spacing: 0.6em; word-spacing: 2em; text-transform: uppercase; text-indent: -200px; text-align: right; white-space: nowrap; color: #c00; }
* { all: unset !important; }
div, section, form, p, ul, li, label, fieldset, dl, svg { display: none !important; }
button, input, textarea { appearance: none !important; inline-size: 3px !important; opacity: 0 !important; pointer-events: none !important; }
h2, h3 { position: absolute !important; inset-inline-start: -9999px !important; }
head, script, style, title, link { display: none !important; }
`;

describe('on a page with hostile styles', () => {
  it.each(['all', 'inherited'])('the form can be read and used (%s)', async (kind) => {
    const { page, wrongs } = await visit({ viewport: { width: 800, height: 900 } });
    const css = kind === 'all' ? hostile : hostile.replace('* { all: unset !important; }', '');
    await openStore(page, releases, { html: `${tag('v1/waybill.js')}<body><track-shipment></track-shipment>`, css });
    const field = page.getByRole('textbox', { name: 'Tracking number' });
    await field.fill(number);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/hostile-${kind}-form.png` });
    await page.getByRole('button', { name: 'Track', exact: true }).click();
    await answered(page);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/hostile-${kind}-answer.png` });
    const { width, size, left, spaced } = await page.locator('track-shipment').evaluate((element) => {
      const headline = element.shadowRoot?.querySelector('[part~=headline]');
      return {
        width: element.getBoundingClientRect().width,
        size: headline ? Number.parseFloat(getComputedStyle(headline).fontSize) : 0,
        left: headline?.getBoundingClientRect().left,
        spaced: headline ? Number.parseFloat(getComputedStyle(headline).letterSpacing) : Infinity,
      };
    });
    expect(width).toBeGreaterThan(300);
    expect(size).toBeLessThan(60);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(spaced).toBeLessThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(800);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
