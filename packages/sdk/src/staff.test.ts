import { describe, expect, it } from 'vitest';
import { staffCase } from '../test/cases.ts';
import { json, problem, scripted } from '../test/support.ts';
import { WaybillStaff } from './staff.ts';

const baseUrl = 'https://waybill.test';
const staffOn = (fetch: typeof globalThis.fetch) => new WaybillStaff({ key: 'staff-token', baseUrl, fetch });

const { id, merchantId } = staffCase;
const at = '2026-03-01T10:00:00+08:00';
const promiseId = 'prm_01h455vb4pex5vsknk084sn02q';
const subtaskId = 'sub_01h455vb4pex5vsknk084sn02q';
const actionId = 'act_01h455vb4pex5vsknk084sn02q';
const cny = (amount: string) => ({ amount, currency: 'CNY' });

const said = { text: 'We look into it', channel: 'phone' } as const;
const plan = { text: 'Sent again', promises: [{ kind: 'other' as const, text: 'By Monday', dueAt: at }] };
const kept = { kind: 'payment', reference: 'P-1', paid: cny('12.00') } as const;
const resolution = { text: 'Refunded', compensation: cny('12.00') };
const cause = { code: 'other' as const, what: 'a', why: 'b', where: 'c', when: 'd', who: 'e', how: 'f' };
const action = { text: 'Check the belt', owner: 'Hub', dueAt: at };
const effect = { measure: 'broken parcels a week', before: 9, after: 2 };
const log = {
  merchantId,
  kind: 'complaint' as const,
  type: 'broken' as const,
  channel: 'phone' as const,
  text: 'It is broken',
  contact: { phone: '13800000000' },
};

/** An act on the case: what is called, the path below the case, and the body. */
const acts: [string, (staff: WaybillStaff) => Promise<unknown>, string, object][] = [
  ['respond', ({ cases }) => cases.respond(id, said), 'respond', said],
  ['plan', ({ cases }) => cases.plan(id, plan), 'plan', plan],
  ['keepPromise', ({ cases }) => cases.keepPromise(id, promiseId, kept), `promises/${promiseId}/record`, kept],
  ['reply', ({ cases }) => cases.reply(id, said), 'replies', said],
  ['note', ({ cases }) => cases.note(id, 'Calls at noon'), 'notes', { text: 'Calls at noon' }],
  ['assign', ({ cases }) => cases.assign(id, { level: 'supervisor' }), 'assign', { level: 'supervisor' }],
  ['reclassify', ({ cases }) => cases.reclassify(id, { type: 'lost' }), 'type', { type: 'lost' }],
  ['start', ({ cases }) => cases.start(id), 'start', {}],
  ['wait', ({ cases }) => cases.wait(id, said), 'wait', said],
  ['resume', ({ cases }) => cases.resume(id, said), 'resume', said],
  ['resolve', ({ cases }) => cases.resolve(id, resolution), 'resolve', resolution],
  [
    'followUp',
    ({ cases }) => cases.followUp(id, { satisfied: true, text: 'Content' }),
    'follow-up',
    { satisfied: true, text: 'Content' },
  ],
  ['close', ({ cases }) => cases.close(id, 'Over'), 'close', { text: 'Over' }],
  ['reopen', ({ cases }) => cases.reopen(id, 'Rejected'), 'reopen', { text: 'Rejected' }],
  [
    'subtasks.add',
    ({ subtasks }) => subtasks.add(id, { department: 'hub', text: 'Look', dueAt: at }),
    'subtasks',
    { department: 'hub', text: 'Look', dueAt: at },
  ],
  ['subtasks.finish', ({ subtasks }) => subtasks.finish(id, subtaskId), `subtasks/${subtaskId}/done`, {}],
  ['causes.record', ({ causes }) => causes.record(id, cause), 'cause', cause],
  ['causes.addAction', ({ causes }) => causes.addAction(id, action), 'actions', action],
  [
    'causes.measureAction',
    ({ causes }) => causes.measureAction(id, actionId, effect),
    `actions/${actionId}/effect`,
    effect,
  ],
];

