import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeFilingClient } from '../../test/fake-filing-client.ts';
import { parcelOf } from '../../test/parcels.ts';
import { screens, shiftOf } from '../../test/shift.ts';
import './define.ts';

const slowly = () => {
  const client = new FakeFilingClient();
  client.parcel = async (number) => {
    await aTimeout(800);
    return parcelOf({ number, milestone: 'delivered' });
  };
  return client;
};

const given = {
  'a given parcel': () => ({ parcel: parcelOf({ milestone: 'delivered' }), client: new FakeFilingClient() }),
  'a number to look up': () => ({ number: 'SF1044912398127', client: slowly() }),
  'nothing given': () => ({ client: new FakeFilingClient() }),
};

describe('<file-complaint> on a slow network', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [screen, size] of Object.entries(screens)) {
    for (const [what, properties] of Object.entries(given)) {
      it(`${screen}, ${what}: the page below moves by less than 0.02`, async () => {
        await setViewport(size);
        const element = document.createElement('file-complaint');
        Object.assign(element, { ...properties(), lang: 'en' });
        expect(await shiftOf(element)).to.be.below(0.02);
      });
    }
  }
});
