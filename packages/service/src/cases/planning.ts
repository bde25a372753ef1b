import { newId } from '../platform/index.ts';
import type { CaseFact, PromiseFact, PromiseRecord } from './facts.ts';
import { isOpen } from './rules/index.ts';
import type { StaffDoing } from './staff-acting.ts';

/** What the customer is told will be done, and by when. */
export interface Plan {
  readonly text: string;
  readonly promises: readonly Pick<PromiseFact, 'kind' | 'text' | 'dueAt'>[];
}

const idsOf = (promises: readonly PromiseFact[]): string[] => promises.map(({ id }) => id);

/** Makes promises. Those of an earlier plan that are not kept yet are replaced. */
export const plan = ({ promises }: CaseFact, { text, promises: planned }: Plan, now: Date): StaffDoing => {
  const made = planned.map((promise): PromiseFact => ({
    id: newId('prm'),
    ...promise,
    ...{ madeAt: now, kept: null, replacedAt: null },
  }));
  const replaced = promises.map((one) => (isOpen(one) ? { ...one, replacedAt: now } : one));
  return {
    body: { act: 'plan', promises: idsOf(made), replaces: idsOf(promises.filter(isOpen)) },
    text,
    channel: 'element',
    sets: { promises: [...replaced, ...made] },
  };
};

/** Keeps a promise, with the record that shows it. */
export const keep = ({ promises }: CaseFact, id: string, record: PromiseRecord, at: Date): StaffDoing => ({
  body: { act: 'keep_promise', promise: id },
  sets: { promises: promises.map((one) => (one.id === id ? { ...one, kept: { at, record } } : one)) },
});
