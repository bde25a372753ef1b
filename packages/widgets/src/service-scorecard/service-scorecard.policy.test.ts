import { expect, waitUntil } from '@open-wc/testing';
import { find, mountScorecard, openReview, unfold } from '../../test/mount-scorecard.ts';

describe('<service-scorecard> under the strict policy', () => {
  it('draws charts, saves files and shows the review without one violation', async () => {
    const violations: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    const element = await mountScorecard({ by: 'department' });
    await unfold(element, 'counted', '.counted');
    await unfold(element, 'cuts', 'table');
    expect(element.shadowRoot?.querySelector('[style]')).to.equal(null);
    await unfold(element, 'trend', 'canvas');
    expect(getComputedStyle(find(element, '.u-over')).position, 'the chart is styled').to.equal('absolute');
    find(element, '[data-csv]').click();
    await waitUntil(() => find(element, '[data-csv]').textContent.trim() === 'Download CSV');
    await openReview(element);
    expect(getComputedStyle(find(element, '.counts')).display).to.equal('grid');
    document.removeEventListener('securitypolicyviolation', note);
    expect(violations).to.deep.equal([]);
  });

  it('has ink on its canvas, in the colours of its place, and again when it is unfolded again', async () => {
    const element = await mountScorecard();
    const inked = () => {
      const canvas = find(element, 'canvas') as HTMLCanvasElement;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return [...data].filter((value, at) => at % 4 === 3 && value > 0).length;
    };
    for (const time of ['first', 'second']) {
      await unfold(element, 'trend', 'canvas');
      await waitUntil(() => inked() > 500, `${time} drawing`);
      find(element, '[data-detail=trend] summary').click();
      await waitUntil(() => !element.shadowRoot?.querySelector('canvas'));
    }
  });
});
