import { caseTypes, milestones, type CaseAct } from '@waybill/sdk/contract';
import fc from 'fast-check';

/** What a history is made of. Numbers choose among what there is by then. */
export type Happening =
  | { readonly what: 'time'; readonly minutes: number }
  | { readonly what: 'order'; readonly promisedIn: number | null; readonly receivedBefore: number | null }
  | { readonly what: 'promise'; readonly which: number; readonly promisedIn: number | null }
  | {
      readonly what: 'scan';
      readonly which: number;
      readonly ago: number;
      readonly milestone: number;
      readonly code: number | null;
    }
  | { readonly what: 'cancel'; readonly which: number }
  | {
      readonly what: 'case';
      readonly which: number;
      readonly kind: number;
      readonly type: number;
      readonly proved: boolean;
    }
  | { readonly what: 'act'; readonly which: number; readonly act: CaseAct | number; readonly amount: number }
  | { readonly what: 'quote'; readonly total: number; readonly tier: number }
  | { readonly what: 'adjust'; readonly which: number; readonly total: number }
  | { readonly what: 'rate'; readonly which: number; readonly score: number; readonly nps: number | null }
  | { readonly what: 'rate again'; readonly which: number; readonly score: number; readonly nps: number | null }
  | { readonly what: 'suggest'; readonly which: number; readonly need: number }
  | { readonly what: 'decide'; readonly need: number; readonly met: boolean };

const which = fc.nat(1_000);
const some = fc.nat(1_000);
const minutes = fc.integer({ min: 1, max: 4_000 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const score = fc.integer({ min: 1, max: 5 });
const nps = maybe(fc.integer({ min: 0, max: 10 }));

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('suggest'), which, need: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('decide'), need: fc.nat(1), met: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('time'), minutes }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('order'), promisedIn: maybe(minutes), receivedBefore: maybe(minutes) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('promise'), which, promisedIn: maybe(minutes) }) },
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('scan'), which, ago: fc.nat(2_000), milestone: some, code: maybe(some) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('cancel'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('case'), which, kind: some, type: some, proved: fc.boolean() }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ what: fc.constant('act'), which, act: some, amount: fc.integer({ min: 1, max: 99_999 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('quote'), total: fc.nat(99_999), tier: some }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('adjust'), which, total: fc.nat(99_999) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rate'), which, score, nps }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rate again'), which, score, nps }) },
);

/** What leaves nothing out that a scorecard counts. */
export const wholeStory: readonly Happening[] = [
  { what: 'order', promisedIn: 60, receivedBefore: 30 },
  { what: 'case', which: 0, kind: 0, type: 2, proved: true },
  ...(['respond', 'plan', 'keep_promise', 'add_action'] as const).map((act) => ({
    ...{ what: 'act' as const, which: 0, act, amount: 300 },
  })),
  { what: 'scan', which: 0, ago: 10, milestone: milestones.indexOf('picked_up'), code: 0 },
  { what: 'time', minutes: 400 },
  ...(['measure_action', 'resolve', 'accept', 'close'] as const).map((act) => ({
    ...{ what: 'act' as const, which: 0, act, amount: 301 },
  })),
  { what: 'case', which: 0, kind: 0, type: caseTypes.indexOf('lost'), proved: true },
  { what: 'quote', total: 1_250, tier: 0 },
  { what: 'rate', which: 0, score: 5, nps: 9 },
  { what: 'suggest', which: 0, need: 0 },
];
