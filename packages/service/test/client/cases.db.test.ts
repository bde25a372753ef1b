import { randomBytes } from 'node:crypto';
import type { ComplaintInput, CustomerCase, Filed, Waybill } from '@waybill/sdk';
import { evidencePartSize } from '@waybill/sdk/contract';
import type { WaybillStaff } from '@waybill/sdk/staff';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCleaner, type EvidenceStorage } from '../../src/evidence/index.ts';
import { proof, shopper as contact, startCases, type CaseService } from '../cases.ts';
import { describeOnBoth } from '../databases.ts';
import { shopOrigin } from '../service.ts';
import { fetchOf, shopperOf, staffOf } from './client.ts';

const memoryStorage = (): EvidenceStorage => {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (name, bytes) => void kept.set(name, bytes),
    get: async (name) => (kept.has(name) ? new Blob([Buffer.from(kept.get(name) ?? '')]).stream() : undefined),
    remove: async (name) => void kept.delete(name),
  };
};

/** A picture of noise, which does not get smaller: two parts. */
const photo = (): Promise<Buffer> =>
  sharp(randomBytes(330 * 330 * 3), { raw: { width: 330, height: 330, channels: 3 } })
    .png()
    .toBuffer();

/** Breaks the line of every other part, in turns before it arrives and after. */
const flaky = (fetch: typeof globalThis.fetch) => {
  let parts = 0;
  const flakyFetch: typeof fetch = async (...asked) => {
    const request = new Request(...asked);
    if (request.method !== 'PATCH') return fetch(request);
    parts += 1;
    if (parts % 4 === 1) throw new TypeError('fetch failed');
    const response = await fetch(request);
    if (parts % 4 === 3) throw new TypeError('terminated');
    return response;
  };
  return { fetch: flakyFetch, parts: () => parts };
};

