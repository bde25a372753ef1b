import { fixture, html } from '@open-wc/testing';
import '../src/track-shipment/define.ts';
import type { TrackShipment } from '../src/track-shipment/track-shipment.ts';
import { settled } from './elements.ts';
import { FakeClient } from './fake-client.ts';

export * from './elements.ts';

/** What a test may set; the rest is as on a page. */
export interface Mounted {
  readonly client?: FakeClient;
  readonly number?: string;
  readonly token?: string;
  readonly lang?: string;
}

/** Puts an element on the page, with a carrier link in its slot, and waits until it shows its form or its answer. */
export const mount = async ({
  client = new FakeClient(),
  number,
  token,
  lang = 'en',
}: Mounted = {}): Promise<TrackShipment> => {
  const element = await fixture<TrackShipment>(
    html`<track-shipment .client=${client} .number=${number} .token=${token} lang=${lang}
      ><a href="https://carrier.example/">Track at the carrier</a></track-shipment
    >`,
  );
  await settled(element);
  return element;
};
