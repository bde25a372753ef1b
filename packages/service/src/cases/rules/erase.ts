import { erasedMark } from '../defaults.ts';
import type { CaseFact, CauseFact, ContactFact, EntryFact } from '../facts.ts';

const erasedText = <T extends string | null>(text: T): T | typeof erasedMark =>
  text === null || text === '' ? text : erasedMark;

const withoutText = <T extends { readonly text: string | null }>(thing: T): T => ({
  ...thing,
  text: erasedText(thing.text),
});

/** What could be compared with another's is nothing afterwards, or two who were erased would be one person. */
const eraseContact = ({ name, preferred }: ContactFact): ContactFact => ({
  name: erasedText(name),
  phone: null,
  email: null,
  wechat: null,
  preferred,
});

const eraseCause = ({ code, ...answers }: CauseFact): CauseFact => ({
  code,
  what: erasedText(answers.what),
  why: erasedText(answers.why),
  where: erasedText(answers.where),
  when: erasedText(answers.when),
  who: erasedText(answers.who),
  how: erasedText(answers.how),
});

/**
 * A case without its customer: whatever anybody wrote in it, and how to reach them, gives way to a mark. What happened,
 * when, by whom of the operator, and what was paid stays, and so do all figures that are drawn from it.
 */
export const eraseCase = (
  fact: CaseFact,
  entries: readonly EntryFact[],
): { readonly fact: CaseFact; readonly entries: readonly EntryFact[] } => ({
  fact: {
    ...fact,
    contact: fact.contact && eraseContact(fact.contact),
    promises: fact.promises.map(withoutText),
    subtasks: fact.subtasks.map(withoutText),
    resolution: fact.resolution && withoutText(fact.resolution),
    followUp: fact.followUp && withoutText(fact.followUp),
    cause: fact.cause && eraseCause(fact.cause),
  },
  entries: entries.map(withoutText),
});
