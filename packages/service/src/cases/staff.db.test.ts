import type { Quote, StaffCase } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, proof, shopper, startCases, type CaseService } from '../../test/cases.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { question } from '../../test/quotes.ts';
import { hire, type StaffMemberOfTest } from '../../test/staff.ts';
import { asStaff } from '../db/index.ts';
import { setDisplayName } from '../platform/index.ts';
import { exampleCards, importCard, liabilityOf } from '../quotes/index.ts';
import { openCase } from './opening.ts';

const text = 'We look into it.';
const later = (from: Date, hours: number): string => new Date(from.getTime() + hours * 3_600_000).toISOString();

describeOnBoth('A case in the hands of staff', (fresh) => {
  let service: CaseService;
  let agent: StaffMemberOfTest;
  let supervisor: StaffMemberOfTest;
  beforeAll(async () => {
    service = await startCases(await fresh(), { working: false });
    agent = await hire(service, 'Chen Jing', 'agent');
    supervisor = await hire(service, 'Li Na', 'supervisor');
  });
  afterAll(() => service.stop());

  const logged = async (more: Record<string, unknown>): Promise<StaffCase> => {
    const { merchantId } = service.keys;
    const told = {
      merchantId,
      kind: 'complaint',
      type: 'broken',
      channel: 'phone',
      text: 'It is broken',
      contact: shopper,
    };
    return answerOf(await agent.ask('POST', '/v1/cases', { ...told, ...more }), 201);
  };
  const resolved = async (id: string): Promise<void> => {
    await agent.does(id, 'respond', { text });
    await agent.does(id, 'resolve', { text: 'Mended.' });
  };

  it('goes from filed to closed, and its customer sees each step and nothing that is the operator’s own', async () => {
    const { clock } = service;
    const opened = await service.complaint({ type: 'broken' });
    const { id } = opened;
    const seen = async () => {
      const { state, thread, plan } = await service.read(opened);
      return { state, last: thread.at(-1), plan };
    };
    expect(await agent.file(id)).toMatchObject({
      state: 'filed',
      contact: { phone: '+8613800134321', preferred: 'phone' },
      clock: { kind: 'response', standing: 'running' },
      person: null,
    });

    await agent.does(id, 'respond', { text });
    expect(await seen()).toMatchObject({
      state: 'responded',
      last: { act: 'respond', by: 'staff', name: 'Chen', text },
    });

    await agent.does(id, 'notes', { text: 'He has complained before.' });
    const dueAt = later(clock.now(), 24);
    const promised = [
      { kind: 'replacement', text: 'A new one', dueAt },
      { kind: 'callback', text: 'A call', dueAt },
    ];
    const first = await agent.does(id, 'plan', { text: 'We send a new one.', promises: promised });
    expect(first.promises.map(({ standing }) => standing)).toEqual(['running', 'running']);
    const again = await agent.does(id, 'plan', { text: 'We send it faster.', promises: promised.slice(0, 1) });
    expect(again.promises.map(({ standing }) => standing)).toEqual(['void', 'void', 'running']);
    const planned = await seen();
    expect(planned).toMatchObject({ state: 'planned', plan: { text: 'We send it faster.', promises: [{ dueAt }] } });
    expect(planned.plan?.promises).toHaveLength(1);

    const asked = await agent.does(id, 'wait', { text: 'To which address?', channel: 'phone' });
    expect(asked.clocks.filter(({ kind }) => kind === 'promise').at(-1)).toMatchObject({
      standing: 'paused',
      dueAt: null,
    });
    await agent.does(id, 'resume', { text: 'To the office.', channel: 'phone' });
    expect(await seen()).toMatchObject({ state: 'planned', last: { act: 'resume', text: 'To the office.' } });

    await agent.does(id, 'start');
    const promise = again.promises[2]!.id;
    const { number } = await service.parcel();
    const kept = await agent.does(id, `promises/${promise}/record`, { kind: 'waybill', number });
    expect(kept.promises[2]).toMatchObject({ standing: 'kept', record: { kind: 'waybill', number } });

    const worked = await agent.does(id, 'subtasks', { department: 'warehouse', text: 'Find out why', dueAt });
    const done = await agent.does(id, `subtasks/${worked.subtasks[0]!.id}/done`);
    expect(done.subtasks).toMatchObject([{ department: 'warehouse', person: null, doneAt: clock.now().toISOString() }]);

    await agent.does(id, 'resolve', { text: 'A new one is on its way.' });
    expect((await seen()).state).toBe('resolved');
    await answerOf(
      await service.withToken(opened.token, 'POST', `/v1/cases/${id}/decision`, { decision: 'accept' }),
      200,
    );
    await agent.does(id, 'follow-up', { satisfied: true, text: 'Content' });
    const closed = await agent.does(id, 'close');
    expect(closed).toMatchObject({ state: 'closed', followUp: { satisfied: true }, clock: null });

    const read = await service.read(opened);
    expect(read).toMatchObject({ state: 'closed', rateable: true });
    const words = JSON.stringify(read);
    for (const secret of ['complained before', 'Find out why', 'Content', 'warehouse', agent.id, 'Jing']) {
      expect(words).not.toContain(secret);
    }
    expect(closed.entries.find(({ act }) => act === 'note')).toMatchObject({
      by: { kind: 'staff', person: { id: agent.id, name: 'Chen Jing' } },
    });
  });

  it('keeps the name under which something was said, and shows a new one from then on', async () => {
    const lin = await hire(service, 'Lin Yue', 'agent');
    const opened = await service.complaint();
    await lin.does(opened.id, 'respond', { text });
    await setDisplayName(service.platform.db, { email: 'lin.yue@operator.example', displayName: '小林' });
    await lin.does(opened.id, 'replies', { text: 'It is found.' });
    const said = (await service.read(opened)).thread.filter(({ by }) => by === 'staff');
    expect(said.map(({ name }) => name)).toEqual(['Lin', '小林']);
  });

  it('is reopened at once when its customer rejects what was done', async () => {
    const opened = await service.complaint();
    await resolved(opened.id);
    const reject = { decision: 'reject', reason: 'It is still not here.' };
    await answerOf(await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/decision`, reject), 200);
    const file = await agent.file(opened.id);
    expect(file.state).toBe('reopened');
    expect(file.entries.slice(-2).map(({ act, by }) => [act, by.kind])).toEqual([
      ['reject', 'customer'],
      ['reopen', 'system'],
    ]);
    expect(file.clock).toMatchObject({ kind: 'response', standing: 'running' });
  });

  it('answers what does not fit with what is possible now', async () => {
    const { id } = await service.complaint();
    const refused = await problemOf(await agent.ask('POST', `/v1/cases/${id}/close`, {}));
    expect(refused).toMatchObject({
      status: 409,
      code: 'case_state',
      detail: expect.stringContaining('is filed') as string,
    });
    const { possible } = refused as { possible?: string[] };
    expect(possible).toContain('respond');
    expect(possible).not.toContain('close');
    expect((await agent.file(id)).state).toBe('filed');
  });

  it('takes no promise that is over, and no record that shows something else or stands nowhere', async () => {
    const { id } = await service.complaint();
    await agent.does(id, 'respond', { text });
    const plan = (dueAt: string) => ({ text, promises: [{ kind: 'replacement', text: 'A new one', dueAt }] });
    const over = plan(later(service.clock.now(), -1));
    expect(await pointersOf(await agent.ask('POST', `/v1/cases/${id}/plan`, over))).toEqual(['#/promises/0/dueAt']);
    const { promises } = await agent.does(id, 'plan', plan(later(service.clock.now(), 1)));
    const path = `/v1/cases/${id}/promises/${promises[0]!.id}/record`;
    expect(await pointersOf(await agent.ask('POST', path, { kind: 'done' }))).toEqual(['#/kind']);
    const nowhere = { kind: 'waybill', number: 'SF9900000000001' };
    expect(await pointersOf(await agent.ask('POST', path, nowhere))).toEqual(['#/number']);
    const unknown = path.replace(/prm_\w+/, 'prm_01h455vb4pex5vsknk084sn02q');
    expect((await agent.ask('POST', unknown, { kind: 'done' })).status).toBe(404);
  });

  it('is logged for a caller as proved, once, and joins what the service has open about the same parcel', async () => {
    const { id: shipmentId, number } = await service.parcel();
    const called = await logged({ number });
    expect(called).toMatchObject({ confirmed: true, channel: 'phone', class: 'damage', department: 'warehouse' });
    expect(called.entries[0]).toMatchObject({ act: 'file', by: { person: { name: 'Chen Jing' } }, channel: 'phone' });
    expect((await logged({ number })).id).toBe(called.id);

    const { platform, keys } = service;
    const noticed = await asStaff(platform.db, (tx) =>
      openCase(platform, tx, {
        ...{ merchantId: keys.merchantId, kind: 'exception', type: 'lost', channel: 'system', by: { kind: 'system' } },
        ...{ parcel: { shipmentId, number, scanId: null }, text: null, wishes: [], claim: null, contact: null },
        confirmed: true,
      }),
    );
    const joined = await logged({ number, type: 'delayed', wishes: ['refund'] });
    expect(joined).toMatchObject({ id: noticed.fact.id, wishes: ['refund'], contact: { phone: '+8613800134321' } });
    expect(joined.entries).toContainEqual(
      expect.objectContaining({
        act: 'join',
        channel: 'phone',
        by: { kind: 'staff', person: expect.anything() as object },
      }),
    );

    const nobodys = {
      merchantId: 'mrc_01h455vb4pex5vsknk084sn02q',
      kind: 'enquiry',
      type: 'question',
      channel: 'phone',
      text,
    };
    expect(await pointersOf(await agent.ask('POST', '/v1/cases', { ...nobodys, contact: shopper }))).toEqual([
      '#/merchantId',
    ]);
  });

  it('pays what the accepted quote provides for; above it takes a supervisor', async () => {
    for (const card of exampleCards) await importCard(service.platform.db, card);
    const quote = await answerOf<Quote>(await service.asMerchant('POST', '/v1/quotes', question()), 201);
    const option = quote.options[0]!.code;
    const { accepted } = await answerOf<Quote>(
      await service.asMerchant('POST', `/v1/quotes/${quote.id}/accept`, { option }),
      200,
    );
    const { id: shipmentId, number } = accepted!.shipment!;
    const liability = await asStaff(service.platform.db, (tx) => liabilityOf(tx, service.keys.merchantId, shipmentId));
    const { currency, damaged } = liability!;
    const { id } = await logged({ number });
    await agent.does(id, 'respond', { text });
    const above = { text: 'We pay.', compensation: { amount: '99999.00', currency } };
    const refused = await problemOf(await agent.ask('POST', `/v1/cases/${id}/resolve`, above));
    expect(refused).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(refused.detail).toContain(`${damaged.byTerms} ${currency}`);
    const paid = await supervisor.does(id, 'resolve', above);
    expect(paid.resolution?.compensation).toEqual({ amount: above.compensation, verdict: 'above' });

    const other = await logged({ number, type: 'contaminated' });
    await agent.does(other.id, 'respond', { text });
    const compensation = { amount: damaged.byTerms, currency };
    const within = await agent.does(other.id, 'resolve', { text: 'We pay.', compensation });
    expect(within.resolution?.compensation?.verdict).toBe('within');
  });

  it('goes to the department that its type and its cause name, and stays with whom it was', async () => {
    const { id } = await service.complaint({ type: 'delayed' });
    await agent.does(id, 'assign', { personId: agent.id });
    expect(await agent.does(id, 'type', { type: 'broken' })).toMatchObject({
      class: 'damage',
      department: 'warehouse',
    });
    const why = { what: 'Wet', why: 'Rain', where: 'Hangzhou', when: 'Monday', who: 'Nobody', how: 'An open door' };
    const known = await agent.does(id, 'cause', { code: 'weather', ...why });
    expect(known).toMatchObject({
      department: 'transport',
      person: { id: agent.id },
      cause: { code: 'weather', ...why },
    });
    expect(known.entries.at(-1)).toMatchObject({ act: 'assign', details: { department: 'transport' } });
  });

  it('stands in the ledger, in a file that no spreadsheet runs, and in the review with its actions', async () => {
    const from = later(service.clock.now(), -24);
    const to = later(service.clock.now(), 24);
    const { merchantId } = await service.anotherMerchant('Ledger shop');
    const formula = await hire(service, '=HYPERLINK("x")', 'agent');
    const { id, number } = await logged({ merchantId });
    await formula.does(id, 'assign', { personId: formula.id });
    const dueAt = later(service.clock.now(), 48);
    const added = await agent.does(id, 'actions', { text: 'Better boxes', owner: 'Packing', dueAt });
    const effect = { measure: 'broken parcels a week', before: 12, after: 3 };
    await agent.does(id, `actions/${added.actions[0]!.id}/effect`, effect);

    const asked = `?from=${from}&to=${to}&merchantId=${merchantId}`;
    const listed = await answerOf<{ data: unknown[] }>(await agent.ask('GET', `/v1/cases/ledger${asked}`), 200);
    expect(listed.data).toMatchObject([{ number, class: 'damage', state: 'filed', respondedInTime: null }]);
    const file = await agent.ask('GET', `/v1/cases/ledger.csv${asked}`);
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="ledger.csv"');
    const csv = await file.text();
    expect(csv).toContain(number);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);

    const review = await answerOf<{ byClass: unknown[]; actions: { id: string }[] }>(
      await agent.ask('GET', `/v1/cases/review?from=${from}&to=${to}`),
      200,
    );
    expect(review.actions).toMatchObject([{ caseId: id, effect, overdue: false }]);
    expect(review.byClass).toContainEqual({ of: 'timeliness', cases: expect.any(Number) as number });
    expect(await pointersOf(await agent.ask('GET', `/v1/cases/review?from=${to}&to=${from}`))).toEqual(['#/query/to']);
  });

  it('counts in the review a clock that began anew in its time, whenever the case was filed', async () => {
    const opened = await service.complaint();
    await resolved(opened.id);
    await service.clock.jump(60 * 24 * 8);
    const reject = { decision: 'reject', reason: 'It is still not here.' };
    await answerOf(await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/decision`, reject), 200);
    await agent.does(opened.id, 'respond', { text });
    const [from, to] = [later(service.clock.now(), -1), later(service.clock.now(), 1)];
    expect(await answerOf(await agent.ask('GET', `/v1/cases/review?from=${from}&to=${to}`), 200)).toMatchObject({
      cases: 0,
      responded: { kept: 1, due: 1, share: 1 },
      planned: { due: 0 },
    });
  });

  it('is nobody’s but staff’s', async () => {
    const { id } = await service.complaint({ proof });
    for (const path of ['/v1/cases', `/v1/cases/${id}/file`, '/v1/cases/review']) {
      expect((await service.asMerchant('GET', path)).status).toBe(403);
    }
    expect((await service.asMerchant('POST', `/v1/cases/${id}/respond`, { text })).status).toBe(403);
  });
});
