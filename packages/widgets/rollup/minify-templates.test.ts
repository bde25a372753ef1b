import { parseAst } from 'rollup/parseAst';
import { expect, it } from 'vitest';
import { minifyTemplates } from './minify-templates.js';

const minified = async (code: string): Promise<string> => {
  const done = (await minifyTemplates().transform.call({ parse: parseAst }, code)) as { code: string } | null;
  return done?.code ?? code;
};

it('The indentation of a template goes', async () => {
  expect(await minified('html`<ul>\n  <li>One\n    more</li>\n</ul>`')).toBe('html`<ul><li>One more</li></ul>`');
});

it('A space between two words of a line stays, also where each is in a tag', async () => {
  expect(await minified('html`<p><b>${kind}</b> <bdi>${text}</bdi></p>`')).toBe(
    'html`<p><b>${kind}</b> <bdi>${text}</bdi></p>`',
  );
});
