import { readFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import { compileContract } from './compile-contract.js';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Every public entry, from the exports map; the modules between them keep their files, so that bundlers take what is used. */
const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.source]));
/** What checks with zod: the one entry for whoever checks requests by it, as the service does. */
const contractEntry = './src/contract/index.ts';

const build = ({ input, external, plugins = [], entryFileNames }) => ({
  input,
  external,
  plugins: [...plugins, esbuild({ target: 'es2023', tsconfig: false })],
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
    entryFileNames,
  },
});

export const contract = build({ input: [contractEntry], external: 'zod/mini', entryFileNames: '[name].js' });

export const client = build({
  input: entries.filter((entry) => entry !== contractEntry),
  external: 'ky',
  plugins: [compileContract()],
  // Beside the contract itself, whose modules have the same names.
  entryFileNames: ({ name }) => `${name.replace(/^(contract|rollup)\//, 'compiled/')}.js`,
});
