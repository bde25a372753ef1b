import type { Figure, FigureName, ScorecardAnswer } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, startCases, type CaseService } from '../../test/cases.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { call } from '../../test/service.ts';
import { hire, type StaffMemberOfTest } from '../../test/staff.ts';
import { pointersOf } from '../../test/problems.ts';
import { inTenant } from '../db/index.ts';
import type { NewKeys } from '../platform/index.ts';
import { countDue } from './following.ts';
import { followLog } from './testing/following.ts';

const days = 'from=2026-11-24&to=2026-11-30';

describeOnBoth('The scorecard', (fresh) => {
  let service: CaseService;
  let other: NewKeys;
  let agent: StaffMemberOfTest;
  let manager: StaffMemberOfTest;
  let transport: StaffMemberOfTest;

  const figure = ({ figures }: ScorecardAnswer, name: FigureName): Figure => {
    const found = figures.find((one) => one.name === name);
    if (!found) throw new Error(`No figure ${name}`);
    return found;
  };
  const read = async (who: StaffMemberOfTest, query = days): Promise<ScorecardAnswer> =>
    answerOf(await who.ask('GET', `/v1/scorecard?${query}`), 200);

  beforeAll(async () => {
    const settings = { scorecard: { targets: { first_response: 95, on_time_rate: 98 } } };
    service = await startCases(await fresh(), { working: false, settings });
    const { platform, clock } = service;
    other = await service.anotherMerchant('=cmd()');
    agent = await hire(service, 'Chen Jing', 'agent');
    manager = await hire(service, 'Li Na', 'manager');
    transport = await hire(service, 'Wang Wei', 'department', 'transport');
    await agent.onDuty(true);
    const scan = async (id: string, milestone: string) => {
      const scans = [{ at: clock.now().toISOString(), milestone }];
      await answerOf(await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans }), 200);
    };
    // Four parcels of ours are accepted, one of them on time and one late; one of the other shop's.
    const promisedAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
    const [inTime, late] = [await service.parcel({ promisedAt }), await service.parcel({ promisedAt })];
    for (const { id } of [inTime, late, await service.parcel(), await service.parcel()]) await scan(id, 'picked_up');
    const asOther = { Authorization: `Bearer ${other.secretKey}` };
    const theirs = await answerOf<{ id: string }>(
      await call(service.app, 'POST', '/v1/shipments', { number: 'SF1700000000999' }, asOther),
      201,
    );
    const scans = [{ at: clock.now().toISOString(), milestone: 'picked_up' }];
    await answerOf(await call(service.app, 'POST', `/v1/shipments/${theirs.id}/scans`, { scans }, asOther), 200);
    await scan(inTime.id, 'delivered');
    // A complaint that the agent answers in time.
    const { id } = await service.complaint();
    await agent.does(id, 'respond', { text: 'We look.' });
    await clock.jump(120);
    await followLog(platform, '0-0', 200);
    await countDue(platform);
  }, 240_000);
  afterAll(() => service.stop());

  it('shows a manager everybody’s figures, each with formula, sums, target and how it was met', async () => {
    const card = await read(manager);
    expect(card.figures).toHaveLength(23);
    expect(card.figures.every(({ formula, cuts, trend }) => formula !== '' && cuts.length + trend.length === 0)).toBe(
      true,
    );
    expect(figure(card, 'on_time_rate')).toMatchObject({
      ...{ value: 50, numerator: 1, denominator: 2, unit: 'percent', better: 'higher' },
      ...{ target: 98, targetFrom: 'operator', met: false, previous: null, perspective: 'process' },
    });
    expect(figure(card, 'complaint_rate')).toMatchObject({
      value: 20,
      numerator: 1,
      denominator: 5,
      target: null,
      met: null,
    });
    expect(figure(card, 'first_response')).toMatchObject({ value: 100, numerator: 1, met: true });
    expect(figure(card, 'plan_in_time')).toMatchObject({ value: 0, denominator: 1 });
    expect(figure(card, 'csat')).toMatchObject({ value: null, gap: 'nothing_counted', target: 90, met: null });
    expect(figure(card, 'compensation_paid')).toMatchObject({ value: null, unit: 'XXX', part: null });
  });

  it('compares with as many days before', async () => {
    const later = await read(manager, 'from=2026-11-27&to=2026-11-29');
    expect(figure(later, 'on_time_rate')).toMatchObject({ value: null, denominator: 0, previous: 50 });
    expect(figure(later, 'customer_retention')).toMatchObject({ value: 0, numerator: 0, denominator: 2 });
    expect(figure(await read(manager, `${days}&trend=day`), 'on_time_rate').trend).toEqual([
      { from: '2026-11-24', value: 50, numerator: 1, denominator: 2 },
      ...['25', '26', '27', '28', '29', '30'].map((day) => ({
        ...{ from: `2026-11-${day}`, value: null, numerator: 0, denominator: 0 },
      })),
    ]);
  });

  it('is cut by merchant, by agent and by department, and the cuts add up', async () => {
    const byMerchant = figure(await read(manager, `${days}&by=merchant`), 'complaint_rate');
    expect(byMerchant.cuts).toHaveLength(2);
    expect(byMerchant.cuts.find(({ label }) => label === 'Test shop')).toMatchObject({
      numerator: 1,
      denominator: 4,
      value: 25,
    });
    expect(byMerchant.cuts.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(5);
    const byAgent = await read(manager, `${days}&by=agent`);
    expect(figure(byAgent, 'first_response').cuts).toEqual([
      { of: agent.id, label: 'Chen Jing', value: 100, numerator: 1, denominator: 1 },
    ]);
    expect(figure(byAgent, 'complaint_rate').cuts).toEqual([]);
    const byDepartment = await read(manager, `${days}&by=department`);
    expect(figure(byDepartment, 'complaint_rate').cuts).toEqual([
      // Of all parcels: they are no department's.
      { of: 'branch', label: 'branch', value: 0, numerator: 0, denominator: 5 },
      { of: 'dispatch', label: 'dispatch', value: 0, numerator: 0, denominator: 5 },
      { of: 'transport', label: 'transport', value: 20, numerator: 1, denominator: 5 },
    ]);
    expect(figure(byDepartment, 'on_time_rate').cuts).toEqual([
      { of: 'branch', label: 'branch', value: 50, numerator: 1, denominator: 2 },
    ]);
  });

  it('shows agents their own figures, and people of a department that department’s', async () => {
    const own = await read(agent);
    expect(figure(own, 'first_response')).toMatchObject({ value: 100, denominator: 1 });
    expect(figure(own, 'on_time_rate')).toMatchObject({ value: null, gap: 'not_of_agents', denominator: 0, met: null });
    const theirs = await read(transport);
    expect(figure(theirs, 'first_response')).toMatchObject({ value: 100 });
    expect(figure(theirs, 'complaint_rate')).toMatchObject({ value: 20, denominator: 5 });
    expect(figure(theirs, 'on_time_rate')).toMatchObject({ value: null, gap: 'nothing_counted' });
    expect(figure(theirs, 'nps')).toMatchObject({ gap: 'not_of_departments' });
    expect((await agent.ask('GET', `/v1/scorecard?${days}&by=department`)).status).toBe(403);
    expect((await transport.ask('GET', `/v1/scorecard?${days}&by=agent`)).status).toBe(403);
    expect(figure(await read(agent, `${days}&by=agent`), 'first_response').cuts).toHaveLength(1);
  });

  it('shows a merchant its own, and nothing by agent', async () => {
    const asOther = (query: string) =>
      call(service.app, 'GET', `/v1/scorecard?${query}`, undefined, { Authorization: `Bearer ${other.secretKey}` });
    const ours = await answerOf<ScorecardAnswer>(await service.asMerchant('GET', `/v1/scorecard?${days}`), 200);
    expect(figure(ours, 'complaint_rate')).toMatchObject({ numerator: 1, denominator: 4 });
    const theirs = await answerOf<ScorecardAnswer>(await asOther(`${days}&by=merchant`), 200);
    expect(figure(theirs, 'complaint_rate')).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
    expect(figure(theirs, 'complaint_rate').cuts.map(({ of }) => of)).toEqual([other.merchantId]);
    expect((await asOther(`${days}&by=agent`)).status).toBe(403);
    expect((await asOther(`${days}&merchantId=${service.keys.merchantId}`)).status).toBe(403);
    expect((await service.asShopper('GET', `/v1/scorecard?${days}`)).status).toBe(403);
    const rows = await inTenant(service.platform.db, other.merchantId, (tx) =>
      tx.selectFrom('scorecard_rollups').select(['merchant_id', 'cut']).distinct().execute(),
    );
    expect(new Set(rows.map((row) => row.merchant_id))).toEqual(new Set([other.merchantId]));
    const agents = await inTenant(service.platform.db, service.keys.merchantId, (tx) =>
      tx.selectFrom('scorecard_rollups').select('cut').where('cut', '=', 'agent').execute(),
    );
    expect(agents).toEqual([]);
  });

  it('takes the target that was agreed with the merchant', async () => {
    const drawnUp = await manager.ask('POST', '/v1/agreements', {
      ...{ merchantId: service.keys.merchantId, title: 'On time' },
      ...{ from: '2026-11-24T00:00:00Z', until: '2027-11-24T00:00:00Z' },
      targets: [
        { measure: 'on_time_share', percent: '45.5' },
        { measure: 'on_time_share', percent: '99', product: 'same_day' },
      ],
    });
    const { id } = await answerOf<{ id: string }>(drawnUp, 201);
    await answerOf(await manager.ask('POST', `/v1/agreements/${id}/signature`, {}), 200);
    await answerOf(await service.asMerchant('POST', `/v1/agreements/${id}/signature`, { name: 'Lin' }), 200);
    const ours = await answerOf<ScorecardAnswer>(await service.asMerchant('GET', `/v1/scorecard?${days}`), 200);
    expect(figure(ours, 'on_time_rate')).toMatchObject({ target: 45.5, targetFrom: 'agreement', met: true });
    expect(figure(await read(manager), 'on_time_rate')).toMatchObject({ target: 98, targetFrom: 'operator' });
    const one = await read(manager, `${days}&merchantId=${service.keys.merchantId}`);
    expect(figure(one, 'on_time_rate')).toMatchObject({ target: 45.5, denominator: 2 });
  });

  it('refuses days that end before they begin, more than a year, and a trend by day of more than a quarter', async () => {
    const pointers = async (query: string) => pointersOf(await manager.ask('GET', `/v1/scorecard?${query}`));
    expect(await pointers('from=2026-11-24&to=2026-11-23')).toEqual(['#/query/to']);
    expect(await pointers('from=2025-11-23&to=2026-11-24')).toEqual(['#/query/to']);
    expect(await pointers('from=2026-01-01&to=2026-11-24&trend=day')).toEqual(['#/query/trend']);
    expect((await manager.ask('GET', '/v1/scorecard?from=yesterday&to=2026-11-24')).status).toBe(400);
  });

  it('refuses days at the ends of the calendar, where the next one is written in another way and never comes', async () => {
    for (const trend of ['', '&trend=day', '&trend=week', '&trend=month']) {
      const last = await service.asMerchant('GET', `/v1/scorecard?from=9999-12-01&to=9999-12-31${trend}`);
      expect(await pointersOf(last)).toEqual(['#/query/to']);
      const first = await service.asMerchant('GET', `/v1/scorecard?from=0001-01-01&to=0001-01-31${trend}`);
      expect(await pointersOf(first)).toEqual(['#/query/from']);
      for (const days of ['from=9998-12-01&to=9998-12-31', 'from=1970-01-01&to=1970-01-31'])
        expect((await service.asMerchant('GET', `/v1/scorecard?${days}${trend}`)).status).toBe(200);
    }
  });

  it('is a file for spreadsheets too, in which nothing runs as a formula', async () => {
    const answer = await manager.ask('GET', `/v1/scorecard.csv?${days}&by=merchant`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toContain('figure,part,perspective,cut,of,value,unit,numerator,denominator,target,met,previous');
    expect(lines.find((line) => line.startsWith('on_time_rate,,process,,'))).toContain(',50,percent,1,2,98,false,,');
    expect(lines.filter((line) => line.startsWith('complaint_rate'))).toHaveLength(3);
    expect(lines.filter((line) => line.includes("'=cmd()"))).not.toEqual([]);
    expect(lines.filter((line) => line.includes(',=cmd()'))).toEqual([]);
  });
});
