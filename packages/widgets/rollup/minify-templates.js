import { transform } from 'esbuild';

/** Every tagged template in a parsed module. */
const templates = function* (node) {
  if (!node || typeof node.type !== 'string') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') yield* templates(child);
    }
  }
};

/** A line break with its indentation is one space to HTML; beside a tag's edge inside a tag it is the same. */
const minifyHtml = (text) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')
    .replace(/ (\/?>)/g, '$1')
    .replace(/="([\w-]+)"(?=[ >])/g, '=$1');

const minifyCss = async (text) =>
  (await transform(text, { loader: 'css', minify: true, target: 'esnext' })).code.trim();

/** Takes the indentation out of lit's `html` templates and minifies its `css` templates. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code) {
    if (!/\b(html|css)`/.test(code)) return null;
    const found = [...templates(this.parse(code))];
    const edits = [];
    for (const { tag, quasi } of found) {
      for (const { start, end, value } of quasi.quasis) {
        if (tag.name === 'html') edits.push({ start, end, text: minifyHtml(value.raw) });
        if (tag.name === 'css') edits.push({ start, end, text: await minifyCss(value.raw) });
      }
    }
    edits.sort((one, other) => other.start - one.start);
    let minified = code;
    for (const { start, end, text } of edits) minified = minified.slice(0, start) + text + minified.slice(end);
    return { code: minified, map: null };
  },
});
