import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the site's sources. */
export const site = path.join(import.meta.dirname, '..');

const others = /^(node_modules|dist|reference|samples|\.generated|\.cache)\//;

/** The pages that people write, with their text; what is made of the code is not among them. */
export const writtenPages = (): { name: string; text: string }[] =>
  globSync('**/*.md', { cwd: site })
    .filter((name) => !others.test(name) && name !== 'README.md')
    .map((name) => ({ name, text: readFileSync(path.join(site, name), 'utf8') }));

/** The samples whose names end so, relative to the folder of samples. */
export const samples = (ending: string): string[] =>
  globSync(`**/*${ending}`, { cwd: path.join(site, 'samples') }).sort();

export const sampleText = (name: string): string => readFileSync(path.join(site, 'samples', name), 'utf8');
