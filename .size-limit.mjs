// The budgets of what a page loads, brotli. The script-tag build says in its manifest which files make up what.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = import.meta.dirname;
const cdn = path.join(root, 'packages/widgets/dist/cdn');
const manifestFile = path.join(cdn, 'manifest.json');
const sdk = path.join(root, 'packages/sdk/dist');

for (const file of [manifestFile, path.join(sdk, 'index.js')]) {
  if (!existsSync(file)) throw new Error(`${path.relative(root, file)} is not there: run "npm run build" first.`);
}

const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
/** Of the script tag that holds the element itself. */
const oneFile = JSON.parse(readFileSync(path.join(cdn, 'track-shipment.manifest.json'), 'utf8'))['track-shipment'];

const tracks = manifest['track-shipment'];
const quotes = manifest['shipping-quote'];
/** What a page loads for quotes on top of what it loads to track. */
const quotesAlone = quotes?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));
const files = manifest['file-complaint'];
/** What a page loads to report a problem on top of what it loads to track. */
const filesAlone = files?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));
const cases = manifest['complaint-status'];
/** What a page loads for a case on top of what it loads to track. */
const casesAlone = cases?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));

const ratings = manifest['service-rating'];
/** What a page loads for a rating on top of what it loads to track. */
const ratingsAlone = ratings?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));
const news = manifest['service-news'];
/** What a page loads to tell what was done on top of what it loads to track. */
const newsAlone = news?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));

const scorecards = manifest['service-scorecard'];
/** What a back office loads for all figures on top of what a page loads to track. */
const scorecardsAlone = scorecards?.all?.filter((/** @type {string} */ file) => !tracks?.all?.includes(file));

/** @param {unknown} files @param {string} entry of the manifest */
function inCdn(files, entry) {
  if (!Array.isArray(files) || files.length === 0) throw new Error(`${manifestFile} names no files for "${entry}".`);
  return files.map((file) => path.join(cdn, file));
}

/** @param {string} entry of the SDK @returns all of it with its dependencies, as an application's bundler would make it */
async function bundledSdk(entry) {
  const { build } = createRequire(path.join(root, 'packages/sdk/package.json'))('esbuild');
  const outfile = path.join(root, `node_modules/.cache/waybill/sdk-${entry}.js`);
  await build({
    entryPoints: [path.join(sdk, `${entry}.js`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return outfile;
}

export default [
  {
    name: 'loader',
    path: inCdn(manifest.loader, 'loader'),
    limit: '1.2 kB',
  },
  {
    name: 'track-shipment, first usable form',
    path: inCdn(tracks?.form, 'track-shipment.form'),
    limit: '13 kB',
  },
  {
    name: 'track-shipment, everything',
    path: inCdn(tracks?.all, 'track-shipment.all'),
    limit: '27 kB',
  },
  {
    name: 'track-shipment.js, first usable form',
    path: inCdn(oneFile?.form, 'track-shipment.form'),
    limit: '13 kB',
  },
  {
    name: 'track-shipment.js, everything',
    path: inCdn(oneFile?.all, 'track-shipment.all'),
    limit: '27 kB',
  },
  {
    name: 'shipping-quote, first usable form',
    path: inCdn(quotes?.form, 'shipping-quote.form'),
    limit: '15.5 kB',
  },
  {
    name: 'shipping-quote, a quote for what the page says',
    path: inCdn(quotes?.all, 'shipping-quote.all'),
    limit: '24.5 kB',
  },
  {
    name: 'shipping-quote, beside track-shipment',
    path: inCdn(quotesAlone, 'shipping-quote.all'),
    limit: '7 kB',
  },
  {
    name: 'file-complaint, first usable form',
    path: inCdn(files?.form, 'file-complaint.form'),
    limit: '17.8 kB',
  },
  {
    name: 'file-complaint, a report about a known parcel',
    path: inCdn(files?.all, 'file-complaint.all'),
    limit: '29.8 kB',
  },
  {
    name: 'file-complaint, beside track-shipment',
    path: inCdn(filesAlone, 'file-complaint.all'),
    limit: '12.3 kB',
  },
  {
    name: 'complaint-status, before a case is there',
    path: inCdn(cases?.form, 'complaint-status.form'),
    limit: '24.5 kB',
  },
  {
    name: 'complaint-status, a case with its messages',
    path: inCdn(cases?.all, 'complaint-status.all'),
    limit: '30 kB',
  },
  {
    name: 'complaint-status, beside track-shipment',
    path: inCdn(casesAlone, 'complaint-status.all'),
    limit: '11.5 kB',
  },
  {
    name: 'service-rating, a rating with reasons and words',
    path: inCdn(ratings?.all, 'service-rating.all'),
    limit: '28 kB',
  },
  {
    name: 'service-rating, beside track-shipment',
    path: inCdn(ratingsAlone, 'service-rating.all'),
    limit: '8 kB',
  },
  {
    name: 'service-news, beside track-shipment',
    path: inCdn(newsAlone, 'service-news.all'),
    limit: '2 kB',
  },
  {
    name: 'service-scorecard, all figures',
    path: inCdn(scorecards?.all, 'service-scorecard.all'),
    limit: '26 kB',
  },
  {
    name: 'service-scorecard, beside track-shipment',
    path: inCdn(scorecardsAlone, 'service-scorecard.all'),
    limit: '7.5 kB',
  },
  {
    name: '@waybill/sdk, everything',
    path: await bundledSdk('index'),
    limit: '14 kB',
  },
  {
    name: '@waybill/sdk/staff, everything',
    path: await bundledSdk('staff'),
    limit: '12.5 kB',
  },
];
