import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.resolve(import.meta.dirname, '../packages/widgets/src');

const side =
  /^(left|right|float|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?|border-(top|bottom)-(left|right)-radius)$/;

/** Where a rule names a direction, it may name sides; and the library for charts places what it draws from the left. */
const mayNameSides = /:dir\(|\.u-cursor/;

/** Declarations of an element's style sheets that go by sides, where a reader of Arabic has the other one. */
const bySides = (css: string): string[] =>
  [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
    mayNameSides.test(selector)
      ? []
      : body
          .split(';')
          .map((declaration) => declaration.trim())
          .filter((declaration) => {
            const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
            return side.test(property) || (property === 'text-align' && /^(left|right)$/.test(value));
          }),
  );

test('A side in a style sheet is noticed, unless its rule is for one direction', () => {
  expect(bySides('a { margin-left: 1em; text-align: right }')).toEqual(['margin-left: 1em', 'text-align: right']);
  expect(bySides('a { margin-inline-start: 1em; text-align: start } a:dir(rtl) { left: 0 }')).toEqual([]);
});

test('Elements are laid out by the direction of reading, not by left and right', () => {
  const sheets = globSync('**/*.ts', { cwd: source }).filter((file) => !file.endsWith('.test.ts'));
  const found = sheets.flatMap((file) =>
    [...readFileSync(path.join(source, file), 'utf8').matchAll(/css`([^`]*)`/g)].flatMap(([, css = '']) =>
      bySides(css).map((declaration) => `${file}: ${declaration}`),
    ),
  );
  expect(sheets.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
