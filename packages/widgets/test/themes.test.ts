import { expect } from '@open-wc/testing';
import { mountCase, said as aCase } from './mount-case.ts';
import { plannedCase } from './cases.ts';
import { FakeCasesClient } from './fake-cases-client.ts';
import { FakeClient } from './fake-client.ts';
import { delivered, mountComplaint } from './mount-complaint.ts';
import { mountQuote, said as aQuote } from './mount-quote.ts';
import { mountRating, tap } from './mount-rating.ts';
import { mountScorecard } from './mount-scorecard.ts';
import { find, mount } from './mount.ts';
import { parcelOf } from './parcels.ts';
import { followsPreference } from './states.ts';

const delayed = { class: 'timeliness', code: 'delayed', party: 'carrier' } as const;
const number = 'SF1044912398127';

const shown = [
  () =>
    mount({
      number,
      client: new FakeClient(() => [{ number, parcel: parcelOf({ exception: delayed, milestone: 'in_transit' }) }]),
    }),
  () => mount(),
  () => mountQuote(aQuote),
  () => mountComplaint(delivered()),
  () => mountCase({ ...aCase, client: new FakeCasesClient(() => plannedCase()) }),
  async () => {
    const element = await mountRating();
    await tap(element, 2);
    return element;
  },
  () => mountScorecard(),
];

/** As a page's own style sheet would. */
const wear = async (name: string): Promise<CSSStyleSheet> => {
  const answer = await fetch(`/packages/widgets/themes/${name}.css`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await answer.text());
  document.adoptedStyleSheets.push(sheet);
  return sheet;
};

const takeOff = () => {
  document.adoptedStyleSheets = [];
};

const setScheme = (scheme: string) => {
  document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.setAttribute('content', scheme);
};

/** A colour as the browser paints it: red, green and blue from 0 to 255. */
const painted = (element: Element, property: 'color' | 'backgroundColor'): readonly number[] => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) throw new Error('There is no canvas.');
  paint.fillStyle = getComputedStyle(element)[property];
  paint.fillRect(0, 0, 1, 1);
  return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};

const luminance = (colour: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((each) =>
    each <= 10.31475 ? each / 3294.6 : ((each / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('themes', function () {
  this.timeout(30_000);
  followsPreference();
  // Fetched for the first time, what a case consists of can take longer than a test waits for it.
  before(() => Promise.all([import('../src/complaint-status/answer.ts'), import('../src/complaint-status/more.ts')]));
  afterEach(() => {
    takeOff();
    document.documentElement.removeAttribute('style');
    setScheme('light dark');
  });

  for (const name of ['quiet', 'bold', 'paper']) {
    it(`${name} is readable, light and dark, in every element`, async () => {
      await wear(name);
      for (const scheme of ['light', 'dark']) {
        setScheme(scheme);
        for (const show of shown) {
          const element = await show();
          await expect(element).to.be.accessible();
          element.remove();
        }
      }
    });

    it(`${name} yields to what the page says itself`, async () => {
      document.documentElement.style.setProperty('--waybill-surface', 'rgb(1, 2, 3)');
      await wear(name);
      expect(getComputedStyle(find(await mount(), '.card')).backgroundColor).to.equal('rgb(1, 2, 3)');
    });
  }

  it('a page that says its text and its surface gets readable colours for everything else, whatever its scheme', async () => {
    const pages = [
      ['#10243e', '#fff8e7'],
      ['#f5e9ff', '#2a0a3d'],
      ['#dfe', '#123'],
      ['#222', '#eee'],
    ];
    setScheme('light');
    for (const [text, surface] of pages) {
      document.documentElement.style.setProperty('--waybill-text', text ?? '');
      document.documentElement.style.setProperty('--waybill-surface', surface ?? '');
      for (const show of shown) {
        const element = await show();
        await expect(element).to.be.accessible();
        element.remove();
      }
    }
  });

  it('text on the accent can be read, whatever accent a page has', async () => {
    const element = await mount();
    const button = find(element, '.entry button');
    for (let red = 0; red <= 255; red += 51) {
      for (let green = 0; green <= 255; green += 51) {
        for (let blue = 0; blue <= 255; blue += 51) {
          element.style.setProperty('--waybill-accent', `rgb(${red} ${green} ${blue})`);
          const ratio = contrast(painted(button, 'color'), painted(button, 'backgroundColor'));
          expect(ratio, `on ${red} ${green} ${blue}`).to.be.at.least(4.5);
        }
      }
    }
  });

  it('compact takes less room, and leaves what is pressed large enough', async () => {
    const element = await mount();
    const [card, button] = [find(element, '.card'), find(element, '.entry button')];
    const before = card.offsetHeight;
    element.style.setProperty('--waybill-density', '0.75');
    expect(card.offsetHeight).to.be.below(before - 30);
    expect(button.offsetHeight).to.be.at.least(24);
  });
});
