import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { edited, nodes } from './nodes.js';

const folder = path.resolve(import.meta.dirname, '../src/locales');

/** `tracking/zh-hans.answer.ts` and its like, beside what says which texts there are. */
const fileName = /^(\w+)\/(en|zh-hans|zh-hant|ar)((?:\.\w+)?)\.ts$/;
const files = globSync('*/*.ts', { cwd: folder })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => fileName.test(file))
  .sort();

/** What an importer has a copy of in itself, which saves a request: the loader, and texts in Arabic. */
const copied = { './locales/language.ts': 'loader.ts', '../arabic.ts': '' };
const copy = /\/(\w+)\.of\.[\w.-]+\.ts$/;

/** One for all texts, so that a script can name a file by its language: names of their own would cost a line for each. */
const version = [...files, 'arabic.ts']
  .reduce((hash, file) => hash.update(file).update(readFileSync(path.join(folder, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 7);

const chunk = (set, language, part) => `${set}-${language}${part}-${version}.js`;

/** Stands where a path begins, until it is known where the importing file lies. */
const place = 'texts:/';

/** `import("./en.answer.ts")`, of one language */
const sourceOf = ({ value }) => value.body.source.value;

/**
 * For the script tag: each file of texts is a chunk whose name differs by language alone, and a set of texts is one
 * import that takes the language. What another language costs those who do not read it is nothing.
 * @param held files that are in the entry itself: `tracking/en.ts`
 */
export const texts = ({ held = [] } = {}) => ({
  name: 'texts',
  buildStart() {
    for (const file of files) {
      if (held.includes(file)) continue;
      const [, set, language, part] = fileName.exec(file);
      this.emitFile({ type: 'chunk', id: path.join(folder, file), fileName: `chunks/${chunk(set, language, part)}` });
    }
  },
  resolveId: {
    order: 'pre',
    handler: (source, importer) =>
      source in copied && importer.endsWith(copied[source])
        ? path.join(folder, `${path.basename(source, '.ts')}.of.${importer.split(path.sep).slice(-2).join('.')}`)
        : null,
  },
  load(id) {
    const [, name] = copy.exec(id) ?? [];
    return name ? readFileSync(path.join(folder, `${name}.ts`), 'utf8') : null;
  },
  transform(code, id) {
    const edits = [];
    if (path.dirname(path.dirname(id)) === folder && code.includes('byLanguage(')) {
      const set = path.basename(path.dirname(id));
      for (const node of nodes(this.parse(code))) {
        if (node.type !== 'CallExpression' || node.callee.name !== 'byLanguage') continue;
        const [{ properties }] = node.arguments;
        const english = sourceOf(properties.find(({ key }) => key.name === 'en'));
        const part = english.slice('./en'.length, -'.ts'.length);
        const instead = `import(\`${place}${chunk(set, '${language}', part)}\`)`;
        const own = held.includes(`${set}/en${part}.ts`) ? `language === 'en' ? import('${english}') : ` : '';
        edits.push({ start: node.start, end: node.end, text: `(language) => ${own}${instead}` });
      }
    }
    if (code.includes('import(`./locales/')) {
      for (const node of nodes(this.parse(code))) {
        if (node.type !== 'ImportExpression' || node.source.type !== 'TemplateLiteral') continue;
        const { start, end, quasis, expressions } = node.source;
        const [before, after] = quasis.map(({ value }) => value.raw);
        const language = code.slice(expressions[0].start, expressions[0].end);
        const named = chunk(before.slice('./locales/'.length, -1), `\${${language}}`, after.slice(0, -'.ts'.length));
        edits.push({ start, end, text: `\`${place}${named}\`` });
      }
    }
    return edits.length ? { code: edited(code, edits), map: null } : null;
  },
  renderChunk(code, { fileName: importer }) {
    return { code: code.replaceAll(place, importer.startsWith('chunks/') ? './' : './chunks/'), map: null };
  },
  generateBundle(_, bundle) {
    for (const { fileName: name, imports } of Object.values(bundle)) {
      if (name.endsWith(`-${version}.js`) && imports.length)
        this.error(`${name} needs ${imports}: its name would not tell.`);
    }
  },
});
