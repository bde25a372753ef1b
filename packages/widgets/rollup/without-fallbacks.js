/** In lit: the file, what stands there, and what stands there instead. */
const edits = [
  // Style sheets that a shadow root can adopt are there wherever the elements' own CSS and script run.
  [/\/css-tag\.js$/, /\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'true'],
  // What tells a developer that a value stands in a `css` template, where ours have none.
  [/\/css-tag\.js$/, /"Value passed to .*?page security\."/, '""'],
  [/\/(reactive-element|lit-html|lit-element)\.js$/, /\b\w+\.\w+PolyfillSupport\b/, 'void 0'],
];

/** Leaves out what lit does for browsers that are too old for the elements anyway. */
export const withoutFallbacks = () => {
  const missing = new Set(edits);
  return {
    name: 'without-fallbacks',
    transform(code, id) {
      let edited = code;
      for (const edit of edits) {
        const [file, pattern, instead] = edit;
        if (!/node_modules\/(lit|@lit)/.test(id) || !file.test(id) || !pattern.test(edited)) continue;
        edited = edited.replace(pattern, instead);
        missing.delete(edit);
      }
      return edited === code ? null : { code: edited, map: null };
    },
    buildEnd(error) {
      if (!error && missing.size) this.error('lit has its fallbacks elsewhere now: see rollup/without-fallbacks.js.');
    },
  };
};
