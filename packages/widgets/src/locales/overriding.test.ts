import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { find, settled } from '../../test/elements.ts';
import { FakeClient } from '../../test/fake-client.ts';
import { settings } from '../settings.ts';
import '../track-shipment/define.ts';
import type { TrackShipment } from '../track-shipment/track-shipment.ts';
import { loadLocale } from './load.ts';
import type { TextOverrides } from './overrides.ts';
import { overridden } from './overriding.ts';
import { answerTexts, formTexts } from './tracking/texts.ts';

const told: string[] = [];
const page: { warn: (text: string) => void } = console;
const { warn } = page;

const saying = async (texts: unknown, lang = 'en') => {
  settings.texts = texts as TextOverrides;
  return overridden('track-shipment', await loadLocale(lang, formTexts, answerTexts)).messages as Awaited<
    ReturnType<typeof formTexts>
  >['messages'] &
    Awaited<ReturnType<typeof answerTexts>>['messages'];
};

describe('a page’s own texts', () => {
  beforeEach(() => {
    told.length = 0;
    page.warn = (text) => told.push(text);
  });

  afterEach(() => {
    page.warn = warn;
    delete settings.texts;
  });

  it('stand in place of the element’s, in their language alone, and the others stay', async () => {
    const texts: TextOverrides = { en: { 'track-shipment': { title: 'Where is it?', by: { order: 'Our number' } } } };
    const english = await saying(texts);
    expect([english.title, english.by.order, english.by.phone]).to.deep.equal(['Where is it?', 'Our number', 'Phone']);
    expect((await saying(texts, 'zh-CN')).title).to.equal('查询包裹');
    expect(told).to.deep.equal([]);
  });

  it('take parameters by place and times by name, and the number of what is counted', async () => {
    const texts: TextOverrides = {
      en: {
        'track-shipment': {
          parcels: { one: 'One box', other: '{1} boxes' },
          headlines: { delivered: 'Yours since {day}, {time}' },
        },
      },
    };
    const { parcels, headlines } = await saying(texts);
    expect([parcels(1), parcels(1200)]).to.deep.equal(['One box', '1,200 boxes']);
    expect(headlines.delivered({ day: 'Monday', time: '9:00' })).to.equal('Yours since Monday, 9:00');
    expect(headlines.delivered()).to.equal('Delivered');
  });

  it('are named in the console where there is no such text, or not of that kind', async () => {
    const said = await saying({
      en: { 'track-shipment': { titel: 'x', by: { fax: 'x' }, track: { other: 'x' }, tag: 'fr', exceptions: {} } },
    });
    await waitUntil(() => told.length === 4);
    expect(told.map((text) => /"(.*)"/.exec(text)?.[1]).sort()).to.deep.equal([
      'en.track-shipment.by.fax',
      'en.track-shipment.tag',
      'en.track-shipment.titel',
      'en.track-shipment.track',
    ]);
    expect([said.track, said.tag]).to.deep.equal(['Track', 'en']);
  });

  it('come from a data block of the page, and are never markup', async () => {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.id = 'waybill-texts';
    block.append(JSON.stringify({ en: { 'track-shipment': { title: '<img src=x onerror=alert(1)>Where?' } } }));
    document.head.append(block);
    const element = await fixture<TrackShipment>(
      html`<track-shipment .client=${new FakeClient()} lang="en"></track-shipment>`,
    );
    await settled(element);
    expect(find(element, 'h2').textContent).to.equal('<img src=x onerror=alert(1)>Where?');
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    block.remove();
  });
});
