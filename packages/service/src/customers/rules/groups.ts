/** What belongs together, by what it has in common, in the order in which each group began. */
export const groupsOf = <T, K>(things: readonly T[], common: (thing: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = common(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
};
