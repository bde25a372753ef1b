import { listCases, logCase, retrieveCaseFile, type Received } from '@waybill/sdk/contract';
import {
  invalidAt,
  defaultPage,
  onStaffCall,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import { caseForStaff, scopeOf } from './access.ts';
import { findCase } from './case-store.ts';
import { log } from './logging.ts';
import { presentFile, presentSummary } from './presenting-staff.ts';
import { listQueue, type QueueFilter, type QueuePlace } from './queue-store.ts';

/** What there is to do: the queue, a case's file, and what callers bring. */
export const staffQueueRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, listCases, async ({ received: { query }, caller, tx }) => {
    const limit = query.limit ?? defaultPage;
    const after = query.cursor === undefined ? undefined : placeOf(query.cursor);
    const found = await listQueue(tx, filterOf(query, caller), { after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const now = platform.clock.now();
    return {
      data: shown.map((file) => presentSummary(file, now)),
      nextCursor: last === undefined ? null : cursorOf(last.place),
    };
  });

  onStaffCall(app, platform, retrieveCaseFile, async ({ received: { params }, caller, tx }) =>
    presentFile(platform, tx, await caseForStaff(tx, caller, params.id, findCase)),
  );

  onStaffCall(app, platform, logCase, async ({ received: { body }, caller, tx }) =>
    presentFile(platform, tx, await log(platform, tx, caller, body)),
  );
};

const filterOf = (query: Received<typeof listCases>['query'], caller: StaffCaller): QueueFilter => ({
  scope: scopeOf(caller),
  openOnly: query.state !== 'all',
  confirmed: query.confirmed !== 'false',
  merchantId: query.merchantId,
  kind: query.kind,
  class: query.class,
  level: query.level,
  department: query.department,
  personId: personIn(query.personId, caller),
  number: query.number,
});

const personIn = (asked: string | undefined, { id }: StaffCaller): QueueFilter['personId'] => {
  if (asked === 'none') return null;
  return asked === 'me' ? id : asked;
};

/** `1763949600000.cas_…`, and `.cas_…` where no clock runs. */
const cursorOf = ({ dueAt, id }: QueuePlace): string => `${dueAt?.getTime() ?? ''}.${id}`;

/** @throws ProblemError invalid_request. */
const placeOf = (cursor: string): QueuePlace => {
  const [, due, id] = /^(\d{1,15})?\.(cas_\w{26})$/.exec(cursor) ?? [];
  if (id === undefined) throw invalidAt('#/query/cursor', 'This is no place in the queue.');
  return { dueAt: due === undefined ? null : new Date(Number(due)), id };
};
