import { published } from './manifest/published.js';

/** Writes `dist/custom-elements.json`. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [published()],
};
