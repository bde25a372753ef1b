import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const loader = fileURLToPath(new URL('../../widgets/src/loader.ts', import.meta.url));

/** While developing, the script tag's address leads to the loader's source: a change of an element shows at once. */
export const waybillSources: Plugin = {
  name: 'shop:waybill-sources',
  apply: 'serve',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/waybill/v1/waybill.js') ? loader : undefined),
};
