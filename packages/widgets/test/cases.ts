import type { CasePromise, CaseStep, CaseStepName, CaseThreadEntry, CustomerCase } from '@waybill/sdk/contract';

const minute = 60_000;

/** An instant so many minutes from now. */
export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * minute).toISOString();

const day = 24 * 60;

const stepNames = ['filed', 'responded', 'planned', 'in_progress', 'resolved', 'accepted', 'closed'] as const;

/** The steps: when each was taken, and when it is due. Minutes from now. */
export const stepsOf = (
  taken: Partial<Record<CaseStepName, number>>,
  due: Partial<Record<CaseStepName, number>> = {},
): CaseStep[] =>
  stepNames.map((step) => {
    const [at, dueAt] = [taken[step], due[step]];
    return {
      step,
      at: at === undefined ? null : inMinutes(at),
      dueAt: dueAt === undefined ? null : inMinutes(dueAt),
      late: dueAt !== undefined && dueAt < (at ?? 0),
    };
  });

let entries = 0;

export const entryOf = (given: Partial<CaseThreadEntry> = {}): CaseThreadEntry => ({
  id: `ent_${entries++}`,
  at: inMinutes(-1),
  act: 'message',
  by: 'staff',
  name: 'Chen Jing',
  text: 'We look into it.',
  evidence: [],
  ...given,
});

const told = (at: number, text = 'The box arrived wet.\nThree of the four cups are broken.'): CaseThreadEntry =>
  entryOf({ at: inMinutes(at), act: 'file', by: 'customer', name: null, text });
const receipt = (at: number) =>
  entryOf({ at: inMinutes(at), act: 'acknowledge', by: 'system', name: null, text: null });

export const promiseOf = (given: Partial<CasePromise> = {}): CasePromise => ({
  id: 'prm_1',
  kind: 'replacement',
  text: 'Four new cups leave our warehouse, packed twice.',
  dueAt: inMinutes(20 * 60),
  keptAt: null,
  record: null,
  standing: 'running',
  ...given,
});

/** A case that was filed four minutes ago; what is given replaces what is made up. */
export const caseOf = (given: Partial<CustomerCase> = {}): CustomerCase => ({
  id: 'cas_01h455vb4pex5vsknk084sn02q',
  number: 'C26-7F3K-9D',
  kind: 'complaint',
  class: 'damage',
  type: 'broken',
  state: 'filed',
  parcel: { number: 'SF1044912398127' },
  wishes: ['replacement'],
  claim: null,
  filedAt: inMinutes(-4),
  confirmed: true,
  steps: stepsOf({ filed: -4 }, { responded: 26, planned: 56, resolved: 7 * day }),
  clock: { kind: 'response', standing: 'running', dueAt: inMinutes(26) },
  thread: [told(-4), receipt(-4)],
  plan: null,
  resolution: null,
  evidence: [],
  can: ['message', 'attach', 'chase', 'withdraw'],
  authorityLine: null,
  rateable: false,
  ...given,
});

export const lateCase = (): CustomerCase =>
  caseOf({
    filedAt: inMinutes(-42),
    steps: stepsOf({ filed: -42 }, { responded: -12, planned: 18, resolved: 7 * day }),
    clock: { kind: 'response', standing: 'out', dueAt: inMinutes(-12) },
    thread: [told(-42), receipt(-42)],
  });

const answer = (at: number) =>
  entryOf({
    at: inMinutes(at),
    act: 'respond',
    text: 'Hello, I am sorry about your cups. I have asked the warehouse for the packing video.',
  });

export const respondedCase = (): CustomerCase =>
  caseOf({
    state: 'responded',
    filedAt: inMinutes(-30),
    steps: stepsOf({ filed: -30, responded: -12 }, { responded: 0, planned: 30, resolved: 7 * day }),
    clock: { kind: 'plan', standing: 'running', dueAt: inMinutes(30) },
    thread: [told(-30), receipt(-30), answer(-12)],
  });

const planText = 'We send four new cups at once, and refund what you paid for the delivery.';

export const plannedCase = (given: Partial<CustomerCase> = {}): CustomerCase =>
  caseOf({
    state: 'in_progress',
    filedAt: inMinutes(-3 * 60),
    steps: stepsOf(
      { filed: -180, responded: -165, planned: -130, in_progress: -60 },
      { responded: -150, planned: -140, resolved: 7 * day },
    ),
    clock: { kind: 'promise', standing: 'out', dueAt: inMinutes(-25) },
    plan: {
      text: planText,
      promises: [
        promiseOf({
          keptAt: inMinutes(-60),
          standing: 'kept',
          record: { kind: 'waybill', number: 'SF1044912400001' },
        }),
        promiseOf({ id: 'prm_2', kind: 'callback', text: 'We call you.', dueAt: inMinutes(-25), standing: 'out' }),
        promiseOf({
          id: 'prm_3',
          kind: 'payment',
          text: 'The delivery is refunded.',
          keptAt: inMinutes(-5),
          dueAt: inMinutes(-40),
          standing: 'missed',
          record: { kind: 'payment', reference: 'PAY-20817', paid: { amount: '21.60', currency: 'CNY' } },
        }),
        promiseOf({ id: 'prm_4', kind: 'other', text: 'We tell you what the warehouse changes.' }),
      ],
    },
    thread: [
      told(-180),
      receipt(-180),
      answer(-165),
      entryOf({ at: inMinutes(-130), act: 'plan', text: planText }),
      entryOf({ at: inMinutes(-60), act: 'keep_promise', by: 'system', name: null, text: null }),
      entryOf({ at: inMinutes(-50), by: 'customer', name: null, text: 'Thank you.\n\nMonday is fine.' }),
      entryOf({ at: inMinutes(-49), act: 'attach', by: 'customer', name: null, text: null, evidence: ['evd_1'] }),
    ],
    evidence: [
      { id: 'evd_1', name: 'photo-1.jpg', contentType: 'image/jpeg', size: 184_320, at: inMinutes(-49) },
      { id: 'evd_2', name: 'document-2.pdf', contentType: 'application/pdf', size: 2_411_000, at: inMinutes(-48) },
    ],
    ...given,
  });

