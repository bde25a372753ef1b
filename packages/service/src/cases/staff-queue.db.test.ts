import type { CaseSummary, StaffCase } from '@waybill/sdk/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, startCases, type CaseService } from '../../test/cases.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf } from '../../test/problems.ts';
import { hire, type StaffMemberOfTest } from '../../test/staff.ts';

interface Page {
  readonly data: readonly CaseSummary[];
  readonly nextCursor: string | null;
}

const page = async (who: StaffMemberOfTest, query = ''): Promise<Page> =>
  answerOf(await who.ask('GET', `/v1/cases${query}`), 200);
const idsOf = ({ data }: Page): string[] => data.map(({ id }) => id);

describeOnBoth('Cases among staff', (fresh) => {
  describe('wait in a queue', () => {
    let service: CaseService;
    let agent: StaffMemberOfTest;
    let transport: StaffMemberOfTest;
    let expected: string[];
    let unproved: string;
    let closed: string;
    beforeAll(async () => {
      service = await startCases(await fresh(), { working: false });
      agent = await hire(service, 'Chen Jing', 'agent');
      transport = await hire(service, 'Wang Wei', 'department', 'transport');
      const first = await service.complaint({ type: 'delayed' });
      await service.clock.jump(5);
      const second = await service.complaint({ type: 'broken' });
      const asked = await service.complaint({ type: 'charge' });
      await agent.does(asked.id, 'wait', { text: 'Which charge?' });
      const { number } = await service.parcel();
      ({ number: unproved } = await service.filed({ number }));
      const withdrawn = await service.complaint();
      await answerOf(await agent.ask('POST', `/v1/cases/${withdrawn.id}/withdraw`, {}), 200);
      closed = withdrawn.id;
      // Who answers first is due last: its seven days are what runs.
      await agent.does(first.id, 'respond', { text: 'We look.' });
      expected = [second.id, first.id, asked.id];
    });
    afterAll(() => service.stop());

    it('sorted by the nearest clock, page by page', async () => {
      const { data } = await page(agent);
      expect(data.map(({ id }) => id)).toEqual(expected);
      expect(data.map(({ clock }) => clock?.kind)).toEqual(['response', 'plan', 'regulation']);
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const next: Page = await page(agent, `?limit=1${cursor && `&cursor=${cursor}`}`);
        found.push(...idsOf(next));
        cursor = next.nextCursor;
      }
      expect(found).toEqual(expected);
      expect(await pointersOf(await agent.ask('GET', '/v1/cases?cursor=first'))).toEqual(['#/query/cursor']);
    });

    it('where what nobody has proved stands apart, and what is over is left out', async () => {
      const apart = await page(agent, '?confirmed=false');
      expect(apart.data).toMatchObject([{ number: unproved, confirmed: false, clock: { kind: 'regulation' } }]);
      expect(idsOf(await page(agent, '?state=all')).toSorted()).toEqual([...expected, closed].toSorted());
    });

    it('of which one asks for a part', async () => {
      const [second, first, asked] = expected;
      await agent.does(first!, 'assign', { personId: agent.id });
      expect(idsOf(await page(agent, '?class=damage'))).toEqual([second]);
      expect(idsOf(await page(agent, '?department=finance'))).toEqual([asked]);
      expect(idsOf(await page(agent, '?personId=me'))).toEqual([first]);
      expect(idsOf(await page(agent, '?personId=none'))).toEqual([second, asked]);
      expect(idsOf(await page(agent, `?merchantId=${service.keys.merchantId}&level=level_1`))).toEqual(expected);
      expect(idsOf(await page(agent, '?level=supervisor'))).toEqual([]);
      const { number, parcel } = await agent.file(second!);
      for (const asNumber of [number, number.replaceAll('-', ''), parcel?.number ?? '']) {
        expect(idsOf(await page(agent, `?number=${asNumber}`))).toEqual([second]);
      }
    });

    it('of which a department sees its own, and what it has a part of', async () => {
      const [second, first] = expected;
      expect(idsOf(await page(transport))).toEqual([first]);
      expect((await transport.ask('GET', `/v1/cases/${second}/file`)).status).toBe(404);
      expect((await transport.ask('POST', `/v1/cases/${second}/notes`, { text: 'Mine' })).status).toBe(404);
      const dueAt = new Date(service.clock.now().getTime() + 3_600_000).toISOString();
      await agent.does(second!, 'subtasks', { department: 'transport', text: 'Ask the driver', dueAt });
      expect(idsOf(await page(transport)).toSorted()).toEqual([first, second].toSorted());
      await transport.does(second!, 'notes', { text: 'It was raining.' });
    });
  });

  describe('are given', () => {
    let service: CaseService;
    let chen: StaffMemberOfTest;
    let zhao: StaffMemberOfTest;
    let senior: StaffMemberOfTest;
    let driver: StaffMemberOfTest;
    beforeAll(async () => {
      service = await startCases(await fresh(), { working: false });
      chen = await hire(service, 'Chen Jing', 'agent');
      zhao = await hire(service, 'Zhao Min', 'agent');
      senior = await hire(service, 'Sun Li', 'senior');
      driver = await hire(service, 'Wang Wei', 'department', 'transport');
    });
    afterAll(() => service.stop());
    const personOf = async ({ id }: { id: string }): Promise<StaffCase['person']> => (await chen.file(id)).person;

    it('when they are filed, to whoever on duty has least to do, and to nobody while nobody is', async () => {
      expect(await personOf(await service.complaint())).toBeNull();
      await chen.onDuty(true);
      const held = await service.complaint();
      expect(await personOf(held)).toMatchObject({ id: chen.id });
      await zhao.onDuty(true);
      expect(await personOf(await service.complaint())).toMatchObject({ id: zhao.id, name: 'Zhao Min' });
      await answerOf(await chen.ask('POST', `/v1/cases/${held.id}/withdraw`, {}), 200);
      expect(await personOf(await service.complaint())).toMatchObject({ id: chen.id });
      await chen.onDuty(false);
      expect(await personOf(await service.complaint())).toMatchObject({ id: zhao.id });
      const { number } = await service.parcel();
      await service.filed({ number });
      const { data } = await page(chen, '?confirmed=false');
      expect(data).toMatchObject([{ person: null }]);
    });

    it('to the next level when they go up, and stay there', async () => {
      await senior.onDuty(true);
      const { id } = await service.complaint();
      await service.clock.jump(31);
      await service.staffDoes(id, { body: { act: 'note' }, text: 'Late.' });
      const file = await chen.file(id);
      expect(file).toMatchObject({ level: 'level_2', person: { id: senior.id } });
      await chen.does(id, 'notes', { text: 'Still late.' });
      expect((await chen.file(id)).entries.filter(({ act }) => act === 'assign')).toHaveLength(2);
    });

    it('by staff to a person, to whoever is free in a department, and up but never down', async () => {
      const { id } = await service.complaint();
      expect(await chen.does(id, 'assign', { personId: chen.id, text: 'I know her.' })).toMatchObject({
        person: { id: chen.id },
      });
      await driver.onDuty(true);
      expect(await chen.does(id, 'assign', { department: 'transport' })).toMatchObject({
        department: 'transport',
        person: { id: driver.id },
      });
      expect(await chen.does(id, 'assign', { level: 'level_2' })).toMatchObject({
        level: 'level_2',
        person: { id: senior.id },
      });
      const down = await chen.ask('POST', `/v1/cases/${id}/assign`, { level: 'level_1' });
      expect(await pointersOf(down)).toEqual(['#/level']);
      const nobody = { personId: 'stf_01h455vb4pex5vsknk084sn02q' };
      expect(await pointersOf(await chen.ask('POST', `/v1/cases/${id}/assign`, nobody))).toEqual(['#/personId']);
    });
  });
});
