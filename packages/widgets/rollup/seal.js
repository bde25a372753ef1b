// One file for each element with everything that it may come to need, so that one hash vouches for all that runs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates } from './minify-templates.js';
import { named, release } from './release.js';
import { withoutFallbacks } from './without-fallbacks.js';
import { withoutUnusedKy } from './without-unused-ky.js';

const folder = path.resolve(import.meta.dirname, '..');
const cdn = path.join(folder, 'dist/cdn');

const tags = [
  'track-shipment',
  'shipping-quote',
  'file-complaint',
  'complaint-status',
  'service-rating',
  'service-news',
  'service-scorecard',
];

const languages = ['en', 'zh-hans', 'zh-hant', 'ar'];

const plugins = [named(), withoutUnusedKy(), withoutFallbacks(), minifyTemplates()];
const prepared = new Map();

/** A module as the other builds have it. */
const prepare = async (id) => {
  const own = id.endsWith('.ts');
  let code = readFileSync(id, 'utf8');
  if (own) code = (await transform(code, { loader: 'ts', target: 'es2022', tsconfigRaw: tsconfig })).code;
  for (const plugin of plugins) {
    const changed = await plugin.transform?.call({ parse: parseAst }, code, id);
    code = changed?.code ?? code;
  }
  return code;
};

const tsconfig = { compilerOptions: { target: 'es2022', useDefineForClassFields: false } };

/**
 * @param language the only one, whatever the page says; undefined for all of them.
 * @param said modules with the texts that are said: those of other elements, which `overriding.ts` names, are left out.
 */
const asBuilt = (language, said) => ({
  name: 'as-built',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/\w+\/\w+\.ts$/ }, ({ importer, resolveDir, path: asked }) =>
      /\/locales\/overriding\.ts$/.test(importer) && !said.includes(path.join(resolveDir, asked))
        ? { path: asked, namespace: 'unsaid' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'unsaid' }, () => ({ contents: '' }));
    onLoad({ filter: /\.[jt]s$/ }, async ({ path: id }) => {
      const name = path.basename(id);
      if (language && /\/locales\/language\.ts$/.test(id))
        return { contents: `export const languageOf = () => '${language}';` };
      const texts = languages.find((each) => name.startsWith(`${each}.`) && /\/locales\/\w+\/[^/]+$/.test(id));
      if (language && texts && texts !== language) return { contents: 'export const messages = {};' };
      if (!prepared.has(id)) prepared.set(id, prepare(id));
      return { contents: await prepared.get(id) };
    });
  },
});

const entry = (tag) => `
import { settingsOfScript } from './script-tag.ts';
import { tellTaken } from './taken.ts';
const holder = customElements.get('${tag}');
if (holder) tellTaken('${tag}', holder);
else import('./${tag}/register.ts').then(({ define }) => define(settingsOfScript(import.meta.url)));
`;

/** Shares nothing with other files: what it would import later is in it, and runs when it is asked for. */
const seal = async (tag, language, said = []) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry(tag), resolveDir: path.join(folder, 'src'), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
    plugins: [asBuilt(language, said)],
  });
  const [{ contents }] = outputFiles;
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  if (outside.length)
    throw new Error(`${tag} is not sealed: it imports ${outside.map((each) => each.path).join(', ')}.`);
  const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(file));
  return { contents, inputs };
};

const manifest = {};
mkdirSync(path.join(cdn, 'sealed'), { recursive: true });
for (const tag of tags) {
  const { inputs } = await seal(tag, languages[0]);
  for (const language of [undefined, ...languages]) {
    const { contents } = await seal(tag, language, inputs);
    const name = `${[tag, language].filter(Boolean).join('.')}.js`;
    writeFileSync(path.join(cdn, 'sealed', name), contents);
    manifest[name] = {
      element: tag,
      languages: language ? [language] : languages,
      integrity: `sha384-${createHash('sha384').update(contents).digest('base64')}`,
      bytes: contents.length,
    };
  }
}
const write = (name, content) => writeFileSync(path.join(cdn, name), `${JSON.stringify(content, null, 2)}\n`);
write('integrity.json', manifest);
write('release.json', { release });
