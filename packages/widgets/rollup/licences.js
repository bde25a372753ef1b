import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a module belongs to, where that is somebody else's. */
const packageOf = (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0];

const licenceOf = (folder) => {
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license'].map((name) => path.join(folder, name)).find(existsSync);
  if (!file) throw new Error(`${folder} has no licence that could be passed on.`);
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
};

/** Writes the licences of what others wrote, and the scripts hold, beside the scripts. */
export const licences = ({ fileName }) => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
    const folders = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
    const source = folders.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName, source });
  },
});
