// The SDK's reference, by typedoc with the settings of the package, unless it was made from the same sources before.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sdk = fileURLToPath(new URL('../../packages/sdk/', import.meta.url));
const reference = fileURLToPath(new URL('../reference/sdk/', import.meta.url));
const stamp = path.join(reference, '.made-from');

const made = createHash('sha256');
for (const file of [...globSync('{src,typedoc}/**/*.{ts,js}', { cwd: sdk }), 'typedoc.json'].sort()) {
  if (!file.includes('.test.')) made.update(file).update(readFileSync(path.join(sdk, file)));
}
const wanted = made.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  rmSync(reference, { recursive: true, force: true });
  const program = path.join(sdk, 'node_modules/typedoc/bin/typedoc');
  const { status } = spawnSync(process.execPath, [program], { cwd: sdk, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
