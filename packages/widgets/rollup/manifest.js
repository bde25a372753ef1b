/** The files that a chunk needs before it can run, itself included. */
const closure = (bundle, fileName, seen = new Set()) => {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const imported of bundle[fileName].imports) closure(bundle, imported, seen);
  return seen;
};

/** The chunk that holds a source file. */
const chunkOf = (bundle, source) => {
  const chunk = Object.values(bundle).find(
    ({ type, modules }) => type === 'chunk' && Object.keys(modules).some((id) => id.endsWith(source)),
  );
  if (!chunk) throw new Error(`No chunk holds ${source}.`);
  return chunk.fileName;
};

/**
 * Writes `manifest.json`: for each element what must be there before its form can be used, and everything that one
 * look-up uses. Budgets and pages that preload read it.
 * @param entry the source of what the script tag names
 * @param elements `{ tag: { form: [sources], all: [sources] } }`
 */
export const manifest = ({ fileName, entry, elements }) => ({
  name: 'manifest',
  generateBundle(_, bundle) {
    const files = (sources) => [...new Set(sources.flatMap((source) => [...closure(bundle, chunkOf(bundle, source))]))];
    const listed = { loader: files([entry]) };
    for (const [tag, { form, all }] of Object.entries(elements)) {
      listed[tag] = { form: files([entry, ...form]), all: files([entry, ...all]) };
    }
    this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(listed, null, 2)}\n` });
  },
});
