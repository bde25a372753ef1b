import type { CaseSummary, CustomerCase } from '@waybill/sdk/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, proof, startCases, type CaseService, type Opened } from '../../../test/cases.ts';
import { freshPGlite } from '../../../test/databases.ts';
import { call } from '../../../test/service.ts';
import { hire, type StaffMemberOfTest } from '../../../test/staff.ts';
import { seedDemo } from '../seed.ts';
import { attendCases, openDesk, type Desk } from './attending.ts';
import { seedCases } from './seed-cases.ts';

let service: CaseService;
let desk: Desk;
let colleague: StaffMemberOfTest;

/** Some seconds pass, in which the desk looks at what there is as often as it does. */
const wait = async (seconds: number): Promise<void> => {
  for (let passed = 0; passed < seconds; passed += 5) {
    await service.clock.jump(5 / 60);
    await attendCases(service.platform, desk);
  }
};
const last = ({ thread }: CustomerCase) => thread.at(-1);
const say = (opened: Opened, what: string, body: unknown) =>
  service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/${what}`, body);

describe('the demo’s desk', () => {
  beforeAll(async () => {
    service = await startCases(await freshPGlite());
    await seedDemo(service.platform, service.keys);
    await seedCases(service.platform, service.keys.merchantId);
    desk = await openDesk(service.platform, service.keys.merchantId);
    colleague = await hire(service, 'Chen Jing', 'agent');
  });
  afterAll(() => service.stop());

  it('answers, plans, keeps its promise with a parcel that exists, and resolves', async () => {
    const opened = await service.complaint({ type: 'broken', wishes: ['replacement'], text: 'The bowl is broken.' });
    const states: string[] = [];
    for (let count = 0; count < 22; count += 1) {
      await wait(5);
      const { state } = await service.read(opened);
      if (state !== states.at(-1)) states.push(state);
    }
    expect(states).toEqual(['filed', 'responded', 'planned', 'in_progress', 'resolved']);
    const resolved = await service.read(opened);
    expect(resolved.thread.filter(({ by }) => by === 'staff').map(({ name }) => name)).toContain('Tang Yue');
    expect(resolved.plan?.promises).toMatchObject([{ kind: 'replacement', standing: 'kept' }]);
    const { number = '' } = resolved.plan?.promises[0]?.record ?? {};
    const sent = await answerOf<{ milestone: string }>(await service.asShopper('GET', `/v1/tracking/${number}`), 200);
    expect(sent.milestone).toBe('picked_up');
  });

  it('does better what was rejected, and closes what was accepted', async () => {
    const opened = await service.complaint({ type: 'delayed', text: 'Late again', wishes: ['compensation'] });
    await wait(110);
    const first = await service.read(opened);
    expect(first.resolution).toMatchObject({ compensation: { amount: '20.00', currency: 'CNY' } });
    await answerOf(await say(opened, 'decision', { decision: 'reject', reason: 'That is not enough.' }), 200);
    await wait(110);
    const second = await service.read(opened);
    expect(second.resolution).toMatchObject({ compensation: { amount: '40.00', currency: 'CNY' } });
    expect(second.resolution?.text).not.toBe(first.resolution?.text);
    await answerOf(await say(opened, 'decision', { decision: 'accept' }), 200);
    await wait(35);
    expect((await service.read(opened)).state).toBe('closed');
  });

  it('answers in Chinese who writes Chinese, and whoever asks or chases', async () => {
    const opened = await service.complaint({ type: 'attitude', text: '快递员态度不好' });
    await wait(20);
    expect(last(await service.read(opened))).toMatchObject({ act: 'respond', name: '唐悦' });
    await answerOf(await say(opened, 'chase', {}), 200);
    await wait(15);
    const chased = last(await service.read(opened));
    expect(chased).toMatchObject({ act: 'message', by: 'staff' });
    await answerOf(await say(opened, 'messages', { text: '是昨天下午' }), 200);
    await wait(15);
    const answered = last(await service.read(opened));
    expect(answered).toMatchObject({ act: 'message', by: 'staff' });
    expect(answered?.text).not.toBe(chased?.text);
  });

  it('asks whoever proved nothing for a proof, and promises nothing before', async () => {
    const { number } = await service.parcel();
    const filed = await service.filed({ number, type: 'broken' });
    const opened: Opened = { id: filed.case?.id ?? '', token: filed.token ?? '', filed };
    await wait(120);
    expect(await service.read(opened)).toMatchObject({ state: 'responded', plan: null });
    await answerOf(await say(opened, 'confirmation', { proof }), 200);
    await wait(60);
    expect((await service.read(opened)).plan?.promises).toHaveLength(1);
  });

  it('leaves a case to whoever else of the staff acts on it', async () => {
    const opened = await service.complaint();
    await colleague.does(opened.id, 'respond', { text: 'This one is mine.' });
    await wait(200);
    expect(await service.read(opened)).toMatchObject({ state: 'responded', plan: null });
  });

  it('has a queue to begin with: a case that is planned, one that waits, and one that is late, entered once', async () => {
    await seedCases(service.platform, service.keys.merchantId);
    const queue = async (number: string) =>
      (await answerOf<{ data: CaseSummary[] }>(await colleague.ask('GET', `/v1/cases?number=${number}`), 200)).data;
    const complaints = async (number: string) => (await queue(number)).filter(({ kind }) => kind === 'complaint');
    expect(await complaints('1Z999AA10123456784')).toMatchObject([
      { state: 'planned', clock: { standing: 'running' } },
    ]);
    expect(await complaints('78912406537815')).toMatchObject([{ state: 'waiting_for_customer' }]);
    expect(await complaints('JD0093201167384')).toMatchObject([
      { state: 'filed', clock: { kind: 'response', standing: 'out' } },
    ]);
    // The scans of a lost parcel opened a case of its own, before anybody complained.
    await service.clock.pass(1);
    await expect.poll(() => queue('460198274533106')).toMatchObject([{ kind: 'exception', type: 'lost' }]);
  });

  it('is nobody that can sign in', async () => {
    const account = { email: 'desk@operator.example', password: 'none' };
    const answer = await call(service.app, 'POST', '/v1/staff/sessions', account, {});
    expect(answer.status).toBe(401);
  });
});
