/** Sets that grow together. */
interface Sets<T> {
  rootOf(member: T): T;
  /** @returns whether the two were in different sets until now. */
  tie(one: T, other: T): boolean;
}

/** Each member in a set of its own. */
export const apart = <T>(members: readonly T[]): Sets<T> => {
  const parents = new Map(members.map((member) => [member, member]));
  const rootOf = (member: T): T => {
    let root = member;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(member, root);
    return root;
  };
  const tie = (one: T, other: T): boolean => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    parents.set(root, otherRoot);
    return root !== otherRoot;
  };
  return { rootOf, tie };
};

/** Puts together what is tied, over any number of steps: the sets, in the order of their first member. */
export const connected = <T>(members: readonly T[], ties: readonly (readonly [T, T])[]): T[][] => {
  const sets = apart(members);
  for (const [one, other] of ties) sets.tie(one, other);
  const found = new Map<T, T[]>();
  for (const member of members) {
    const root = sets.rootOf(member);
    const set = found.get(root);
    if (set === undefined) found.set(root, [member]);
    else set.push(member);
  }
  return [...found.values()];
};
