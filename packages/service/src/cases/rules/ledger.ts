import type { CaseFact, EntryFact } from '../facts.ts';
import { readClocks, wasKept, type ClockReading } from './clock-reading.ts';
import { csvOf, type Cell } from './csv.ts';
import { stepsOfCase } from './steps.ts';

/** The columns of the ledger, in order. */
const columns = [
  ...['number', 'merchantId', 'kind', 'class', 'type', 'channel', 'waybill', 'state', 'level', 'department', 'person'],
  ...['filedAt', 'respondedAt', 'respondedInTime', 'plannedAt', 'plannedInTime', 'resolvedAt', 'closedAt'],
  ...['reopened', 'promises', 'promisesKept', 'compensation', 'currency', 'verdict', 'cause', 'satisfied'],
] as const;

export type LedgerRow = Readonly<Record<(typeof columns)[number], Cell>>;

const inTime = (clock: ClockReading | undefined): boolean | null => (clock ? wasKept(clock) : null);

/** A case in one line: response and plan as they were the first time, the rest as it is now. */
export const ledgerRow = (fact: CaseFact, entries: readonly EntryFact[], now: Date): LedgerRow => {
  const clocks = readClocks(fact, entries, now);
  const first = (kind: ClockReading['kind']) => clocks.find((clock) => clock.kind === kind);
  const promises = clocks.filter(({ kind }) => kind === 'promise');
  const steps = stepsOfCase(fact, entries, clocks);
  const step = (name: string) => steps.find(({ step: one }) => one === name)?.at ?? null;
  const { amount } = fact.resolution?.compensation ?? {};
  return {
    number: fact.number,
    merchantId: fact.merchantId,
    kind: fact.kind,
    class: fact.class,
    type: fact.type,
    channel: fact.channel,
    waybill: fact.parcel?.number ?? null,
    state: fact.state,
    level: fact.level,
    department: fact.department,
    person: fact.person?.name ?? null,
    filedAt: fact.filedAt,
    respondedAt: first('response')?.stoppedAt ?? null,
    respondedInTime: inTime(first('response')),
    plannedAt: entries.find(({ act }) => act === 'plan')?.at ?? null,
    plannedInTime: inTime(first('plan')),
    resolvedAt: step('resolved'),
    closedAt: step('closed'),
    reopened: entries.filter(({ act }) => act === 'reopen').length,
    promises: promises.length,
    promisesKept: promises.filter(({ standing }) => standing === 'kept').length,
    compensation: amount?.amount ?? null,
    currency: amount?.currency ?? null,
    verdict: fact.resolution?.compensation?.verdict ?? null,
    cause: fact.cause?.code ?? null,
    satisfied: fact.followUp?.satisfied ?? null,
  };
};

export const ledgerCsv = (rows: readonly LedgerRow[]): string => csvOf(columns, rows);
