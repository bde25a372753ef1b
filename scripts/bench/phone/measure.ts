import type { Browser } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../../browser.mjs';
import { start } from '../children.ts';
import { playwright } from '../dependencies.ts';
import { interleave, paired, spreadOf } from '../measuring.ts';
import { inMilliseconds, times, withSpread, type Finding } from '../report.ts';
import { usableAfter, waterfallOf } from './visit.ts';

const most = 1.3;
const rounds = 15;

const measureIn = async (browser: Browser, server: string): Promise<Finding[]> => {
  const visit = (page: string) => async () => (await usableAfter(browser, `${server}/${page}`)).milliseconds;
  const pages = { oneFile: visit('one-file.html'), loader: visit('waybill.html'), byHand: visit('by-hand.html') };
  // The browser's own first steps.
  await interleave(pages, 2);
  const { oneFile, loader, byHand } = await interleave(pages, rounds);
  const byHandTimes = (element: readonly number[]) => paired(element, byHand, (figure, ofByHand) => figure / ofByHand);
  const ratio = byHandTimes(oneFile);
  const { fetched } = await usableAfter(browser, `${server}/one-file.html`);
  process.stderr.write(`One visit with the element, in milliseconds since it began:\n${waterfallOf(fetched)}\n`);
  return [
    {
      what: 'slow phone: usable form, track-shipment.js ÷ by hand',
      measured: withSpread(ratio, times),
      budget: `at most ${most.toFixed(1)}`,
      holds: ratio.median <= most,
    },
    { what: '… by the loader (waybill.js) ÷ by hand', measured: withSpread(byHandTimes(loader), times) },
    { what: '… track-shipment.js', measured: withSpread(spreadOf(oneFile), inMilliseconds) },
    { what: '… waybill.js', measured: withSpread(spreadOf(loader), inMilliseconds) },
    { what: '… written by hand', measured: withSpread(spreadOf(byHand), inMilliseconds) },
  ];
};

/** Until the element's form can be typed into on a slow phone, against a plain custom element with the same form. */
export const measurePhone = async (): Promise<Finding[]> => {
  const server = await start<string>('phone/server.ts');
  const executablePath = (await ensureBrowser()) as string;
  const browser = await playwright().chromium.launch({ executablePath, args: browserArguments });
  try {
    return await measureIn(browser, server.said);
  } finally {
    await browser.close();
    await server.stop();
  }
};
