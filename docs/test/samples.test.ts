import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { sampleText, samples, site, writtenPages } from './pages.ts';

const root = path.join(site, '..');

const run = async (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, status: status as number };
};

describe('the pages', () => {
  it('show no code that is not a sample, but what is marked as output', () => {
    // Decisions and measurements are texts of their own; their fences say what was, not what to type.
    const pages = writtenPages().filter(({ name }) => !/^(decisions|performance)/.test(name));
    const fences = pages.flatMap(({ name, text: said }) =>
      [...said.matchAll(/^```(\S+)/gm)].map(([, language]) => `${name}: ${language ?? ''}`),
    );
    expect(fences.filter((each) => !/: (text|json)$/.test(each))).toEqual([]);
    expect(fences.filter((each) => each.endsWith('json'))).toEqual(['quick-start.md: json']);
  });

  it('show every sample, and no sample that is not there', () => {
    const shown = writtenPages().flatMap(({ text: said }) =>
      [...said.matchAll(/^<<< @\/samples\/(\S+)/gm)].map(([, file]) => file ?? ''),
    );
    const unseen = ['theming/index.html', 'theming/own-colours.html'];
    const all = ['.ts', '.html', '.css', '.sh', '.json'].flatMap(samples);
    expect([...new Set(shown)].sort()).toEqual(all.filter((name) => !unseen.includes(name)).sort());
  });
});

describe('a sample of the SDK', () => {
  const modules = samples('.ts').filter((name) => name.startsWith('sdk/'));

  it.each(modules)('%s runs against the demo', async (name) => {
    const code = sampleText(name).replaceAll('http://localhost:4400', inject('service'));
    const args = ['--input-type=module-typescript', '--conditions=source', '--eval', code];
    const child = spawn(process.execPath, args, {
      cwd: site,
      env: {
        ...process.env,
        WAYBILL_KEY: inject('secretKey'),
        WAYBILL_EMAIL: 'lin@operator.example',
        WAYBILL_PASSWORD: 'a long enough one',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [err, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(status, err).toBe(0);
  });
});

describe('a sample for a shell', () => {
  const scripts = samples('.sh');

  it.each(scripts)('%s is a script that a shell reads', async (name) => {
    expect(await run('sh', ['-n', path.join(site, 'samples', name)], {})).toMatchObject({ err: '', status: 0 });
  });

  it('names commands and options of `waybill` that there are', async () => {
    const asked = scripts.flatMap((name) =>
      [
        ...sampleText(name)
          .replaceAll('\\\n', ' ')
          .matchAll(/npm run (?:-s )?waybill -- (.+)/g),
      ].map(([, line]) => line ?? ''),
    );
    expect(asked.length).toBeGreaterThan(5);
    for (const line of asked) {
      const words = line.split(/\s+(?=(?:[^']*'[^']*')*[^']*$)/);
      const command = words.slice(
        0,
        words.findIndex((word) => word.startsWith('--')),
      );
      const { out } = await run(
        process.execPath,
        ['--conditions=source', 'packages/service/src/cli.ts', ...command, '--help'],
        {},
      );
      for (const option of words.filter((word) => word.startsWith('--'))) expect(out).toContain(option);
    }
  });

  it.each(['http/look-up.sh', 'service/watching.sh'])('%s gets an answer from the demo', async (name) => {
    const script = sampleText(name).replaceAll('http://localhost:4400', inject('service'));
    const { status, err } = await run('sh', ['-ec', script], {});
    expect(status, err).toBe(0);
  });
});

it('the settings, the keys and the backup of the pages are those of a service', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'waybill-settings-'));
  const command = (...args: string[]) =>
    run(process.execPath, ['--conditions=source', 'packages/service/src/cli.ts', ...args], { WAYBILL_DATA: data });
  await copyFile(path.join(site, 'samples/service/settings.json'), path.join(data, 'settings.json'));
  try {
    const made = await command('keys', 'create', '--merchant', 'My shop', '--origin', 'https://shop.example');
    expect(made, made.err).toMatchObject({ status: 0 });
    expect(Object.keys(JSON.parse(made.out) as object)).toEqual(['merchantId', 'publishableKey', 'secretKey']);
    const backup = path.join(data, 'backup');
    expect(await command('backup', '--to', backup)).toMatchObject({ status: 0 });
    expect(await command('restore', '--from', backup, '--data', path.join(data, 'restored'))).toMatchObject({
      status: 0,
    });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
