import { rmSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import manifest from './package.json' with { type: 'json' };

/** Every public entry, from the exports map; the modules between them keep their files, so that bundlers take what is used. */
const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.source]));

rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });

export default {
  input: entries,
  external: /^(ky|zod)(\/|$)/,
  plugins: [esbuild({ target: 'es2023', tsconfig: false })],
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    sourcemap: true,
  },
};
