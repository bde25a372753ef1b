import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Manifest = Readonly<Record<string, { readonly integrity: string }>>;

/** What a page holds to run nothing but this: a tag for each sealed file of a release, with its hash. */
export const sealedTags = async (folder: string, release: string, url: string): Promise<Record<string, string>> => {
  const manifest = JSON.parse(await readFile(join(folder, release, 'integrity.json'), 'utf8')) as Manifest;
  const below = `${url.replace(/\/+$/, '')}/${release}/sealed`;
  const tag = ([name, { integrity }]: [string, Manifest[string]]): [string, string] => [
    name,
    `<script type="module" src="${below}/${name}" integrity="${integrity}" crossorigin="anonymous" data-key="pk_…"></script>`,
  ];
  return Object.fromEntries(Object.entries(manifest).map(tag));
};
