import { readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { together } from './rollup/chunks.js';
import { compileContract } from './rollup/compile-contract.js';
import { manifest } from './rollup/manifest.js';
import { minifyTemplates } from './rollup/minify-templates.js';
import { precompress } from './rollup/precompress.js';
import { withoutProgress } from './rollup/without-progress.js';

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
  input: ['src/index.ts', 'src/track-shipment/track-shipment.ts', 'src/track-shipment/define.ts'],
  external,
  onwarn,
  plugins: [nodeResolve({ extensions: ['.ts'] }), typescript()],
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

/** What one look-up loads, in the order of loading. */
const trackShipment = {
  form: ['src/track-shipment/register.ts', 'src/locales/en.ts'],
  all: ['src/controllers/tracking-client.ts', 'src/track-shipment/answer.ts'],
};

/** For script tags: the entry under a fixed name, the rest in `chunks/`, where names change with content. */
const scriptTag = ({ name, entry, chunks, manifestFile }) => ({
  onwarn,
  input: { [name]: entry },
  plugins: [
    compileContract({ also: ['streamEnd'] }),
    withoutProgress(),
    nodeResolve({ browser: true, exportConditions: ['source'], extensions: ['.ts', '.js'] }),
    typescript(),
    minifyTemplates(),
    terser({
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
    }),
    manifest({ fileName: manifestFile, entry, elements: { 'track-shipment': trackShipment } }),
    precompress(),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: together(chunks),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
  },
});

const form = ['src/track-shipment/register.ts'];
const lookUp = trackShipment.all;

export default [
  modules,
  // Finds the elements on a page and fetches what they need.
  scriptTag({
    name: 'waybill',
    entry: 'src/loader.ts',
    chunks: { form, 'look-up': lookUp },
    manifestFile: 'manifest.json',
  }),
  // For pages that only track: element and English in the entry itself.
  scriptTag({
    name: 'track-shipment',
    entry: 'src/track-shipment/script.ts',
    chunks: { 'track-shipment': ['src/track-shipment/script.ts'], 'look-up': lookUp },
    manifestFile: 'track-shipment.manifest.json',
  }),
];
