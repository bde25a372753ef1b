import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

const imports = /(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g;

/** An element of its own stands on its own, wherever it is put. */
const isElement = (file: string): boolean => existsSync(path.join(path.dirname(file), 'define.ts'));

/** The text of every file that an element is made of. */
export const sourcesOf = (tag: string): string => {
  const folder = path.join(src, tag);
  const seen = new Map<string, string>();
  const read = (file: string): void => {
    if (seen.has(file) || (isElement(file) && path.dirname(file) !== folder)) return;
    const text = readFileSync(file, 'utf8');
    seen.set(file, text);
    for (const [, known, later] of text.matchAll(imports)) read(path.resolve(path.dirname(file), known ?? later ?? ''));
  };
  read(path.join(folder, `${tag}.ts`));
  return [...seen.values()].join('\n');
};

/** What one expression finds, each once and in order. */
export const allOf = (text: string, expression: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(expression)].flatMap(([, found = '']) => found.split(' ')))].sort();
