import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CommandError, reasonOf } from './command-error.ts';
import { headersFile, inRelease, type Files } from './release-layout.ts';

/** A folder of releases. */
interface Ledger {
  /** What `v1` holds. */
  readonly current: string;
  /** From the oldest to the newest. */
  readonly releases: readonly { readonly release: string; readonly releasedAt: string }[];
}

const ledgerName = 'releases.json';
/** What changes moves under a fixed name. */
const moving = 'v1';

const readTree = async (folder: string, below = ''): Promise<Map<string, Buffer>> => {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) for (const [file, bytes] of await readTree(folder, path)) found.set(file, bytes);
    else if (!/\.(br|gz)$/.test(path)) found.set(path, await readFile(join(folder, path)));
  }
  return found;
};

/** Whole, or not at all: whoever reads meanwhile gets what was there before. */
const put = async (file: string, bytes: Buffer | string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${String(process.pid)}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
};

/** With what is handed out in its place to who takes it compressed. These first: they are looked for beside the file. */
const putServed = async (file: string, bytes: Buffer): Promise<void> => {
  if (file.endsWith('.js')) {
    await put(`${file}.br`, brotliCompressSync(bytes));
    await put(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  await put(file, bytes);
};

const readLedger = async (folder: string): Promise<Ledger | undefined> => {
  const file = join(folder, ledgerName);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Ledger;
  } catch (cause) {
    throw new CommandError(`${file} cannot be read (${reasonOf(cause)}).`, { cause });
  }
};

/** Points `v1` at a release. Any mix of the two that is read meanwhile works: both have all their files. */
const point = async (folder: string, ledger: Ledger): Promise<void> => {
  const held = await readTree(join(folder, ledger.current, moving));
  for (const [path, bytes] of held) await putServed(join(folder, moving, path), bytes);
  await put(join(folder, ledgerName), `${JSON.stringify(ledger, null, 2)}\n`);
};

const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Never writes over what is there: pages may hold it for a year. */
const putRelease = async (folder: string, files: Files): Promise<void> => {
  if (existsSync(folder)) {
    const there = await readTree(folder);
    const differs = [...files].find(([path, bytes]) => {
      const old = there.get(path);
      return !old || sum(old) !== sum(bytes);
    });
    if (!differs) return;
    throw new CommandError(`${folder} holds another ${differs[0]} already. A release is never changed: build it anew.`);
  }
  // Under another name until it is whole.
  const part = `${folder}.${String(process.pid)}.part`;
  try {
    for (const [path, bytes] of files) await putServed(join(part, path), bytes);
    await rename(part, folder);
  } catch (cause) {
    await rm(part, { recursive: true, force: true });
    throw new CommandError(`The release cannot be written to ${folder} (${reasonOf(cause)}).`, { cause });
  }
};

/**
 * Lays a build of the script tag into a folder that the service serves, or any network of files: `<release>/`, which
 * never changes, and `v1/`, which is this release from now on. Earlier releases stay.
 *
 * @param from the build, `dist/cdn` of `@waybill/widgets`.
 * @throws CommandError when there is no build, or the folder holds another build of this name.
 */
export const layRelease = async (from: string, folder: string): Promise<Ledger> => {
  if (!existsSync(join(from, 'release.json')))
    throw new CommandError(`${from} has no build of the script tag. Build it first with: npm run build`);
  const build = await readTree(from);
  const { release } = JSON.parse(build.get('release.json')?.toString() ?? '') as { release: string };
  await putRelease(join(folder, release), inRelease(build, release));
  await put(join(folder, '_headers'), headersFile);
  const before = (await readLedger(folder))?.releases ?? [];
  const others = before.filter((each) => each.release !== release);
  const ledger = { current: release, releases: [...others, { release, releasedAt: new Date().toISOString() }] };
  await point(folder, ledger);
  return ledger;
};

/** @throws CommandError when the folder has no releases. */
export const releasesIn = async (folder: string): Promise<Ledger> => {
  const ledger = await readLedger(folder);
  if (!ledger)
    throw new CommandError(`${folder} has no releases. Lay one with: waybill release --from BUILD --to ${folder}`);
  return ledger;
};

/**
 * Points `v1` at an earlier release, or any other that the folder has.
 *
 * @param release default: the one before the current one.
 * @throws CommandError naming what there is, when it is not there.
 */
export const rollBack = async (folder: string, release?: string): Promise<Ledger> => {
  const ledger = await releasesIn(folder);
  const names = ledger.releases.map((each) => each.release);
  const wanted = release ?? names[names.indexOf(ledger.current) - 1];
  const there = names.filter((name) => existsSync(join(folder, name, moving)));
  if (wanted === undefined)
    throw new CommandError(`There is no release before ${ledger.current}. There are: ${there.join(', ')}.`);
  if (!there.includes(wanted)) throw new CommandError(`There is no release ${wanted}. There are: ${there.join(', ')}.`);
  const back = { ...ledger, current: wanted };
  await point(folder, back);
  return back;
};
