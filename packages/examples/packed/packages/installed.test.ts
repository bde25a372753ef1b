import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser, visit } from '../../test/browser.ts';
import { expectTracked, serveFolder } from '../browser.ts';
import { command } from '../command.ts';
import { newProject, programOf } from '../project.ts';
import { importMapPage } from './import-map.ts';

interface Manifest {
  readonly exports: Readonly<Record<string, string | object>>;
}

let folder: string;
let entries: readonly string[];

const entriesOf = async (name: string): Promise<readonly string[]> => {
  const text = await readFile(path.join(folder, 'node_modules', name, 'package.json'), 'utf8');
  const { exports } = JSON.parse(text) as Manifest;
  return Object.entries(exports).flatMap(([entry, file]) =>
    typeof file === 'string' && file.endsWith('.js') ? entry.replace('.', name) : [],
  );
};

/** Runs a module of the project, and reads what it writes. */
const evaluate = async (name: string, text: string): Promise<unknown> => {
  await writeFile(path.join(folder, name), text);
  return JSON.parse(await command(process.execPath, [name], { cwd: folder })) as unknown;
};

beforeAll(async () => {
  const dependencies = { '@lit-labs/ssr': '^4.1.0', '@lit-labs/ssr-client': '^1.1.8', lit: '^3.3.3' };
  folder = await newProject({ name: 'reader', dependencies, devDependencies: { typescript: '~6.0.3' } });
  entries = [...(await entriesOf('@waybill/sdk')), ...(await entriesOf('@waybill/widgets'))];
});

test('every entry is imported by Node, where there is no page', async () => {
  const loaded = await evaluate(
    'entries.js',
    `const names = ${JSON.stringify(entries)};
     const modules = await Promise.all(names.map((name) => import(name)));
     console.log(JSON.stringify(modules.map((module) => Object.keys(module).length > 0)));`,
  );
  expect(loaded).toEqual(entries.map(() => true));
});

test('importing a class registers nothing; its define module registers it, and twice does no harm', async () => {
  const seen = await evaluate(
    'define.js',
    `await import('@waybill/widgets');
     const before = customElements.get('track-shipment') !== undefined;
     const { define } = await import('@waybill/widgets/track-shipment/define');
     define();
     console.log(JSON.stringify([before, customElements.get('track-shipment').name]));`,
  );
  expect(seen).toEqual([false, 'TrackShipment']);
});

test('a condition "source" of the project’s own leads nowhere else', async () => {
  await writeFile(path.join(folder, 'conditions.js'), `import '@waybill/sdk'; import '@waybill/widgets';`);
  await command(process.execPath, ['--conditions=source', 'conditions.js'], { cwd: folder });
});

test('the client asks a running service, from Node', async () => {
  const milestone = await evaluate(
    'track.js',
    `import { Waybill } from '@waybill/sdk';
     const waybill = new Waybill({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: '${inject('service')}' });
     console.log(JSON.stringify((await waybill.tracking.retrieve('1Z999AA10123456784')).milestone));`,
  );
  expect(milestone).toBe('delivered');
});

test.each([
  { module: 'nodenext', moduleResolution: 'nodenext', skipLibCheck: false },
  { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true },
])('TypeScript finds every entry’s types with $moduleResolution', async (resolution) => {
  const program = [
    `import { Waybill } from '@waybill/sdk';`,
    `import { isApiError } from '@waybill/sdk/errors';`,
    ...entries.map((entry, index) => `export * as entry${String(index)} from '${entry}';`),
    `const waybill = new Waybill({ key: 'pk_', baseUrl: 'https://tracking.example.com' });`,
    `export const milestone: Promise<string> = waybill.tracking.retrieve('1').then((parcel) => parcel.milestone);`,
    `document.querySelector('track-shipment')?.addEventListener('track-shipment-loaded', ({ detail }) => {`,
    `  const found: boolean = detail.found;`,
    `  if (found && isApiError(detail)) throw new Error('never');`,
    `});`,
  ].join('\n');
  const compilerOptions = {
    ...resolution,
    ...{ target: 'es2023', lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true },
  };
  await writeFile(path.join(folder, 'program.ts'), program);
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  expect(await command(programOf(folder, 'tsc'), ['--pretty', 'false'], { cwd: folder })).toBe('');
});

const tags = ['track-shipment', 'shipping-quote', 'file-complaint', 'complaint-status', 'service-rating'].concat(
  ...['service-news', 'service-scorecard'],
);

