import type { Browser } from 'playwright-core';
import { slowPhone } from '../slow-phone.ts';

/** A file that a visit fetched; times in milliseconds since it began. */
export interface Fetched {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

export interface Visit {
  /** Since it began, until the form's field took the focus. */
  readonly milliseconds: number;
  readonly fetched: readonly Fetched[];
}

/** In the page: asks in every frame whether the field takes the focus, and writes down when it first did. */
const watchForField = (): void => {
  const look = (): void => {
    const field = document
      .querySelector('track-shipment')
      ?.shadowRoot?.querySelector<HTMLElement>('textarea, input:not([type=radio])');
    field?.focus();
    if (field && document.activeElement?.shadowRoot?.activeElement === field) performance.mark('usable');
    else requestAnimationFrame(look);
  };
  look();
};

/** Opens a page for the first time, in a browser that has nothing of it. */
export const usableAfter = async (browser: Browser, url: string): Promise<Visit> => {
  const page = await slowPhone(browser);
  try {
    await page.addInitScript(watchForField);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0, undefined, { timeout: 60_000 });
    return await page.evaluate(() => {
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return {
        milliseconds: performance.getEntriesByName('usable')[0]?.startTime ?? Number.NaN,
        fetched: (entries as PerformanceResourceTiming[]).map(({ name, startTime, responseEnd, encodedBodySize }) => ({
          name: new URL(name).pathname,
          from: startTime,
          to: responseEnd,
          bytes: encodedBodySize,
        })),
      };
    });
  } finally {
    await page.context().close();
  }
};

export const waterfallOf = (fetched: readonly Fetched[]): string =>
  fetched
    .map(
      ({ name, from, to, bytes }) =>
        `  ${from.toFixed(0).padStart(5)} – ${to.toFixed(0).padStart(5)}  ${String(bytes).padStart(6)} B  ${name}`,
    )
    .join('\n');
