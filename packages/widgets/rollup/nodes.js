/** Every node of a parsed module, the outer before the inner. */
export const nodes = function* (node) {
  if (!node || typeof node.type !== 'string') return;
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') yield* nodes(child);
    }
  }
};

/** Source text with some of its ranges replaced, `{ start, end, text }`. */
export const edited = (code, edits) => {
  let text = code;
  for (const { start, end, text: instead } of [...edits].sort((one, other) => other.start - one.start)) {
    text = text.slice(0, start) + instead + text.slice(end);
  }
  return text;
};
