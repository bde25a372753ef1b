/** The modules that `id` needs before it can run, itself included. */
const closure = (id, getModuleInfo, seen = new Set()) => {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) closure(imported, getModuleInfo, seen);
  return seen;
};

/**
 * For `output.manualChunks`: one file for what is imported in several steps but always loads together.
 * @param chunks `{ name: [ends of paths] }` in the order of loading: each has these modules and what they need, as far as
 * it is in none before
 */
export const together =
  (chunks) =>
  (id, { getModuleInfo, getModuleIds }) => {
    const roots = (endings) => [...getModuleIds()].filter((root) => endings.some((end) => root.endsWith(end)));
    const holding = ([, endings]) => roots(endings).some((root) => closure(root, getModuleInfo).has(id));
    return Object.entries(chunks).find(holding)?.[0];
  };