describeOnBoth('The client’s cases', (fresh) => {
  let service: CaseService;
  let shopper: Waybill;
  let staff: WaybillStaff;
  beforeAll(async () => {
    const room = { storage: memoryStorage(), cleaner: createCleaner() };
    service = await startCases(await fresh(), { ...room, working: false });
    shopper = shopperOf(service);
    staff = await staffOf(service, 'Chen', 'supervisor');
  });
  afterAll(() => service.stop());

  const complain = async (more: Partial<ComplaintInput> = {}): Promise<{ id: string; token: string; filed: Filed }> => {
    const { number } = await service.parcel();
    const filed = await shopper.complaints.create({
      ...{ number, type: 'broken', text: 'The bowl is broken', contact, proof, wishes: ['replacement'] },
      ...more,
    });
    return { id: filed.case?.id ?? '', token: filed.token ?? '', filed };
  };
  const due = (hours: number) => new Date(service.clock.now().getTime() + hours * 3_600_000).toISOString();

  it('go from a complaint to its end between a page and the back office, each seeing what the other does', async () => {
    const { id, token, filed } = await complain();
    expect(filed).toMatchObject({
      duplicate: false,
      case: { confirmed: true, state: 'filed', wishes: ['replacement'] },
    });
    const cases = shopper.cases.watch(id, { token })[Symbol.asyncIterator]();
    const next = async (): Promise<CustomerCase> => {
      const { value } = (await cases.next()) as { value: CustomerCase };
      return value;
    };
    expect((await next()).state).toBe('filed');

    const answered = next();
    await staff.cases.respond(id, { text: 'We look into it' });
    const responded = await answered;
    expect(responded.state).toBe('responded');
    expect(responded.thread.at(-1)).toMatchObject({ act: 'respond', name: 'Chen', text: 'We look into it' });

    expect((await shopper.cases.message(id, 'Thank you', { token })).thread.at(-1)?.text).toBe('Thank you');
    expect((await next()).thread.at(-1)?.text).toBe('Thank you');
    expect((await shopper.cases.chase(id, undefined, { token })).thread.at(-1)?.act).toBe('chase');

    const plan = {
      text: 'A new one',
      promises: [{ kind: 'callback' as const, text: 'A call', dueAt: due(24) }],
    };
    const [promise] = (await staff.cases.plan(id, plan)).promises;
    await staff.cases.keepPromise(id, promise?.id ?? '', { kind: 'done' });
    await staff.cases.resolve(id, { text: 'It is on its way' });
    const rejected = await shopper.cases.decide(id, { decision: 'reject', reason: 'It is not' }, { token });
    expect(rejected.state).toBe('reopened');
    await staff.cases.respond(id, { text: 'We ask the courier' });
    await staff.cases.resolve(id, { text: 'It was brought today' });
    expect((await shopper.cases.decide(id, { decision: 'accept' }, { token })).state).toBe('accepted');
    await staff.cases.followUp(id, { satisfied: true, text: 'Content' });
    await staff.cases.close(id);
    expect(await shopper.cases.retrieve(id, { token })).toMatchObject({ state: 'closed', rateable: true });
    await cases.return?.();
  });

  it('are shown by their token alone, and refuse what their state forbids', async () => {
    const { id, token } = await complain();
    const other = await complain();
    await expect(shopper.cases.retrieve(id)).rejects.toMatchObject({ status: 404, code: 'case_not_found' });
    await expect(shopper.cases.retrieve(id, { token: other.token })).rejects.toMatchObject({ code: 'case_not_found' });
    expect((await shopper.cases.withdraw(id, 'Found it', { token })).state).toBe('withdrawn');
    await expect(shopper.cases.message(id, 'Hello?', { token })).rejects.toMatchObject({ code: 'case_state' });
  });

  it('wait for a proof where there was none, and run once there is', async () => {
    const { number } = await service.parcel();
    const { token, case: unproved } = await shopper.enquiries.create({ number, text: 'Where is it?', contact });
    const options = { token: token ?? undefined };
    const id = unproved?.id ?? '';
    expect(unproved).toMatchObject({ kind: 'enquiry', confirmed: false, clock: null });
    expect((await shopper.cases.confirm(id, { phoneLast4: '0000' }, options)).confirmed).toBe(false);
    expect((await shopper.cases.confirm(id, proof, options)).confirmed).toBe(true);
  });

  it('take a file in parts over a line that keeps breaking, and hand it out by a link', async () => {
    const { id, token } = await complain();
    const line = flaky(fetchOf(service, shopOrigin));
    const bytes = await photo();
    expect(bytes.length).toBeGreaterThan(evidencePartSize);
    const progress: number[] = [];
    const file = await shopperOf(service, { fetch: line.fetch }).cases.attach(id, new Blob([new Uint8Array(bytes)]), {
      token,
      onProgress: (sent) => void progress.push(sent),
    });
    expect(file).toMatchObject({ name: 'photo-1.png', contentType: 'image/png' });
    expect(progress).toEqual([evidencePartSize, bytes.length]);
    expect(line.parts()).toBe(4);
    const { evidence } = await shopper.cases.retrieve(id, { token });
    expect(evidence).toEqual([file]);
    const { url } = await shopper.cases.evidenceLink(id, file.id, { token });
    const download = await fetchOf(service)(url);
    const { width, height, format } = await sharp(await download.arrayBuffer()).metadata();
    expect({ width, height, format }).toEqual({ width: 330, height: 330, format: 'png' });
  });

  it('say why a file is not taken', async () => {
    const { id, token } = await complain();
    const drawing = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>']);
    const attach = shopper.cases.attach(id, drawing, { token });
    await expect(attach).rejects.toMatchObject({ name: 'ApiError', status: 422, code: 'evidence_kind_not_allowed' });
    const tooLarge = shopper.cases.attach(id, new Blob([new Uint8Array(10_485_761)]), { token });
    await expect(tooLarge).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('are logged, worked on, measured and listed in the back office', async () => {
    const { merchantId } = await service.anotherMerchant('Back office shop');
    const { session, cases, subtasks, causes, ledger, onBehalf, alerts } = staff;
    const me = await session.me();
    expect(me).toMatchObject({ name: 'Chen', role: 'supervisor' });
    expect(await session.setDuty(true)).toEqual({ onDuty: true });
    const { id, number } = await cases.log({
      ...{ merchantId, kind: 'complaint', type: 'broken', channel: 'phone', text: 'It is broken', contact },
    });
    await cases.assign(id, { personId: me.id });
    expect((await cases.list({ merchantId, personId: 'me' }).page()).data).toMatchObject([{ id, number }]);
    await cases.note(id, 'Calls at noon');
    await cases.reclassify(id, { type: 'contaminated' });
    await cases.wait(id, { text: 'To which address?', channel: 'phone' });
    await cases.resume(id, { text: 'To the office', channel: 'phone' });
    await cases.plan(id, { text: 'A new one', promises: [{ kind: 'callback', text: 'A call', dueAt: due(4) }] });
    await cases.start(id);
    const [subtask] = (await subtasks.add(id, { department: 'warehouse', text: 'Look', dueAt: due(8) })).subtasks;
    expect((await subtasks.finish(id, subtask?.id ?? '')).subtasks).toMatchObject([{ doneAt: expect.any(String) }]);
    const words = { what: 'a', why: 'b', where: 'c', when: 'd', who: 'e', how: 'f' };
    expect((await causes.record(id, { code: 'packaging', ...words })).cause).toMatchObject({ code: 'packaging' });
    const { actions } = await causes.addAction(id, { text: 'Better boxes', owner: 'Packing', dueAt: due(48) });
    const effect = { measure: 'broken parcels a week', before: 12, after: 3 };
    await causes.measureAction(id, actions[0]?.id ?? '', effect);
    await onBehalf.chase(id, 'Calls again');
    const entries = (await cases.retrieve(id)).entries.map(({ act }) => act);
    expect(entries).toEqual(
      expect.arrayContaining(['assign', 'note', 'reclassify', 'wait', 'resume', 'plan', 'chase']),
    );

    const period = { from: due(-1), to: due(1) };
    const rows: unknown[] = [];
    for await (const row of ledger.list({ ...period, merchantId })) rows.push(row);
    expect(rows).toMatchObject([{ number }]);
    expect(await ledger.csv({ ...period, merchantId })).toContain(number);
    expect((await ledger.review(period)).actions).toMatchObject([{ caseId: id, effect }]);
    expect((await alerts.list().page()).data).toEqual([]);
    expect(await session.signOut()).toBeUndefined();
    await expect(session.me()).rejects.toMatchObject({ status: 401 });
  });
});
