import type { ContactChannel } from '@waybill/sdk/contract';
import { mostContacts } from '../defaults.ts';
import type { ContactNode, Pair } from '../facts.ts';

/**
 * Who is one person: all contacts that ties lead to from one another. A person has the smallest id of its contacts, so
 * the same contacts and ties make the same persons in whatever order they came.
 *
 * @returns the person of each contact, by the contact's key
 */
export const personsOf = (
  contacts: readonly Pick<ContactNode, 'key' | 'id'>[],
  ties: readonly Pair[],
): ReadonlyMap<string, string> => {
  const neighbours = new Map<string, string[]>(contacts.map(({ key }) => [key, []]));
  for (const { a, b } of ties) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const persons = new Map<string, string>();
  // From the smallest id on: whoever is reached first from it is that person.
  for (const { key, id } of contacts.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const open = [key];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (persons.has(next) || !neighbours.has(next)) continue;
      persons.set(next, id);
      open.push(...(neighbours.get(next) ?? []));
    }
  }
  return persons;
};

/** Two keys as a tie has them. */
export const pairOf = (one: string, other: string): Pair => (one < other ? { a: one, b: other } : { a: other, b: one });

/** What ties the contacts that one parcel shows: each to the first, so that each can be parted alone. */
export const tiesOf = (keys: readonly string[]): readonly Pair[] => {
  const [first, ...others] = [...new Set(keys)];
  return first === undefined ? [] : others.map((other) => pairOf(first, other));
};

/** Whether so many contacts can be one person's without anybody looking. */
export const isPlausible = (ways: readonly ContactChannel[]): boolean =>
  Object.entries(mostContacts).every(([way, most]) => ways.filter((known) => known === way).length <= most);
