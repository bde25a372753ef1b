/** Puts together what is tied, over any number of steps: the sets, in the order of their first member. */
export const connected = <T>(members: readonly T[], ties: readonly (readonly [T, T])[]): T[][] => {
  const parent = new Map(members.map((member) => [member, member]));
  const rootOf = (member: T): T => {
    let root = member;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    parent.set(member, root);
    return root;
  };
  for (const [one, other] of ties) parent.set(rootOf(one), rootOf(other));
  const sets = new Map<T, T[]>();
  for (const member of members) {
    const root = rootOf(member);
    sets.set(root, [...(sets.get(root) ?? []), member]);
  }
  return [...sets.values()];
};
