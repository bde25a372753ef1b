import type { CaseAct, CaseActor, PromiseKind } from '@waybill/sdk/contract';
import { defaultClocks } from '../../defaults.ts';
import type {
  Actor,
  BusinessHours,
  CaseFact,
  ClockTerms,
  EntryBody,
  EntryFact,
  Person,
  PromiseFact,
  SystemAct,
} from '../../facts.ts';
import { afterEntry } from '../change.ts';
import { clockActs } from '../clock-acts.ts';

/** A Monday, 10:00 in Shanghai. */
const start = Date.parse('2026-11-23T02:00:00Z');
export const minute = (minutes: number): Date => new Date(start + minutes * 60_000);
export const hour = (hours: number): Date => minute(hours * 60);
export const day = (days: number): Date => minute(days * 24 * 60);

export const chen: Person = { id: 'stf_chen', name: '陈静怡', displayName: '小陈' };
const actors: Readonly<Record<CaseActor, Actor>> = {
  customer: { kind: 'customer' },
  staff: { kind: 'staff', person: chen },
  system: { kind: 'system' },
};

export const lin = {
  name: '林小雨',
  phone: '+8613800138000',
  email: 'lin@example.com',
  wechat: null,
  preferred: 'phone',
} as const;

export const officeHours: BusinessHours = {
  timeZone: 'Asia/Shanghai',
  calendar: { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-11-30'], workedDays: ['2026-11-28'] },
  open: { from: '09:00', to: '18:00' },
};

export const terms = (more: Partial<ClockTerms> = {}): ClockTerms => ({ ...defaultClocks.usual, ...more });

/** A complaint of a proved shopper about a late parcel, filed at minute 0. */
export const aCase = (more: Partial<CaseFact> = {}): CaseFact => ({
  id: 'cas_1',
  merchantId: 'mrc_1',
  number: 'C-1001',
  kind: 'complaint',
  class: 'timeliness',
  type: 'delayed',
  parcel: { shipmentId: 'shp_1', number: 'SF1600000000001', scanId: null },
  wishes: ['answer'],
  claim: null,
  contact: lin,
  channel: 'element',
  filedAt: minute(0),
  confirmedAt: minute(0),
  tier: null,
  level: 'level_1',
  department: 'transport',
  person: null,
  state: 'filed',
  resumesTo: null,
  terms: terms(),
  promises: [],
  subtasks: [],
  resolution: null,
  followUp: null,
  cause: null,
  actions: [],
  ...more,
});

/** A case with its entries. */
export interface Story {
  readonly fact: CaseFact;
  readonly entries: readonly EntryFact[];
}

const entryOf = (
  { fact, entries }: Story,
  at: Date,
  by: CaseActor,
  body: EntryBody,
  text: string | null,
): EntryFact => ({
  ...body,
  id: `ent_${entries.length}`,
  sequence: entries.length,
  at,
  by: actors[by],
  state: fact.state,
  text,
  channel: by === 'system' ? 'system' : 'element',
});

/** The story after one more entry. */
export const told = (story: Story, at: Date, by: CaseActor, body: EntryBody, text: string | null = null): Story => {
  const entry = entryOf(story, at, by, body, text);
  const fact = afterEntry(story.fact, entry);
  return { fact, entries: [...story.entries, { ...entry, state: fact.state }] };
};

export const filed = (more: Partial<CaseFact> = {}): Story => {
  const fact = aCase(more);
  const empty = { fact, entries: [] };
  return { fact, entries: [entryOf(empty, fact.filedAt, 'customer', { act: 'file' }, 'Where is my parcel?')] };
};

/** An act that needs nothing else. */
export type PlainAct = Exclude<
  { [Act in CaseAct]: { readonly act: Act } extends EntryBody ? Act : never }[CaseAct],
  'file'
>;
/** What a story goes on with. */
export type Happening = readonly [at: Date, by: CaseActor, act: PlainAct, text?: string];

export const continued = (story: Story, ...happenings: readonly Happening[]): Story =>
  happenings.reduce((before, [at, by, act, text]) => told(before, at, by, { act }, text ?? null), story);

/** A plan with promises, each by its due time. */
export const planned = (
  story: Story,
  at: Date,
  due: readonly Date[] = [],
  { kind = 'payment', replaces = [] }: { kind?: PromiseKind; replaces?: readonly string[] } = {},
): Story => {
  const before = story.fact.promises;
  const made = due.map((dueAt, index): PromiseFact => ({
    id: `p${before.length + index}`,
    kind,
    text: 'Fifty yuan are paid to you',
    madeAt: at,
    dueAt,
    kept: null,
    replacedAt: null,
  }));
  const body = { act: 'plan' as const, promises: made.map(({ id }) => id), replaces };
  const { fact, entries } = told(story, at, 'staff', body, 'What we do now');
  const replaced = before.map((one) => (replaces.includes(one.id) ? { ...one, replacedAt: at } : one));
  return { fact: { ...fact, promises: [...replaced, ...made] }, entries };
};

export const kept = (story: Story, at: Date, promise: string): Story => {
  const { fact, entries } = told(story, at, 'staff', { act: 'keep_promise', promise });
  const record = { kind: 'payment', reference: 'PAY-1', paid: { amount: '50.00', currency: 'CNY' } } as const;
  const promises = fact.promises.map((one) => (one.id === promise ? { ...one, kept: { at, record } } : one));
  return { fact: { ...fact, promises }, entries };
};

/** What the service does by itself at a time, and the story after it. */
export const ticked = (story: Story, now: Date): { readonly story: Story; readonly acts: readonly SystemAct[] } => {
  const acts = clockActs(story.fact, story.entries, now);
  return { story: acts.reduce((before, act) => told(before, now, 'system', act), story), acts };
};

/** When the last thing in a story happened. */
export const endOf = ({ entries }: Story): Date => entries.at(-1)?.at ?? minute(0);
