import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('..', import.meta.url));
const built = path.join(site, '../packages/widgets/dist/cdn');

/** Where samples say that the service is. The demo listens there. */
const sampleHost = 'http://localhost:4400';

/** A sample as the site runs it: its script comes from the site, and what answers stands before it. */
export const livePage = (sample: string): string =>
  sample
    .replaceAll(`${sampleHost}/waybill/v1/`, '/waybill/v1/')
    .replace('<script', '<script src="/live/answering.js"></script>\n    <script');

/** Writes the folder of files that the site serves as they are: the elements, the samples that run, recorded answers. */
export const writePublic = async (folder: string): Promise<void> => {
  await cp(path.join(site, 'public'), folder, { recursive: true });
  await cp(path.join(site, 'pictures'), path.join(folder, 'pictures'), { recursive: true });
  await cp(built, path.join(folder, 'waybill/v1'), { recursive: true });
  await cp(path.join(site, 'live/recorded'), path.join(folder, 'live/recorded'), { recursive: true });
  await mkdir(path.join(folder, 'live'), { recursive: true });
  const answering = await readFile(path.join(site, 'live/answering.ts'), 'utf8');
  await writeFile(path.join(folder, 'live/answering.js'), stripTypeScriptTypes(answering));
  const samples = path.join(site, 'samples/elements');
  for (const name of (await readdir(samples)).filter((each) => each.endsWith('.html'))) {
    const page = livePage(await readFile(path.join(samples, name), 'utf8'));
    await writeFile(path.join(folder, 'live', name), page);
  }
};
