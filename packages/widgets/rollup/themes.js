import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../themes/', import.meta.url);

/** The ready-made themes, as they are, beside what is built. */
export const themes = () => ({
  name: 'themes',
  buildStart() {
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(new URL(name, folder)) });
    }
  },
});