export const askedCase = (): CustomerCase =>
  plannedCase({
    state: 'waiting_for_customer',
    clock: { kind: 'regulation', standing: 'running', dueAt: inMinutes(7 * day) },
    plan: { text: planText, promises: [promiseOf({ standing: 'paused', dueAt: null })] },
    thread: [
      told(-180),
      receipt(-180),
      answer(-165),
      entryOf({ at: inMinutes(-10), act: 'wait', text: 'Which colour would you like: white or blue?' }),
    ],
    can: ['message', 'attach', 'withdraw'],
  });

const resolution = {
  at: inMinutes(-20),
  text: 'Four new cups were delivered today. The delivery was refunded, and you get a voucher.',
  compensation: { amount: '50.00', currency: 'CNY' },
};
const done = { filed: -2 * day, responded: -2 * day + 15, planned: -2 * day + 50, in_progress: -day, resolved: -20 };
const talk = (): CaseThreadEntry[] => [
  told(-2 * day),
  receipt(-2 * day),
  answer(-2 * day + 15),
  entryOf({ at: inMinutes(-20), act: 'resolve', text: resolution.text }),
];

export const resolvedCase = (given: Partial<CustomerCase> = {}): CustomerCase =>
  caseOf({
    state: 'resolved',
    filedAt: inMinutes(-2 * day),
    steps: stepsOf(done),
    clock: null,
    resolution,
    thread: talk(),
    can: ['message', 'attach', 'accept', 'reject', 'withdraw'],
    ...given,
  });

export const reopenedCase = (): CustomerCase =>
  caseOf({
    state: 'reopened',
    filedAt: inMinutes(-2 * day),
    steps: stepsOf({ filed: -2 * day }, { responded: 29, planned: 59, resolved: 5 * day }),
    clock: { kind: 'response', standing: 'running', dueAt: inMinutes(29) },
    thread: [
      ...talk(),
      entryOf({ act: 'reject', by: 'customer', name: null, text: 'One of the new cups is chipped.' }),
      entryOf({ act: 'reopen', by: 'system', name: null, text: null }),
    ],
  });

export const acceptedCase = (): CustomerCase =>
  resolvedCase({
    state: 'accepted',
    steps: stepsOf({ ...done, accepted: -2 }),
    thread: [...talk(), entryOf({ act: 'accept', by: 'customer', name: null, text: null })],
    can: ['message', 'attach', 'chase'],
    rateable: true,
  });

export const endedCase = (state: 'closed' | 'closed_no_answer' | 'withdrawn'): CustomerCase =>
  state === 'withdrawn'
    ? caseOf({
        state,
        steps: stepsOf({ filed: -30, closed: -2 }),
        clock: null,
        thread: [told(-30), receipt(-30), entryOf({ act: 'withdraw', by: 'customer', name: null, text: null })],
        can: [],
      })
    : resolvedCase({
        state,
        steps: stepsOf({ ...done, ...(state === 'closed' && { accepted: -10 }), closed: -2 }),
        thread: [
          ...talk(),
          entryOf({
            act: state === 'closed' ? 'close' : 'close_no_answer',
            by: state === 'closed' ? 'staff' : 'system',
            name: state === 'closed' ? 'Chen Jing' : null,
            text: null,
          }),
        ],
        can: [],
        rateable: state === 'closed',
      });

export const unconfirmedCase = (): CustomerCase =>
  caseOf({
    confirmed: false,
    clock: null,
    steps: stepsOf({ filed: -4 }),
    can: ['confirm', 'message', 'attach', 'withdraw'],
  });

/** Seven days have passed. */
export const overdueCase = (): CustomerCase =>
  plannedCase({
    filedAt: inMinutes(-8 * day),
    steps: stepsOf(
      { filed: -8 * day, responded: -8 * day + 10, planned: -8 * day + 40, in_progress: -7 * day },
      { resolved: -day },
    ),
    clock: { kind: 'regulation', standing: 'out', dueAt: inMinutes(-day) },
    plan: null,
    authorityLine: '12305',
  });