/** What a server writes of elements. */
const rendered = async (elements: string): Promise<string> => {
  const text = `import { render } from '@lit-labs/ssr';
     import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
     import { html } from 'lit';
     import { loadTexts } from '@waybill/widgets/texts';
     const tags = ${JSON.stringify(tags)};
     for (const tag of tags) await import(\`@waybill/widgets/\${tag}/define\`);
     await loadTexts('en', ...tags);
     await loadTexts('zh', 'track-shipment');
     console.log(JSON.stringify(await collectResult(render(html\`${elements}\`))));
     process.exit();`;
  return String(await evaluate('render.js', text));
};

test.each(tags)('a server writes <%s>, with what stands in it', async (tag) => {
  const markup = await rendered(`<${tag} lang="en"><a href="/contact">Contact us</a></${tag}>`);
  expect(markup).toMatch(
    new RegExp(`^(<!--.*?-->)*<${tag}.*<template shadowroot.*class="room".*<slot></slot>.*</template>`, 's'),
  );
  expect(markup).toContain('<a href="/contact">Contact us</a>');
});

test('a server writes the form in the language that was made ready', async () => {
  const forms = await rendered(
    '<track-shipment lang="en"></track-shipment><track-shipment lang="zh"></track-shipment>',
  );
  expect(forms).toContain('<textarea');
  expect(forms).toMatch(/Track/);
  expect(forms).toMatch(/[\u4e00-\u9fff]{2}/);
});

useBrowser();

/** Serves a page of the project, and opens it. */
const open = async (script: string, body: string) => {
  await writeFile(path.join(folder, 'index.html'), await importMapPage(folder, script, body));
  const port = inject('ports').plain;
  const stop = await serveFolder(folder, port);
  const visited = await visit();
  await visited.page.goto(`http://localhost:${String(port)}/`);
  return { ...visited, stop };
};

const configured = `import { configure } from '@waybill/widgets';
  configure({ key: 'pk_demo_harbour_and_pine_0000000000', baseUrl: '${inject('service')}' });`;

test('a page without a bundler tracks a parcel by an import map', async () => {
  const script = `${configured} import '@waybill/widgets/track-shipment/define';`;
  const { page, wrongs, stop } = await open(script, '<track-shipment number="SF1402338756129"></track-shipment>');
  await expectTracked(page);
  expect(wrongs).toEqual([]);
  await stop();
});

test('a page takes over the form that a server wrote, node for node, and it works', async () => {
  const script = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import { loadTexts } from '@waybill/widgets/texts';
    ${configured}
    globalThis.takeOver = async () => {
      await loadTexts('en', 'track-shipment');
      await import('@waybill/widgets/track-shipment/define');
      await document.querySelector('track-shipment').updateComplete;
    };`;
  const { page, wrongs, stop } = await open(script, await rendered('<track-shipment lang="en"></track-shipment>'));
  const field = page.locator('track-shipment textarea');
  await field.fill('SF1402338756129');
  const same = await page.evaluate(async () => {
    const before = document.querySelector('track-shipment')?.shadowRoot?.querySelector('textarea');
    await (globalThis as unknown as { takeOver: () => Promise<void> }).takeOver();
    return before === document.querySelector('track-shipment')?.shadowRoot?.querySelector('textarea');
  });
  expect(same).toBe(true);
  expect(await page.locator('track-shipment form').count()).toBe(1);
  await field.fill('SF1402338756129');
  await page.locator('track-shipment form button').last().click();
  await expectTracked(page);
  expect(wrongs).toEqual([]);
  await stop();
});

test.each(['shipping-quote', 'service-rating', 'service-news', 'service-scorecard'])(
  'a page takes over the <%s> that a server wrote',
  async (tag) => {
    const script = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
      import { loadTexts } from '@waybill/widgets/texts';
      ${configured}
      await loadTexts('en', '${tag}');
      await import('@waybill/widgets/${tag}/define');`;
    const { page, wrongs, stop } = await open(script, await rendered(`<${tag} lang="en"></${tag}>`));
    await page.waitForFunction((name) => customElements.get(name), tag);
    await page
      .locator(tag)
      .evaluate((element) => (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete);
    expect(await page.locator(`${tag} .room`).count()).toBe(1);
    expect(wrongs).toEqual([]);
    await stop();
  },
);
