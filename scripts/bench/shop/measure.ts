import type { Browser } from 'playwright-core';
import { startDemo } from '../../../packages/examples/test/service-process.ts';
import { browserArguments, ensureBrowser } from '../../browser.mjs';
import { playwright } from '../dependencies.ts';
import { interleave, paired, spreadOf } from '../measuring.ts';
import { inMilliseconds, times, withSpread, type Finding } from '../report.ts';
import { delayOf, photoOf12Megapixels } from './delays.ts';
import { shiftOf } from './shifts.ts';

const rounds = 9;

const pages = {
  'an order with its parcel': ['/order.html?order=HP-1001', 'track-shipment [part~=headline]'],
  'a product with its quote': ['/product.html?product=teapot', 'shipping-quote [part~=promise]'],
  'a complaint’s form': ['/help.html?parcel=SF1402338756129', 'file-complaint [name=type]'],
} as const;

const shifts = async (browser: Browser, shop: string): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const [name, [path, answer]] of Object.entries(pages)) {
    const shifted = await shiftOf(browser, `${shop}${path}`, answer);
    findings.push({ what: `layout shift: ${name}`, measured: shifted.toFixed(4) });
  }
  return findings;
};

const delays = async (browser: Browser, shop: string): Promise<Finding[]> => {
  const photo = await photoOf12Megapixels(browser);
  const url = `${shop}/help.html?parcel=1Z999AA10123456784`;
  const visits = {
    withPhoto: () => delayOf(browser, url, photo),
    without: () => delayOf(browser, url, undefined),
  };
  const { withPhoto, without } = await interleave(visits, rounds);
  const ratio = paired(withPhoto, without, (figure, ofOther) => figure / ofOther);
  const size = `${(photo.length / 1_000_000).toFixed(1)} MB`;
  return [
    {
      what: `longest wait while a photo of 12 megapixels (${size}) is taken ÷ without`,
      measured: withSpread(ratio, times),
    },
    { what: '… with the photo', measured: withSpread(spreadOf(withPhoto), inMilliseconds) },
    { what: '… without', measured: withSpread(spreadOf(without), inMilliseconds) },
  ];
};

/** On the demo's pages, on a slow phone: what moves by itself, and how long a press waits while a large photo is taken. */
export const measureShop = async (): Promise<Finding[]> => {
  const demo = await startDemo();
  const executablePath = (await ensureBrowser()) as string;
  const browser = await playwright().chromium.launch({ executablePath, args: browserArguments });
  try {
    const shop = demo.address.replace(/\/$/, '');
    return [...(await shifts(browser, shop)), ...(await delays(browser, shop))];
  } finally {
    await browser.close();
    await demo.remove();
  }
};
