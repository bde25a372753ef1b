import { aTimeout } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { settled } from './elements.ts';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** How far the page moves while an element on top of it gets its answer, as browsers score it. */
export const shiftOf = async (element: LitElement): Promise<number> => {
  const page = document.createElement('main');
  const below = document.createElement('p');
  below.textContent = 'What stands below. '.repeat(200);
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
  return moved;
};

export const screens = {
  phone: { width: 375, height: 667 },
  laptop: { width: 1280, height: 720 },
  desktop: { width: 1440, height: 900 },
};
