import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { fragment, type PageName } from './fragments.ts';

export const pageNames = [
  'index',
  'product',
  'checkout',
  'orders',
  'order',
  'track',
  'help',
] as const satisfies readonly PageName[];

/** Writes the shop's words and parts into its pages. Those in `zh/` are the same pages in Chinese. */
export const pages = (root: string): Plugin => ({
  name: 'shop:pages',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) => {
      const page = pageNames.find((name) => name === path.basename(filename, '.html'));
      if (!page) throw new Error(`The shop has no page ${filename}.`);
      const chinese = path.basename(path.dirname(filename)) === 'zh';
      const source = chinese ? readFileSync(path.join(root, `${page}.html`), 'utf8') : html;
      return source.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => fragment(name, page, chinese ? 'zh-CN' : 'en'));
    },
  },
});
