import type { CaseActor } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import type { ClockTerms } from '../../facts.ts';
import { outcomeOf } from '../machine.ts';
import { isOpen } from '../promises.ts';
import {
  continued,
  filed,
  kept,
  lin,
  minute,
  officeHours,
  planned,
  terms,
  ticked,
  type PlainAct,
  type Story,
} from './cases.ts';

/** What leads on, and what happens beside it or ends a story early, which is rarer. */
const leading = [
  ...(['confirm', 'join', 'respond', 'message', 'plan', 'start', 'keep_promise', 'wait', 'resume'] as const),
  ...(['resolve', 'accept', 'reject', 'reopen', 'close'] as const),
] satisfies (PlainAct | 'plan' | 'keep_promise')[];
const rare = [
  ...(['acknowledge', 'note', 'chase', 'withdraw', 'follow_up', 'record_cause', 'erase'] as const),
] satisfies PlainAct[];

/** One of the acts that fit, done by somebody; a story in which none fits goes on as it is. */
const goOn = (story: Story, at: Date, by: CaseActor, choice: number): Story => {
  const acts = choice % 12 === 0 ? rare : leading;
  const fitting = acts.filter((act) => outcomeOf(story.fact, act, by).fits);
  const act = fitting[choice % Math.max(fitting.length, 1)];
  if (act === undefined) return story;
  if (act === 'plan') return planned(story, at, [new Date(at.getTime() + (1 + (choice % 50)) * 3_600_000)]);
  if (act !== 'keep_promise') return continued(story, [at, by, act]);
  const open = story.fact.promises.find(isOpen);
  return open === undefined ? story : kept(story, at, open.id);
};

export const anyTerms: fc.Arbitrary<ClockTerms> = fc
  .record({
    responseMinutes: fc.integer({ min: 1, max: 300 }),
    planMinutes: fc.integer({ min: 1, max: 600 }),
    hours: fc.constantFrom(null, officeHours),
    warnInLast: fc.constantFrom(0.1, 0.2, 0.5),
    promise: fc.constantFrom([0], [0, 60], [0, 1440, 2880]),
  })
  .map(({ promise, ...more }) =>
    terms({ ...more, escalateAfter: { response: [0], plan: [0, 30], promise, regulation: [0] } }),
  );

const anyGap = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3 * 24 * 60 }));

/** Any course of a case: people do what fits, or the service has its turn. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    terms: anyTerms,
    proved: fc.constantFrom(true, true, true, false),
    kind: fc.constantFrom('complaint' as const, 'enquiry' as const, 'exception' as const),
    contact: fc.constantFrom(lin, lin, null),
    level: fc.constantFrom('level_1' as const, 'level_2' as const),
    events: fc.array(
      fc.record({
        gap: anyGap,
        by: fc.constantFrom('customer' as const, 'staff' as const, 'staff' as const, 'system' as const),
        choice: fc.nat({ max: 5000 }),
      }),
      { maxLength: 40, size: 'max' },
    ),
  })
  .map(({ events, proved, ...more }) => {
    let at = 0;
    return events.reduce(
      (story, { gap, by, choice }) => {
        at += gap;
        return by === 'system' ? ticked(story, minute(at)).story : goOn(story, minute(at), by, choice);
      },
      filed({ ...more, confirmedAt: proved ? minute(0) : null }),
    );
  });
