import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { site } from './pages.ts';

const built = path.join(site, 'dist');
const pages = globSync('**/*.html', { cwd: built }).filter((name) => !name.startsWith('live/') && name !== '404.html');
const texts = new Map(pages.map((name) => [name, readFileSync(path.join(built, name), 'utf8')]));

const fileOf = (pathname: string): string | undefined => {
  const inside = decodeURIComponent(pathname).replace(/^\//, '');
  return [inside, `${inside}.html`, path.posix.join(inside, 'index.html')].find(
    (each) => each !== '' && existsSync(path.join(built, each)) && path.extname(each) !== '',
  );
};

it('leads nowhere that is not there: every link of every page, with its anchor', () => {
  const dead: string[] = [];
  for (const [name, text] of texts) {
    for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const { origin, pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://here/${name}`);
      if (origin !== 'http://here') continue;
      const file = fileOf(pathname);
      const anchor = decodeURIComponent(hash.slice(1));
      const isThere =
        file !== undefined && (!anchor || !texts.has(file) || texts.get(file)?.includes(`id="${anchor}"`));
      if (!isThere) dead.push(`${name} → ${href}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
  expect(texts.size).toBeGreaterThan(50);
});
