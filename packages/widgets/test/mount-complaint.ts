import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import '../src/file-complaint/define.ts';
import type { FileComplaint } from '../src/file-complaint/file-complaint.ts';
import { find, fill, settled } from './elements.ts';
import { FakeFilingClient } from './fake-filing-client.ts';
import { parcelOf } from './parcels.ts';

export * from './elements.ts';

/** Puts an element on the page, with a link in its slot, and waits until it shows its first step. */
export const mountComplaint = async (given: Partial<FileComplaint> = {}): Promise<FileComplaint> => {
  const element = await fixture<FileComplaint>(
    html`<file-complaint
      .client=${given.client ?? new FakeFilingClient()}
      .number=${given.number}
      .carrier=${given.carrier}
      .scanId=${given.scanId}
      .currency=${given.currency}
      .storage=${given.storage}
      .parcel=${given.parcel}
      .token=${given.token}
      lang=${given.lang ?? 'en'}
      ><a href="https://store.example/contact">Contact the store</a></file-complaint
    >`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('form input'), 'the first step stands', {
    timeout: 5000,
  });
  await settled(element);
  return element;
};

/** About a parcel that has arrived. */
export const delivered = () => ({ parcel: parcelOf({ milestone: 'delivered' }) });

export const headingOf = (element: FileComplaint): string => find(element, '#headline').textContent.trim();

/** Presses the button that goes on, and waits until something came of it. */
export const next = async (element: FileComplaint): Promise<void> => {
  find(element, 'form[part=form] [part=button]').click();
  // What it asks for begins a moment later.
  await aTimeout(20);
  await settled(element);
  await element.updateComplete;
};

/** Chooses what is the matter. */
export const pick = async (element: FileComplaint, type: string): Promise<void> => {
  find(element, `[name=type][value=${type}]`).click();
  await element.updateComplete;
};

/** Says what happened. */
export const tell = async (element: FileComplaint, type = 'broken', text = 'Three cups are broken.'): Promise<void> => {
  await pick(element, type);
  await fill(element, 'text', text);
  await next(element);
};

/** Goes on to the last step, with a phone number in it. */
export const toContact = async (element: FileComplaint, phone = '138 0013 8000'): Promise<void> => {
  await tell(element);
  await next(element);
  await fill(element, 'phone', phone);
};

/** A file of so many bytes. */
export const fileOf = (name = 'cups.jpg', size = 2_000, type = 'image/jpeg'): File =>
  new File([new Uint8Array(size)], name, { type });

/** A picture that can be drawn. */
export const pictureOf = async (name = 'cups.png'): Promise<File> => {
  const canvas = new OffscreenCanvas(40, 30);
  const paint = canvas.getContext('2d');
  if (paint) {
    paint.fillStyle = 'teal';
    paint.fillRect(0, 0, 40, 30);
  }
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
};

/** Drops files where they are taken, and waits until they are listed or refused. */
export const dropFiles = async (element: FileComplaint, ...files: File[]): Promise<void> => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  find(element, '.files').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await waitUntil(() => element.shadowRoot?.querySelector('.chosen li, .problem'), 'the files are listed', {
    timeout: 5000,
  });
  await element.updateComplete;
};
