/**
 * Leaves out of other people's modules what no element uses, and tree-shaking cannot know.
 *
 * @param name of the file that says what and why
 * @param edits the end of a module's path, what stands there, and what stands there instead: each has to be found, so
 * that a new version of the library is looked at
 */
export const without = (name, edits) => () => {
  const missing = new Set(edits);
  return {
    name,
    transform(code, id) {
      let edited = code;
      for (const edit of edits) {
        const [file, pattern, instead] = edit;
        if (!id.includes('node_modules') || !file.test(id) || !pattern.test(edited)) continue;
        edited = edited.replace(pattern, instead);
        missing.delete(edit);
      }
      return edited === code ? null : { code: edited, map: null };
    },
    buildEnd(error) {
      if (error || !missing.size) return;
      const patterns = [...missing].map(([, pattern]) => String(pattern)).join('\n');
      this.error(`What is left out stands elsewhere now: see rollup/${name}.js.\n${patterns}`);
    },
  };
};