describe('the staff’s client', () => {
  it.each(acts)(
    '%s asks what the contract says, once, and answers with the case after it',
    async (_, run, path, body) => {
      const { fetch, sent } = scripted(json(staffCase));
      expect(await run(staffOn(fetch))).toEqual(staffCase);
      expect(sent).toMatchObject([{ method: 'POST', url: `${baseUrl}/v1/cases/${id}/${path}`, body }]);
      expect(sent[0]?.headers.get('authorization')).toBe('Bearer staff-token');
      expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  it('logs a case for a caller, and reads all of it', async () => {
    const { fetch, sent } = scripted(json(staffCase, { status: 201 }), json(staffCase));
    const { cases } = staffOn(fetch);
    expect((await cases.log(log)).id).toBe(id);
    expect(await cases.retrieve(id)).toEqual(staffCase);
    expect(sent).toMatchObject([
      { method: 'POST', url: `${baseUrl}/v1/cases`, body: log },
      { method: 'GET', url: `${baseUrl}/v1/cases/${id}/file` },
    ]);
  });

  it('goes through all pages of the queue, the ledger and the alerts with the same filter', async () => {
    const queue = scripted(
      json({ data: [staffCase], nextCursor: 'next' }),
      json({ data: [{ ...staffCase, number: 'C-2' }], nextCursor: null }),
    );
    const numbers: string[] = [];
    for await (const { number } of staffOn(queue.fetch).cases.list({ personId: 'me' })) numbers.push(number);
    expect(numbers).toEqual([staffCase.number, 'C-2']);
    expect(queue.sent.map(({ url }) => new URL(url).search)).toEqual(['?personId=me', '?cursor=next&personId=me']);

    const rows = scripted(json({ data: [{ number: 'C-1', days: 3, late: true, cause: null }], nextCursor: null }));
    const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    expect((await staffOn(rows.fetch).ledger.list(period).page()).data).toHaveLength(1);
    expect(new URL(rows.sent[0]?.url ?? '').pathname).toBe('/v1/cases/ledger');

    const alerts = scripted(json({ data: [], nextCursor: null }));
    expect((await staffOn(alerts.fetch).alerts.list({ state: 'all' }).page()).data).toEqual([]);
    expect(alerts.sent[0]?.url).toBe(`${baseUrl}/v1/alerts?state=all`);
  });

  it('hands the ledger over as the file that it is, and takes no page for it', async () => {
    const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    const csv = '\uFEFFnumber,state\r\nC-1,closed\r\n';
    const file = scripted(new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } }));
    expect(await staffOn(file.fetch).ledger.csv(period)).toMatch(/number,state\r\nC-1,closed\r\n$/);
    const page = scripted(new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } }));
    await expect(staffOn(page.fetch).ledger.csv(period)).rejects.toMatchObject({ name: 'ResponseValidationError' });
  });

  it('records what customers do on the phone', async () => {
    const { fetch, sent } = scripted(problem(409, 'case_state'));
    await expect(staffOn(fetch).onBehalf.withdraw(id, 'It came')).rejects.toMatchObject({ code: 'case_state' });
    expect(sent).toMatchObject([{ url: `${baseUrl}/v1/cases/${id}/withdraw`, body: { reason: 'It came' } }]);
  });

  it('signs in without a token, and on duty, and out with it', async () => {
    const me = {
      id: 'stf_1',
      name: 'Chen',
      displayName: 'Chen',
      email: 'chen@example.com',
      role: 'agent',
      department: null,
    };
    const signed = scripted(json({ token: 'staff-token', expiresAt: at, staff: me }, { status: 201 }));
    const { token } = await WaybillStaff.signIn(
      { email: me.email, password: 'secret' },
      { baseUrl, fetch: signed.fetch },
    );
    expect(token).toBe('staff-token');
    expect(signed.sent).toMatchObject([
      { method: 'POST', url: `${baseUrl}/v1/staff/sessions`, body: { email: me.email, password: 'secret' } },
    ]);
    const { fetch, sent } = scripted(json(me), json({ onDuty: true }), new Response(null, { status: 204 }));
    const { session } = staffOn(fetch);
    expect(await session.me()).toEqual(me);
    expect(await session.setDuty(true)).toEqual({ onDuty: true });
    expect(await session.signOut()).toBeUndefined();
    expect(sent.map(({ method, url }) => `${method} ${url.replace(`${baseUrl}/v1`, '')}`)).toEqual([
      'GET /staff/me',
      'POST /staff/me/duty',
      'DELETE /staff/sessions/current',
    ]);
  });

  it('does not try a failed sign-in again', async () => {
    const { fetch, sent } = scripted(problem(401, 'sign_in_failed'));
    const signIn = WaybillStaff.signIn({ email: 'chen@example.com', password: 'wrong' }, { baseUrl, fetch });
    await expect(signIn).rejects.toMatchObject({ code: 'sign_in_failed' });
    expect(sent).toHaveLength(1);
  });
});
