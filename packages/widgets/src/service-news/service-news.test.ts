import { expect, fixture, html } from '@open-wc/testing';
import type { MetNeed } from '@waybill/sdk/contract';
import { inMinutes } from '../../test/cases.ts';
import { settled } from '../../test/elements.ts';
import { apiError } from '../../test/fake-client.ts';
import { followsPreference, holdInEveryState } from '../../test/states.ts';
import type { NeedsClient } from '../controllers/needs-client.ts';
import './define.ts';
import type { ServiceNews } from './service-news.ts';

const need = (id: number, given: Partial<MetNeed> = {}): MetNeed => ({
  id: `ned_${id}`,
  title: `Wish ${id}`,
  outcome: `Done ${id}.`,
  metAt: inMinutes(-id * 1440),
  ...given,
});

const telling = (...data: MetNeed[]): NeedsClient => ({ met: async () => ({ data }) });

const mount = async (given: Partial<ServiceNews>): Promise<ServiceNews> => {
  const element = document.createElement('service-news');
  Object.assign(element, { lang: 'en', ...given });
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  await settled(element);
  return element;
};

const titles = (element: ServiceNews) =>
  [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent);

describe('<service-news>', () => {
  const four = telling(need(1), need(2), need(3, { outcome: null }), need(4));

  it('tells the newest three, or as many as the page says', async () => {
    const element = await mount({ client: four });
    expect(titles(element)).to.deep.equal(['Wish 1', 'Wish 2', 'Wish 3']);
    expect(element.shadowRoot?.textContent).to.contain('You asked, we did').and.contain('Done 1.');
    expect(element.shadowRoot?.querySelector('time')?.textContent).to.equal('Since yesterday');
    expect(titles(await mount({ client: four, limit: 1 }))).to.deep.equal(['Wish 1']);
  });

  it('shows nothing where there is nothing, or where it cannot be read, and tells the page of that', async () => {
    const codes: string[] = [];
    const note = (event: Event) => codes.push((event as CustomEvent<{ code: string }>).detail.code);
    addEventListener('service-news-error', note);
    const failing: NeedsClient = {
      met: async () => {
        throw apiError(500, 'internal');
      },
    };
    for (const client of [telling(), failing]) {
      const element = await mount({ client });
      expect(element.shadowRoot?.textContent.trim()).to.equal('');
      expect(element.offsetHeight, 'nor a gap').to.be.below(20);
    }
    removeEventListener('service-news-error', note);
    expect(codes).to.deep.equal(['internal']);
  });

  it('shows what was written as text', async () => {
    const element = await mount({ client: telling(need(1, { title: '<b>Evenings</b>' })) });
    expect(titles(element)).to.deep.equal(['<b>Evenings</b>']);
  });

  describe('in every state', () => {
    followsPreference();
    holdInEveryState({ news: (lang) => mount({ lang, client: four }) });
  });
});
