import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

const module = pathToFileURL(path.join(root, 'scripts', 'processes.mjs')).href;

/** A script that runs a shell, which starts a program in the background and says its id. */
const script = (command: string) => `
  import { run } from ${JSON.stringify(module)};
  process.exit(await run('sh', ['-c', ${JSON.stringify(command)}]));
`;

async function started(command: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script(command)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, grandchild: Number(said.toString()) };
}

/** A process that has ended but that nobody has asked after yet (`Z`) counts as gone. */
function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

describe.skipIf(process.platform === 'win32')('What the scripts start (left out on Windows: it has no signals)', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends with them at %s, down to the last grandchild',
    async (signal) => {
      const { child, grandchild } = await started('sleep 600 & echo $!; wait');
      expect(isAlive(grandchild)).toBe(true);
      child.kill(signal);
      await once(child, 'exit');
      await expect.poll(() => isAlive(grandchild)).toBe(false);
    },
  );

  it('is gone when its leader ends by itself', async () => {
    const { child, grandchild } = await started('sleep 600 >/dev/null & echo $!; sleep 0.2; exit 7');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(7);
    await expect.poll(() => isAlive(grandchild)).toBe(false);
  });

  it('is ended by force when it does not listen and is asked twice', async () => {
    const { child, grandchild } = await started("trap '' TERM; sleep 600 & echo $!; wait; wait");
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    await once(child, 'exit');
    await expect.poll(() => isAlive(grandchild)).toBe(false);
  });
});
