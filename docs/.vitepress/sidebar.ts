import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

const site = fileURLToPath(new URL('..', import.meta.url));

const headingOf = (file: string): string => /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? path.basename(file);

/** The pages of a folder, by their headings, without its own first page. */
const pagesOf = (folder: string): DefaultTheme.SidebarItem[] => {
  const full = path.join(site, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => ({
      text: headingOf(path.join(full, name)).replaceAll(/[`\\]/g, '').replaceAll('<', '&lt;'),
      link: `/${folder}/${name.slice(0, -3)}`,
    }));
};

export const sidebar = (): DefaultTheme.SidebarItem[] => [
  {
    text: 'Begin',
    items: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'How it works', link: '/how-it-works' },
    ],
  },
  {
    text: 'On a page',
    items: [
      { text: 'All elements', link: '/elements/' },
      ...['track-shipment', 'shipping-quote', 'file-complaint', 'complaint-status'].map(element),
      ...['service-rating', 'service-news', 'service-scorecard'].map(element),
      { text: 'Theming', link: '/theming/' },
      { text: 'Languages', link: '/languages' },
      { text: 'Examples', link: '/examples' },
    ],
  },
  {
    text: 'Security',
    items: [
      { text: 'Keys', link: '/security/keys' },
      { text: 'Proofs and tokens', link: '/security/proofs-and-tokens' },
      { text: 'Pages: CSP and SRI', link: '/security/pages' },
    ],
  },
  {
    text: 'The service',
    items: [
      { text: 'Running it', link: '/service/' },
      { text: 'Settings', link: '/service/settings' },
      { text: 'PostgreSQL, several instances', link: '/service/postgresql' },
      { text: 'Backup, restore, upgrade', link: '/service/backup' },
      { text: 'Messages to people', link: '/service/messages' },
      { text: 'Watching it', link: '/service/watching' },
      { text: 'Carriers', link: '/carriers' },
      { text: 'Cases and clocks', link: '/cases-and-clocks' },
    ],
  },
  {
    text: 'From a program',
    items: [
      { text: 'The SDK', link: '/sdk' },
      { text: 'The HTTP API', link: '/http' },
      { text: 'Errors by code', link: '/errors' },
    ],
  },
  {
    text: 'SDK reference',
    collapsed: true,
    items: [...pagesOf('reference/sdk'), ...pagesOf('reference/sdk/resources')],
  },
  { text: 'HTTP reference', collapsed: true, items: pagesOf('reference/http') },
  {
    text: 'Why it is so',
    collapsed: true,
    items: [
      { text: 'Decisions', link: '/decisions/' },
      ...pagesOf('decisions'),
      { text: 'Performance', link: '/performance' },
    ],
  },
];

/** The site writes these texts as markup. */
const element = (tag: string): DefaultTheme.SidebarItem => ({
  text: `&lt;${tag}&gt;`,
  link: `/elements/${tag}`,
});
