import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** What the elements are made of: the same sources have the same name, wherever they are built. */
const sources = ['src/**/*.ts', 'rollup/*.js', 'rollup.config.js', 'package.json', '../sdk/dist/**/*.js']
  .flatMap((pattern) => globSync(pattern, { cwd: folder }))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();

const digest = sources
  .reduce((hash, file) => hash.update(file).update(readFileSync(path.join(folder, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 10);

/** What this build is called: its folder, and what it says of itself on a page. */
export const release = `${version}-${digest}`;

const places = ['src/release.ts', 'src/page-release.ts'].map((file) => path.join(folder, file));

/** Puts the release's name into what is built. */
export const named = () => ({
  name: 'named',
  transform(code, id) {
    if (!places.includes(id)) return null;
    return { code: code.replace(/(['"])source\1/, JSON.stringify(release)), map: null };
  },
});
