import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeReviewsClient, ratedBefore, ratingOf } from '../../test/fake-reviews-client.ts';
import { said } from '../../test/mount-rating.ts';
import { screens, shiftOf } from '../../test/shift.ts';

describe('<service-rating> on a slow network', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  const answers = {
    open: () => ratingOf(),
    early: () => ratingOf({ state: 'early' }),
    'rated with one tap': () => ratedBefore({ text: null, suggestion: null, reply: null, tags: [] }),
  };
  for (const [screen, size] of Object.entries(screens)) {
    for (const [name, answer] of Object.entries(answers)) {
      it(`${screen}, ${name}: the page below moves by less than 0.02`, async () => {
        await setViewport(size);
        const client = new FakeReviewsClient(async () => {
          await aTimeout(800);
          return answer();
        });
        const element = document.createElement('service-rating');
        Object.assign(element, { client, lang: 'en', ...said });
        expect(await shiftOf(element)).to.be.below(0.02);
      });
    }

    it(`${screen}, summary: the page below moves by less than 0.02`, async () => {
      await setViewport(size);
      const element = document.createElement('service-rating');
      Object.assign(element, { client: new FakeReviewsClient(), lang: 'en', display: 'summary' });
      expect(await shiftOf(element)).to.be.below(0.02);
    });

    it(`${screen}, without a token: the page below does not move`, async () => {
      await setViewport(size);
      const element = document.createElement('service-rating');
      element.number = said.number;
      expect(await shiftOf(element)).to.equal(0);
    });
  }
});
