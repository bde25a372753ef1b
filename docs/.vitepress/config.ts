import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { sidebar } from './sidebar.ts';

const generated = fileURLToPath(new URL('../.generated/public', import.meta.url));

/** As VitePress makes anchors, but that the codes of errors keep their underscores: services lead to them. */
const anchorOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();

export default defineConfig({
  title: 'Waybill',
  description: 'A logistics company’s customer service, on the pages of the stores it delivers for.',
  lang: 'en',
  cleanUrls: true,
  outDir: './dist',
  cacheDir: './.cache/vitepress',
  srcExclude: ['README.md', '.generated/**', 'samples/**', '**/node_modules/**', '**/dist/**'],
  head: [
    ['link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }],
    ['meta', { name: 'color-scheme', content: 'light dark' }],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: anchorOf },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Elements', link: '/elements/' },
      { text: 'Service', link: '/service/' },
      { text: 'SDK', link: '/sdk' },
      { text: 'HTTP', link: '/http' },
    ],
    sidebar: sidebar(),
    docFooter: { prev: 'Before', next: 'Next' },
  },
  vite: {
    publicDir: generated,
    // Pages of the reference are large and few people read more than one of them.
    build: { chunkSizeWarningLimit: 4_000 },
  },
});
