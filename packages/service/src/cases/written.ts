import type { ActionFact, CaseFact, PromiseFact, SubtaskFact } from './facts.ts';

/** A value as JSON has it: instants are strings. */
export type Written<T> = T extends Date
  ? string
  : T extends object
    ? { -readonly [Key in keyof T]: Written<T[Key]> }
    : T;

/** As it is stored, and as it is answered. */
export const write = <T extends object>(value: T): Written<T> => JSON.parse(JSON.stringify(value)) as Written<T>;

export const readFact = (written: Written<CaseFact>): CaseFact => ({
  ...written,
  filedAt: new Date(written.filedAt),
  confirmedAt: date(written.confirmedAt),
  promises: written.promises.map(readPromise),
  subtasks: written.subtasks.map(readSubtask),
  resolution: written.resolution && { ...written.resolution, at: new Date(written.resolution.at) },
  followUp: written.followUp && { ...written.followUp, at: new Date(written.followUp.at) },
  actions: written.actions.map(readAction),
});

const date = (written: string | null): Date | null => (written === null ? null : new Date(written));

export const readPromise = ({ kept, ...promise }: Written<PromiseFact>): PromiseFact => ({
  ...promise,
  madeAt: new Date(promise.madeAt),
  dueAt: new Date(promise.dueAt),
  kept: kept && { ...kept, at: new Date(kept.at) },
  replacedAt: date(promise.replacedAt),
});

const readSubtask = (subtask: Written<SubtaskFact>): SubtaskFact => ({
  ...subtask,
  dueAt: new Date(subtask.dueAt),
  doneAt: date(subtask.doneAt),
});

export const readAction = ({ pilot, effect, ...action }: Written<ActionFact>): ActionFact => ({
  ...action,
  createdAt: new Date(action.createdAt),
  dueAt: new Date(action.dueAt),
  pilot: pilot && { ...pilot, from: new Date(pilot.from), to: new Date(pilot.to) },
  effect: effect && { ...effect, measuredAt: new Date(effect.measuredAt) },
});
