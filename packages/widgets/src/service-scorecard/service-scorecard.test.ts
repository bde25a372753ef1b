import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { apiError } from '../../test/fake-client.ts';
import { answerTo, FakeScorecardClient, figureOf, reviewOf } from '../../test/fake-scorecard-client.ts';
import {
  buttonNamed,
  choose,
  fill,
  find,
  mountScorecard,
  openReview,
  textOf,
  unfold,
} from '../../test/mount-scorecard.ts';
import { lastFull, today } from './days.ts';
import type { ServiceScorecard } from './service-scorecard.ts';

const rowsOf = (element: ServiceScorecard, detail: string) =>
  [...(element.shadowRoot?.querySelectorAll(`[data-detail=${detail}] tbody tr`) ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  );

/** What the browser is given while something is done. */
const savedBy = async (act: () => void): Promise<{ name: string; text: string }> => {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  const saved: { name?: string; blob?: Blob } = {};
  URL.createObjectURL = (blob: Blob) => {
    saved.blob = blob;
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function click() {
    saved.name = this.download;
  };
  try {
    act();
    await waitUntil(() => saved.name, 'a file is saved');
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
  const bytes = new Uint8Array((await saved.blob?.arrayBuffer()) ?? []);
  return { name: saved.name ?? '', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
};

describe('<service-scorecard>', () => {
  it('shows figures by perspective, in their unit, against their targets and the days before', async () => {
    const element = await mountScorecard();
    const heads = [...(element.shadowRoot?.querySelectorAll('[part=perspective] h3') ?? [])];
    expect(heads.map(({ textContent }) => textContent)).to.deep.equal([
      'Customers',
      'Processes',
      'Learning',
      'Finance',
    ]);
    const figures = [...(element.shadowRoot?.querySelectorAll('.figure') ?? [])].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(figures[0]).to.match(
      /^Satisfied customers 92\.3% Target: at least 90% · met Better \+2\.1 points · before: 90\.2%/,
    );
    expect(figures[2]).to.contain('4.63 of 5').and.contain('Little data: counted from 8.');
    expect(figures[3]).to.contain('0.04%').and.contain('Worse +0.02 points').and.not.contain('Target');
    expect(figures[4]).to.contain('75 min Target: at most 60 min · not met Better -5 min');
    expect(figures[5]).to.contain('Too little data: nothing to count in these days.').and.contain('Target');
    expect(figures[6]).to.contain('Revenue (CNY) · tier A CN¥120,500.50 More +CN¥2,500.50');
    expect(textOf(element)).to.contain('2 of 3 targets met').and.contain('days of Asia/Shanghai');
  });

  it('asks for the last full month, or for the days and the cut that the page says', async () => {
    const client = new FakeScorecardClient();
    await mountScorecard({ client, from: undefined, to: undefined });
    await mountScorecard({ client, from: '2026-10-09', to: '2026-10-01', by: 'pet' as 'agent' });
    await mountScorecard({ client, by: 'merchant' });
    const month = lastFull('month', today());
    expect(client.requests).to.deep.equal([month, month, { from: '2026-10-01', to: '2026-10-31', by: 'merchant' }]);
  });

  it('asks again for another time by one tap, and for other days and a cut by its form', async () => {
    const client = new FakeScorecardClient();
    const element = await mountScorecard({ client });
    await choose(element, 'Last week');
    expect(client.requests.at(-1)).to.deep.equal(lastFull('week', today()));
    await waitUntil(() => find(element, '.card').ariaBusy === 'false');
    await fill(element, 'from', '2026-09-05');
    await fill(element, 'to', '2026-09-01');
    buttonNamed(element, 'Show').click();
    await element.updateComplete;
    expect(textOf(element)).to.contain('Choose the first day or a later one');
    expect(element.shadowRoot?.activeElement?.id).to.equal('to');
    expect(client.requests.length).to.equal(2);
    await fill(element, 'to', '2026-09-06');
    await fill(element, 'by', 'department');
    buttonNamed(element, 'Show').click();
    await waitUntil(() => client.requests.length === 3);
    expect(client.requests.at(-1)).to.deep.equal({ from: '2026-09-05', to: '2026-09-06', by: 'department' });
  });

  it('unfolds how a figure is counted: its formula in the reader’s language, and both sums', async () => {
    const element = await mountScorecard();
    await unfold(element, 'counted', '.counted');
    expect(find(element, '.counted').textContent).to.contain('ratings of 4 or 5 ÷ all ratings').and.contain('554');
    const chinese = await mountScorecard({ lang: 'zh-CN' });
    await unfold(chinese, 'counted', '.counted');
    expect(find(chinese, '.counted').textContent).to.contain('4 星和 5 星评价数 ÷ 评价总数');
  });

  it('unfolds a trend as a chart with a name, and the same as a table; one answer has all trends', async () => {
    const client = new FakeScorecardClient();
    const element = await mountScorecard({ client });
    await unfold(element, 'trend', '.chart canvas');
    expect(client.requests.at(-1)).to.deep.equal({ from: '2026-10-01', to: '2026-10-31', trend: 'day' });
    expect(find(element, '.chart').ariaLabel).to.contain('Satisfied customers, from Oct 1 to Oct 3');
    expect(rowsOf(element, 'trend')).to.deep.equal([
      ['Oct 1', '91%', '91 / 100'],
      ['Oct 2', '–', '0 / 0'],
      ['Oct 3', '93.5%', '187 / 200'],
    ]);
    for (const summary of element.shadowRoot?.querySelectorAll<HTMLElement>('[data-detail=trend] summary') ?? [])
      if (!summary.closest('[open]')) summary.click();
    await waitUntil(() => textOf(element).includes('Too little data for a trend.'));
    expect(client.requests.length).to.equal(2);
    await choose(element, 'Last year');
    await waitUntil(() => client.requests.length === 4, 'what is open is read for the new days too');
    expect(client.requests.at(-1)).to.deep.equal({ ...lastFull('year', today()), trend: 'month' });
  });

  it('sorts what a figure is cut by, and shows names as text', async () => {
    const element = await mountScorecard({ by: 'department' });
    await unfold(element, 'cuts', 'table');
    const names = () => rowsOf(element, 'cuts').map(([name]) => name);
    expect(rowsOf(element, 'cuts')[0]).to.deep.equal(['Branch', '95.5%', '191 / 200']);
    expect(names()).to.deep.equal(['Branch', 'Warehouse', 'night-shift']);
    find(element, '[data-sort=of]').click();
    await element.updateComplete;
    expect(names()).to.deep.equal(['Branch', 'night-shift', 'Warehouse']);
    expect(find(element, '[data-sort=of]').closest('th')?.ariaSort).to.equal('ascending');
    expect(find(element, '[data-sort=value]').closest('th')?.ariaSort).to.equal(null);
    const agents = await mountScorecard({ by: 'agent' });
    await unfold(agents, 'cuts', 'table');
    expect(rowsOf(agents, 'cuts')[0]?.[0]).to.equal('<b>Zhao Lei</b>');
  });

  it('saves the figures as a file that spreadsheets read as UTF-8', async () => {
    const client = new FakeScorecardClient();
    const element = await mountScorecard({ client, by: 'department' });
    const saved = await savedBy(() => find(element, '[data-csv]').click());
    expect(saved.name).to.equal('scorecard-2026-10-01-2026-10-31.csv');
    expect(saved.text).to.equal('\uFEFFfigure,value\n"csat","92.3"\n');
    expect(client.files).to.deep.equal([{ from: '2026-10-01', to: '2026-10-31', by: 'department' }]);
    client.file = () => {
      throw apiError(500, 'internal');
    };
    find(element, '[data-csv]').click();
    await waitUntil(() => textOf(element).includes('The figures could not be read'));
  });

  it('reviews the last full week as the service counts its days, and weeks before', async () => {
    const client = new FakeScorecardClient();
    const element = await mountScorecard({ client });
    await openReview(element);
    const text = textOf(element);
    for (const said of ['12 proved cases', '91.7%', '11 of 12', 'None was due.', 'Sorted wrongly', 'night-shift'])
      expect(text).to.contain(said);
    for (const said of [
      'Padding <i>for</i> glass',
      'overdue',
      'Shenzhen hub',
      'Not measured yet',
      '14 before, 3.5 after',
    ])
      expect(text).to.contain(said);
    const [week] = client.weeks;
    expect(week?.from).to.match(/T16:00:00/);
    expect(Date.parse(week?.to ?? '') - Date.parse(week?.from ?? '')).to.equal(7 * 86_400_000);
    buttonNamed(element, 'Week after').click();
    expect(client.weeks.length, 'the week that is not over is not reviewed').to.equal(1);
    client.review = () => reviewOf({ cases: 0, actions: [] });
    buttonNamed(element, 'Week before').click();
    await waitUntil(() => textOf(element).includes('No proved cases in this week.'));
    expect(client.weeks[1]?.to).to.equal(week?.from);
    const saved = await savedBy(() => find(element, '[part=review] [data-csv]').click());
    expect(saved.name).to.match(/^cases-.*\.csv$/);
    expect(client.files).to.deep.equal([client.weeks[1]]);
  });

  it('says plainly why there is nothing, by role and by session, and tells the page', async () => {
    const codes: string[] = [];
    const note = (event: Event) => codes.push((event as CustomEvent<{ code: string }>).detail.code);
    addEventListener('service-scorecard-error', note);
    const client = new FakeScorecardClient();
    const failing = (error: Error) => () => {
      throw error;
    };
    client.answer = failing(apiError(403, 'not_allowed'));
    const element = await mountScorecard({ client, by: 'agent' });
    expect(textOf(element)).to.contain('not open to your role');
    expect(find(element, '#by'), 'the way to another cut stays').to.have.property('value', 'agent');
    client.answer = failing(apiError(401, 'token_expired'));
    await choose(element, 'Last week');
    await waitUntil(() => textOf(element).includes('You are signed out'));
    client.answer = (request) => answerTo(request, []);
    element.token = 'wst_new';
    await waitUntil(() => textOf(element).includes('No figures yet'));
    removeEventListener('service-scorecard-error', note);
    expect(codes).to.deep.equal(['not_allowed', 'token_expired']);
  });

  it('knows a figure, a perspective and a unit that a newer service adds', async () => {
    const client = new FakeScorecardClient();
    client.answer = (request) =>
      answerTo(request, [
        figureOf({ name: 'calm', perspective: 'planet', unit: 'leaves', value: 3, better: 'greener' }),
      ]);
    const element = await mountScorecard({ client });
    expect(textOf(element)).to.contain('planet').and.contain('calm').and.contain('Target: 90');
  });

  it('goes on when the connection is back', async () => {
    const client = new FakeScorecardClient();
    client.answer = () => {
      throw Object.assign(new Error('offline'), { name: 'ConnectionError' });
    };
    const element = await mountScorecard({ client });
    expect(textOf(element)).to.contain('cannot be reached');
    client.answer = (request) => answerTo(request);
    dispatchEvent(new Event('online'));
    await waitUntil(() => element.shadowRoot?.querySelector('.value'));
  });

  it('tells once aloud what it shows, when it has settled', async () => {
    const element = await mountScorecard();
    await aTimeout(900);
    expect(find(element, '[role=status]').textContent).to.equal('2 of 3 targets met');
  });
});
