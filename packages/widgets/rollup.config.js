import { readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { together } from './rollup/chunks.js';
import { licences } from './rollup/licences.js';
import { manifest } from './rollup/manifest.js';
import { minifyTemplates } from './rollup/minify-templates.js';
import { precompress } from './rollup/precompress.js';
import { named } from './rollup/release.js';
import { texts } from './rollup/texts.js';
import { themes } from './rollup/themes.js';
import { withoutFallbacks } from './rollup/without-fallbacks.js';
import { withoutServers } from './rollup/without-servers.js';
import { withoutUnusedKy } from './rollup/without-unused-ky.js';

const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const external = new RegExp(`^(${Object.keys(dependencies).join('|')})(/|$)`);

// Chunks carry their content in their names: old ones would stay beside the new.
rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

/** Other people's modules; what they warn of is not ours to mend. */
const onwarn = (warning, warn) => {
  if (!/node_modules/.test(`${warning.id ?? ''}${warning.ids ?? ''}${warning.loc?.file ?? ''}`)) warn(warning);
};

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

/** For bundlers: a module a file, dependencies left out. */
const modules = {
  input: [
    'src/index.ts',
    'src/texts.ts',
    ...[
      'track-shipment',
      'shipping-quote',
      'file-complaint',
      'complaint-status',
      'service-rating',
      'service-news',
      'service-scorecard',
    ].flatMap((tag) => [`src/${tag}/${tag}.ts`, `src/${tag}/define.ts`]),
  ],
  external,
  onwarn,
  plugins: [named(), nodeResolve({ extensions: ['.ts'] }), typescript(), themes()],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

/**
 * What each element loads, in the order of loading: until its form can be used, and all that is ordinary: one look-up
 * by number, a quote for what the page has said, a report about a parcel that the page knows, a case with its messages, a
 * rating with reasons and words.
 */
const elements = {
  'track-shipment': {
    form: ['src/track-shipment/register.ts', 'src/locales/tracking/en.ts'],
    all: [
      ...['src/track-shipment/register.ts', 'src/locales/tracking/en.ts'],
      ...['src/track-shipment/answer.ts', 'src/controllers/tracking-client.ts', 'src/locales/tracking/en.answer.ts'],
    ],
  },
  'shipping-quote': {
    form: [
      ...['src/shipping-quote/register.ts', 'src/locales/quotes/en.ts'],
      ...['src/shipping-quote/form.ts', 'src/locales/quotes/en.form.ts'],
    ],
    all: [
      ...['src/shipping-quote/register.ts', 'src/locales/quotes/en.ts'],
      ...['src/shipping-quote/answer.ts', 'src/controllers/quotes-client.ts'],
    ],
  },
  'file-complaint': {
    form: ['src/file-complaint/register.ts', 'src/locales/complaints/en.ts'],
    all: [
      ...['src/file-complaint/register.ts', 'src/locales/complaints/en.ts'],
      ...['src/controllers/filing-client.ts', 'src/file-complaint/later.ts', 'src/locales/complaints/en.later.ts'],
    ],
  },
  'complaint-status': {
    form: ['src/complaint-status/register.ts', 'src/locales/cases/en.ts', 'src/controllers/cases-client.ts'],
    all: [
      ...['src/complaint-status/register.ts', 'src/locales/cases/en.ts'],
      ...['src/controllers/cases-client.ts', 'src/complaint-status/answer.ts', 'src/locales/cases/en.answer.ts'],
    ],
  },
  'service-rating': {
    form: ['src/service-rating/register.ts', 'src/locales/reviews/en.ts'],
    all: [
      ...['src/service-rating/register.ts', 'src/locales/reviews/en.ts', 'src/controllers/reviews-client.ts'],
      ...['src/service-rating/more.ts', 'src/locales/reviews/en.more.ts'],
    ],
  },
  'service-news': {
    form: ['src/service-news/register.ts', 'src/locales/reviews/en.news.ts'],
    all: [
      ...['src/service-news/register.ts', 'src/locales/reviews/en.news.ts'],
      ...['src/controllers/needs-client.ts'],
    ],
  },
  'service-scorecard': {
    form: ['src/service-scorecard/register.ts', 'src/locales/scorecard/en.ts'],
    all: [
      ...['src/service-scorecard/register.ts', 'src/locales/scorecard/en.ts'],
      ...['src/controllers/scorecard-client.ts'],
    ],
  },
};

/** What elements share: until their forms can be used, and to call the service and write its answers. */
const shared = [
  '/lit/index.js',
  ...['announcer', 'calls', 'client', 'failure', 'locale', 'ticking'].map((name) => `src/controllers/${name}.ts`),
  ...['element-event', 'register', 'settings'].map((name) => `src/${name}.ts`),
  ...['alert', 'button', 'card', 'field', 'tokens'].map((name) => `src/styles/${name}.ts`),
  ...['alert', 'choices', 'fields'].map((name) => `src/views/${name}.ts`),
];
const service = [
  ...['live', 'transport'].map((name) => `src/controllers/${name}.ts`),
  ...['format', 'word-for'].map((name) => `src/locales/${name}.ts`),
  'src/views/copying.ts',
];

/** For script tags: the entry under a fixed name, the rest in `chunks/`, where names change with content. */
const scriptTag = ({ name, entry, chunks, held, manifestFile, only }) => ({
  onwarn,
  input: { [name]: entry },
  plugins: [
    named(),
    withoutUnusedKy(),
    withoutFallbacks(),
    withoutServers(),
    nodeResolve({ browser: true, extensions: ['.ts', '.js'] }),
    typescript(),
    texts({ held }),
    minifyTemplates(),
    terser({
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
    }),
    manifest({ fileName: manifestFile, entry, elements: only }),
    licences({ fileName: `${name}.licenses.txt` }),
    themes(),
    precompress(),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    // Names stand in every file that imports another, and what is random does not compress.
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    hashCharacters: 'hex',
    manualChunks: together(chunks),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
  },
});

const trackShipment = elements['track-shipment'];
const lookUp = ['src/track-shipment/answer.ts', 'src/controllers/tracking-client.ts'];
const quote = ['src/shipping-quote/answer.ts', 'src/controllers/quotes-client.ts'];

export default [
  modules,
  // Finds the elements on a page and fetches what they need.
  scriptTag({
    name: 'waybill',
    entry: 'src/loader.ts',
    chunks: {
      shared,
      'track-shipment': ['src/track-shipment/register.ts'],
      'shipping-quote': ['src/shipping-quote/register.ts'],
      service,
      // What several elements need, each without the others.
      result: ['src/styles/result.ts', 'src/styles/timeline.ts'],
      kept: ['part', 'remembered-cases', 'random-key'].map((name) => `src/controllers/${name}.ts`),
      standing: ['src/parcel-standing.ts'],
      files: ['src/styles/files.ts', 'src/pickable.ts'],
      beside: ['src/beside.ts'],
      cases: ['src/controllers/cases-client.ts'],
      filing: ['src/controllers/filing-client.ts'],
      'file-complaint': ['src/file-complaint/register.ts'],
      'file-complaint-later': ['src/file-complaint/later.ts'],
      'complaint-status': ['src/complaint-status/register.ts'],
      case: ['src/complaint-status/answer.ts'],
      reading: ['src/controllers/reading.ts'],
      'service-rating': ['src/service-rating/register.ts'],
      'rating-more': ['src/service-rating/more.ts'],
      'service-news': ['src/service-news/register.ts'],
      'service-scorecard': ['src/service-scorecard/register.ts'],
      'scorecard-more': ['src/service-scorecard/details.ts', 'src/service-scorecard/review.ts'],
      'look-up': lookUp,
      quote,
    },
    manifestFile: 'manifest.json',
    only: elements,
  }),
  // For pages that only track: element and English in the entry itself.
  scriptTag({
    name: 'track-shipment',
    entry: 'src/track-shipment/script.ts',
    chunks: { 'track-shipment': ['src/track-shipment/script.ts'], 'look-up': lookUp },
    held: ['tracking/en.ts', 'tracking/en.answer.ts'],
    manifestFile: 'track-shipment.manifest.json',
    only: { 'track-shipment': trackShipment },
  }),
];
