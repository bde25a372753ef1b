import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeClient } from '../../test/fake-client.ts';
import { parcelOf } from '../../test/parcels.ts';
import { screens, shiftOf } from '../../test/shift.ts';
import '../track-shipment/define.ts';

const exception = { class: 'timeliness', code: 'delayed', party: 'carrier' } as const;

const answers = {
  'out for delivery': () => parcelOf(),
  delayed: () => parcelOf({ milestone: 'in_transit', exception }),
  'just announced': () => parcelOf({ milestone: 'created' }),
  'not found': () => null,
};

describe('<track-shipment> on a slow network', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [screen, size] of Object.entries(screens)) {
    for (const [answer, parcel] of Object.entries(answers)) {
      it(`${screen}, ${answer}: the page below moves by less than 0.02`, async () => {
        await setViewport(size);
        const client = new FakeClient(async () => {
          await aTimeout(800);
          return [{ number: 'SF1044912398127', parcel: parcel() }];
        });
        const element = document.createElement('track-shipment');
        Object.assign(element, { client, number: 'SF1044912398127', lang: 'en' });
        expect(await shiftOf(element)).to.be.below(0.02);
      });
    }
  }
});
