import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { serviceCommand } from '../../test/service-process.ts';
import { useBrowser, visit } from '../../test/browser.ts';
import { expectTracked, serveFolder } from '../browser.ts';
import { command, server } from '../command.ts';
import { copyOfExample } from '../project.ts';

type Name = 'react' | 'vue' | 'html' | 'node';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

useBrowser();

const addressOf = (name: Name): string => `http://localhost:${String(inject('ports')[name])}`;

/** Type-checks and builds it, and serves what was built. */
const build = async (name: 'react' | 'vue'): Promise<void> => {
  const folder = await copyOfExample(name);
  await command('npm', ['run', 'build'], { cwd: folder, env: { VITE_WAYBILL_URL: inject('service') } });
  stop = await serveFolder(path.join(folder, 'dist'), inject('ports')[name]);
};

describe('react', () => {
  test('compiles, builds, tracks the chosen order, and hears what the element says', async () => {
    await build('react');
    const { page, wrongs } = await visit();
    await page.goto(addressOf('react'));
    await expectTracked(page);
    await page.getByRole('button', { name: 'A-1002' }).click();
    await expect.poll(() => page.locator('output').textContent()).toBe('delivered');
    expect(wrongs).toEqual([]);
  });
});

describe('vue', () => {
  test('compiles, builds, quotes and goes on by itself, and tracks', async () => {
    await build('vue');
    const { page, wrongs } = await visit();
    await page.goto(addressOf('vue'));
    await expectTracked(page);
    await expect.poll(() => page.locator('output.milestone').textContent()).toBe('out_for_delivery');
    await page.locator('shipping-quote [part~=option]').first().click();
    await page.locator('shipping-quote [part~=options] [part~=button]').click();
    await expect.poll(() => page.locator('output.option').textContent()).toMatch(/^[a-z_]+$/);
    expect(wrongs).toEqual([]);
  });
});

describe('html', () => {
  test('one script tag tracks', async () => {
    const folder = await copyOfExample('html');
    const file = path.join(folder, 'index.html');
    const page = await readFile(file, 'utf8');
    await writeFile(file, page.replace('http://localhost:4400', inject('service')));
    stop = await serveFolder(folder, inject('ports').html);
    const visited = await visit();
    await visited.page.goto(addressOf('html'));
    await expectTracked(visited.page);
    expect(visited.wrongs).toEqual([]);
  });
});

describe('node', () => {
  const secretKey = async (): Promise<string> => {
    const asked = ['keys', 'create', '--merchant', 'Harbour & Pine', '--origin', addressOf('node')];
    const said = await command(process.execPath, [...serviceCommand, ...asked, '--data', inject('data')], {
      cwd: process.cwd(),
    });
    return (JSON.parse(said.slice(said.indexOf('{'))) as { secretKey: string }).secretKey;
  };

  test('compiles, answers where a parcel is, and shows the shopper their own without another proof', async () => {
    const folder = await copyOfExample('node');
    const env = {
      PORT: String(inject('ports').node),
      WAYBILL_URL: inject('service'),
      WAYBILL_SECRET_KEY: await secretKey(),
    };
    await command('npm', ['run', 'build'], { cwd: folder });
    stop = await server(process.execPath, ['dist/server.js'], { cwd: folder, env, ready: /My order: http/ });
    const answer = await fetch(`${addressOf('node')}/my/parcel`);
    expect(await answer.json()).toMatchObject({ number: 'SF1402338756129', milestone: 'out_for_delivery' });
    expect((await fetch(`${addressOf('node')}/elsewhere`)).status).toBe(404);

    const { page, wrongs } = await visit();
    await page.goto(addressOf('node'));
    await expectTracked(page);
    await expect.poll(() => page.locator('track-shipment [part~=details]').count()).toBe(1);
    expect(wrongs).toEqual([]);
  });
});
