import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeQuotesClient } from '../../test/fake-quotes-client.ts';
import { said } from '../../test/mount-quote.ts';
import { nextMorning, optionOf, quoteOf } from '../../test/quotes.ts';
import { screens, shiftOf } from '../../test/shift.ts';

const named = (code: string) => optionOf({ code });
const answers = {
  'two options': () => quoteOf(),
  'five options': () =>
    quoteOf({ options: [optionOf(), nextMorning(), named('next_day'), named('same_day'), named('economy')] }),
  'no option': () => quoteOf({ options: [], cheapest: null, fastest: null }),
};

describe('<shipping-quote> on a slow network', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [screen, size] of Object.entries(screens)) {
    for (const [answer, quote] of Object.entries(answers)) {
      for (const compact of [false, true]) {
        it(`${screen}, ${answer}${compact ? ', compact' : ''}: the page below moves by less than 0.02`, async () => {
          await setViewport(size);
          const client = new FakeQuotesClient(async () => {
            await aTimeout(800);
            return quote();
          });
          const element = document.createElement('shipping-quote');
          Object.assign(element, { client, ...said, compact, lang: 'en' });
          expect(await shiftOf(element)).to.be.below(0.02);
        });
      }
    }
  }
});
