/** The elements of a manifest, by their tags in order. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName))
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
