import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { pageNames, pages } from './pages.ts';
import { waybillSources } from './waybill-sources.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const service = process.env.WAYBILL_SERVICE ?? 'http://localhost:4401';
const inputs = pageNames.flatMap((name) => [`${root}${name}.html`, `${root}zh/${name}.html`]);

export default defineConfig({
  root,
  plugins: [pages(root), waybillSources],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    // The service knows its own origin as one of the shop's.
    proxy: { '/v1': { target: service, changeOrigin: true, headers: { origin: service } } },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // The shop's policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: inputs },
  },
});
