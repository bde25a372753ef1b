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
const files = manifest['file-complaint'];
const cases = manifest['complaint-status'];
const ratings = manifest['service-rating'];
const news = manifest['service-news'];
const scorecards = manifest['service-scorecard'];

/** What a page loads on top of what it loads to track. @param {unknown} loaded */
function alone(loaded) {
  return Array.isArray(loaded) ? loaded.filter((file) => !tracks?.all?.includes(file)) : loaded;
}

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
    path: inCdn(alone(quotes?.all), 'shipping-quote.all'),
    limit: '7 kB',
  },
  {
    name: 'file-complaint, usable',
    path: inCdn(files?.form, 'file-complaint.form'),
    limit: '16 kB',
  },
  {
    name: 'file-complaint, beside track-shipment, usable',
    path: inCdn(alone(files?.form), 'file-complaint.form'),
    limit: '7 kB',
  },
  {
    name: 'file-complaint, beside track-shipment, a report about a known parcel',
    path: inCdn(alone(files?.all), 'file-complaint.all'),
    limit: '13.3 kB',
  },
  {
    name: 'complaint-status, where the case stands',
    path: inCdn(cases?.form, 'complaint-status.form'),
    limit: '26.5 kB',
  },
  {
    name: 'complaint-status, beside track-shipment, where the case stands',
    path: inCdn(alone(cases?.form), 'complaint-status.form'),
    limit: '7.9 kB',
  },
  {
    name: 'complaint-status, beside track-shipment, a case with its messages',
    path: inCdn(alone(cases?.all), 'complaint-status.all'),
    limit: '11.7 kB',
  },
  {
    name: 'service-rating, usable',
    path: inCdn(ratings?.form, 'service-rating.form'),
    limit: '22.5 kB',
  },
  {
    name: 'service-rating, beside track-shipment, usable',
    path: inCdn(alone(ratings?.form), 'service-rating.form'),
    limit: '7 kB',
  },
  {
    name: 'service-rating, beside track-shipment, a rating with reasons and words',
    path: inCdn(alone(ratings?.all), 'service-rating.all'),
    limit: '8 kB',
  },
  {
    name: 'service-news, beside track-shipment',
    path: inCdn(alone(news?.all), 'service-news.all'),
    limit: '2 kB',
  },
  {
    name: 'service-scorecard, all figures',
    path: inCdn(scorecards?.all, 'service-scorecard.all'),
    limit: '26 kB',
  },
  {
    name: 'service-scorecard, beside track-shipment',
    path: inCdn(alone(scorecards?.all), 'service-scorecard.all'),
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
    limit: '14 kB',
  },
];
