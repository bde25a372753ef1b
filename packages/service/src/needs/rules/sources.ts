import type { CaseFile } from '../facts.ts';

/**
 * What a case suggests: all that its customer filed in it. Null for a case of another kind, one that nobody has proved,
 * and one whose words were erased.
 */
export const suggestedBy = ({ fact, entries }: CaseFile): string | null => {
  if (fact.kind !== 'suggestion' || fact.confirmedAt === null) return null;
  if (entries.some(({ act }) => act === 'erase')) return null;
  const said = entries.filter(({ act }) => act === 'file' || act === 'join').flatMap(({ text }) => text ?? []);
  return said.length === 0 ? null : said.join('\n');
};
