import type { CaseAct } from '@waybill/sdk/contract';
import { newsHours } from '../defaults.ts';
import type { CaseStep, Notice } from '../facts.ts';

/** An entry of the log, as far as it is looked at here. */
export interface News {
  readonly type: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** What the operator does to a case, as its customer is told of it. */
const steps: ReadonlyMap<unknown, CaseStep> = new Map<CaseAct, CaseStep>([
  ['respond', 'answered'],
  ['message', 'answered'],
  ['plan', 'planned'],
  ['wait', 'asked'],
  ['ask_again', 'asked_again'],
  ['resolve', 'resolved'],
]);

/** What somebody is to be told of it; null: nothing, or it is no news any more. */
export const noticeOf = ({ type, subject, data, at }: News, now: Date): Notice | null => {
  if (now.getTime() - at.getTime() > newsHours * 3_600_000) return null;
  if (type === 'review.asked') return { kind: 'rating', askId: subject };
  if (type === 'need.met') {
    const { source: kind, sourceId: id } = data;
    return (kind === 'review' || kind === 'case') && typeof id === 'string'
      ? { kind: 'need_met', needId: subject, source: { kind, id } }
      : null;
  }
  if (type !== 'case.changed' || data.by === 'customer') return null;
  const step = steps.get(data.act);
  return step === undefined ? null : { kind: 'case', caseId: subject, step };
};

/** What a notice is told once for. @param place of the entry in the log that it comes from */
export const onceOf = (notice: Notice, place: string): string => {
  switch (notice.kind) {
    case 'rating':
      return `rating:${notice.askId}`;
    case 'need_met':
      return `need:${notice.needId}:${notice.source.id}`;
    default:
      return `event:${place}`;
  }
};
