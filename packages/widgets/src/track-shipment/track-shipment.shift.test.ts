import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeClient } from '../../test/fake-client.ts';
import { settled } from '../../test/mount.ts';
import { parcelOf } from '../../test/parcels.ts';
import '../track-shipment/define.ts';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

const exception = { class: 'timeliness', code: 'delayed', party: 'carrier' } as const;

const screens = {
  phone: { width: 375, height: 667 },
  laptop: { width: 1280, height: 720 },
  desktop: { width: 1440, height: 900 },
};
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
        const page = document.createElement('main');
        const element = document.createElement('track-shipment');
        const below = document.createElement('p');
        below.textContent = 'What stands below. '.repeat(200);
        const client = new FakeClient(async () => {
          await aTimeout(800);
          return [{ number: 'SF1044912398127', parcel: parcel() }];
        });
        Object.assign(element, { client, number: 'SF1044912398127', lang: 'en' });
        page.append(element, below);
        document.body.append(page);
        let moved = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) moved += entry.value;
        });
        observer.observe({ type: 'layout-shift' });
        await settled(element);
        await aTimeout(300);
        observer.disconnect();
        page.remove();
        expect(moved).to.be.below(0.02);
      });
    }
  }
});
