import { aTimeout } from '@open-wc/testing';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { askedCase, caseOf, endedCase, plannedCase } from '../../test/cases.ts';
import { FakeCasesClient } from '../../test/fake-cases-client.ts';
import { said } from '../../test/mount-case.ts';
import { screens, shiftOf } from '../../test/shift.ts';

const answers = {
  filed: () => caseOf(),
  planned: () => plannedCase(),
  asked: askedCase,
  withdrawn: () => endedCase('withdrawn'),
};

describe('<complaint-status> on a slow network', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [screen, size] of Object.entries(screens)) {
    for (const [answer, shown] of Object.entries(answers)) {
      it(`${screen}, ${answer}: the page below moves by less than 0.02`, async () => {
        await setViewport(size);
        const client = new FakeCasesClient(async () => {
          await aTimeout(800);
          return shown();
        });
        const element = document.createElement('complaint-status');
        Object.assign(element, { client, ...said, lang: 'en' });
        expect(await shiftOf(element)).to.be.below(0.02);
      });
    }

    it(`${screen}, none: the page below moves by less than 0.02`, async () => {
      await setViewport(size);
      const element = document.createElement('complaint-status');
      Object.assign(element, { client: new FakeCasesClient(), lang: 'en' });
      expect(await shiftOf(element)).to.be.below(0.02);
    });
  }
});
