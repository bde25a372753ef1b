import { transform } from 'esbuild';
import { edited, nodes } from './nodes.js';

const isTagged = ({ type, tag }) => type === 'TaggedTemplateExpression' && tag.type === 'Identifier';

/**
 * A line break with its indentation is one space to HTML, and none between two tags that our style sheets lay out; a space
 * between tags on one line is meant.
 */
const minifyHtml = (text) =>
  text
    .replace(/>\s*\n\s*(?=<)/g, '>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (\/?>)/g, '$1')
    .replace(/="([\w-]+)"(?=[ >])/g, '=$1');

const minifyCss = async (text) =>
  (await transform(text, { loader: 'css', minify: true, target: 'esnext' })).code.trim();

/** Takes the indentation out of lit's `html` templates and minifies its `css` templates. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code) {
    if (!/\b(html|css)`/.test(code)) return null;
    const found = [...nodes(this.parse(code))].filter(isTagged);
    const edits = [];
    for (const { tag, quasi } of found) {
      for (const { start, end, value } of quasi.quasis) {
        if (tag.name === 'html') edits.push({ start, end, text: minifyHtml(value.raw) });
        if (tag.name === 'css') edits.push({ start, end, text: await minifyCss(value.raw) });
      }
    }
    return { code: edited(code, edits), map: null };
  },
});
