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

/**
 * What an element loads: until it can be used (`form`), and in an ordinary visit (`all`). `beside` counts what comes on
 * top of an ordinary visit to track-shipment: each further element is to stay within 7 kB.
 *
 * @type {readonly {
 *   tag: string, part: 'form' | 'all', what: string, limit: string, beside?: boolean, alone?: boolean
 * }[]}
 */
const budgets = [
  { tag: 'track-shipment', part: 'form', what: 'first usable form', limit: '13 kB' },
  { tag: 'track-shipment', part: 'all', what: 'everything', limit: '27 kB' },
  { tag: 'track-shipment', part: 'form', what: 'first usable form', limit: '13 kB', alone: true },
  { tag: 'track-shipment', part: 'all', what: 'everything', limit: '27 kB', alone: true },
  { tag: 'shipping-quote', part: 'form', what: 'first usable form', limit: '15.6 kB' },
  { tag: 'shipping-quote', part: 'all', what: 'a quote for what the page says', limit: '24.5 kB' },
  { tag: 'shipping-quote', part: 'all', what: 'a quote for what the page says', limit: '7 kB', beside: true },
  { tag: 'file-complaint', part: 'form', what: 'usable', limit: '16 kB' },
  { tag: 'file-complaint', part: 'form', what: 'usable', limit: '7 kB', beside: true },
  { tag: 'file-complaint', part: 'all', what: 'a report about a known parcel', limit: '12.1 kB', beside: true },
  { tag: 'complaint-status', part: 'form', what: 'where the case stands', limit: '26 kB' },
  { tag: 'complaint-status', part: 'form', what: 'where the case stands', limit: '7 kB', beside: true },
  { tag: 'complaint-status', part: 'all', what: 'a case with its messages', limit: '10.8 kB', beside: true },
  { tag: 'service-rating', part: 'form', what: 'usable', limit: '22.5 kB' },
  { tag: 'service-rating', part: 'form', what: 'usable', limit: '7 kB', beside: true },
  { tag: 'service-rating', part: 'all', what: 'a rating with reasons and words', limit: '7.6 kB', beside: true },
  { tag: 'service-news', part: 'all', what: 'the news', limit: '2 kB', beside: true },
  { tag: 'service-scorecard', part: 'all', what: 'all figures', limit: '26 kB' },
  { tag: 'service-scorecard', part: 'all', what: 'all figures', limit: '7 kB', beside: true },
];

const tracks = manifest['track-shipment']?.all ?? [];

/** @param {unknown} files @param {string} entry of the manifest */
function inCdn(files, entry) {
  if (!Array.isArray(files) || files.length === 0) throw new Error(`${manifestFile} names no files for "${entry}".`);
  return files.map((file) => path.join(cdn, file));
}

/** @param {(typeof budgets)[number]} budget */
function budgetOf({ tag, part, what, limit, beside, alone }) {
  const files = (alone ? oneFile : manifest[tag])?.[part];
  const counted = beside && Array.isArray(files) ? files.filter((file) => !tracks.includes(file)) : files;
  const name = `${tag}${alone ? '.js' : ''}, ${beside ? 'beside track-shipment, ' : ''}${what}`;
  return { name, path: inCdn(counted, `${tag}.${part}`), limit };
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
  { name: 'loader', path: inCdn(manifest.loader, 'loader'), limit: '1.2 kB' },
  ...budgets.map(budgetOf),
  { name: 'sealed track-shipment, in English', path: path.join(cdn, 'sealed/track-shipment.en.js'), limit: '63 kB' },
  { name: 'sealed track-shipment, every language', path: path.join(cdn, 'sealed/track-shipment.js'), limit: '84 kB' },
  { name: '@waybill/sdk, everything', path: await bundledSdk('index'), limit: '14 kB' },
  { name: '@waybill/sdk/staff, everything', path: await bundledSdk('staff'), limit: '14 kB' },
];
