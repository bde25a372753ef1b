import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CaseFact } from '../src/cases/index.ts';
import { proof, startCases, type CaseService } from './cases.ts';
import { movableClock, type MovableClock } from './clock.ts';
import { describeOnBoth, freshPostgres } from './databases.ts';

/** Jobs are run by themselves: waits until what was due is done. */
const settled = async (clock: MovableClock, check: () => Promise<void>): Promise<void> => {
  await vi.waitFor(
    async () => {
      await clock.pass(0);
      await check();
    },
    { timeout: 30_000, interval: 50 },
  );
};

const casesOf = async ({ platform }: CaseService, shipmentId: string): Promise<CaseFact[]> => {
  const rows = await platform.db.kysely
    .selectFrom('cases')
    .select('fact')
    .where('shipment_id', '=', shipmentId)
    .orderBy('id')
    .execute();
  return rows.map(({ fact }) => fact as CaseFact);
};

const scan = async (service: CaseService, id: string, milestone: string, more: object = {}): Promise<void> => {
  const at = service.clock.now().toISOString();
  const answer = await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [{ at, milestone, ...more }] });
  expect(answer.status).toBe(200);
};

const wrong = (code: string, kind = 'quantity') => ({ exception: { class: kind, code, party: 'carrier' } });

describeOnBoth('The service opens cases by itself', (fresh) => {
  let clock: MovableClock;
  let service: CaseService;
  beforeAll(async () => {
    clock = movableClock('2026-11-24T02:00:00Z');
    service = await startCases(await fresh(), { clock });
  });
  afterAll(() => service.stop());

  it('for a lost parcel, once, with the owner of the node, and its clocks run', async () => {
    const { id, number } = await service.parcel();
    await scan(service, id, 'in_transit', { owner: { department: 'night-shift' } });
    await scan(service, id, 'in_transit', { ...wrong('lost'), text: 'Not found on arrival' });
    await settled(clock, async () => expect(await casesOf(service, id)).toHaveLength(1));
    const [opened] = await casesOf(service, id);
    expect(opened).toMatchObject({
      ...{ kind: 'exception', class: 'quantity', type: 'lost', contact: null, state: 'filed' },
      // Whose it is to bring the parcel on: it had reached the node of the night shift.
      department: 'branch',
      parcel: { shipmentId: id, number },
      confirmedAt: opened?.filedAt,
    });
    expect(opened?.parcel?.scanId).toMatch(/^scn_/);
    await scan(service, id, 'in_transit', { ...wrong('lost'), text: 'Still not found' });
    await clock.pass(31);
    await settled(clock, async () => expect((await casesOf(service, id))[0]?.level).toBe('level_2'));
    expect(await casesOf(service, id)).toHaveLength(1);
  });

  it.each([
    ['damaged', 'damage', 'broken'],
    ['misrouted', 'information', 'misrouted'],
  ])('for one that is %s, and for nothing that somebody else has to mend', async (code, kind, type) => {
    const [bad, refused] = [await service.parcel(), await service.parcel()];
    await scan(service, refused.id, 'delivery_attempted', wrong('refused', 'other'));
    await scan(service, bad.id, 'in_transit', wrong(code, kind));
    await settled(clock, async () => expect((await casesOf(service, bad.id)).map((one) => one.type)).toEqual([type]));
    expect(await casesOf(service, refused.id)).toEqual([]);
  });

  it('for one whose promise passes, however early it was late, and not before', async () => {
    const promise = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
    const stuck = await service.parcel({ product: 'next_day', promisedAt: promise(10 * 60) });
    const moving = await service.parcel({ product: 'next_day', promisedAt: promise(10 * 60) });
    const arrived = await service.parcel({ product: 'next_day', promisedAt: promise(10 * 60) });
    await scan(service, moving.id, 'out_for_delivery');
    await clock.pass(9 * 60);
    await scan(service, arrived.id, 'delivered');
    await clock.pass(59);
    for (const { id } of [stuck, moving, arrived]) expect(await casesOf(service, id)).toEqual([]);
    await clock.pass(2);
    for (const { id } of [stuck, moving]) {
      await settled(clock, async () =>
        expect((await casesOf(service, id)).map(({ type }) => type)).toEqual(['delayed']),
      );
    }
    expect(await casesOf(service, arrived.id)).toEqual([]);
  });

  it('and says in the one that is open that it turned out worse', async () => {
    const { id } = await service.parcel();
    await scan(service, id, 'in_transit', wrong('misrouted', 'information'));
    await settled(clock, async () => expect(await casesOf(service, id)).toHaveLength(1));
    await scan(service, id, 'in_transit', { ...wrong('lost'), text: 'Gone' });
    await settled(clock, async () => expect((await casesOf(service, id)).map(({ type }) => type)).toEqual(['lost']));
  });

  it('also where a stranger complained already, but not where the proved customer did', async () => {
    const [unproved, proved] = [await service.parcel(), await service.parcel()];
    await service.filed({ number: unproved.number, type: 'lost' });
    await service.filed({ number: proved.number, type: 'lost', proof });
    for (const { id } of [unproved, proved]) await scan(service, id, 'in_transit', wrong('lost'));
    await settled(clock, async () => expect(await casesOf(service, unproved.id)).toHaveLength(2));
    expect(await casesOf(service, proved.id)).toHaveLength(1);
  });

  it('which a proved complaint joins, with its own voice, and a nervous thumb joins once', async () => {
    const { id, number } = await service.parcel();
    await scan(service, id, 'in_transit', wrong('lost'));
    await settled(clock, async () => expect(await casesOf(service, id)).toHaveLength(1));
    const stranger = await service.filed({ number, type: 'lost' });
    const joined = await service.filed({
      ...{ number, proof, type: 'lost', text: 'Where is it?', wishes: ['replacement'] },
      claim: { amount: '2000', currency: 'CNY' },
    });
    const again = await service.filed({ number, proof, type: 'lost', text: 'Where is it?' });
    const [exception] = await casesOf(service, id);
    expect(stranger.number).not.toBe(exception?.number);
    expect([joined.number, again.number]).toEqual([exception?.number, exception?.number]);
    expect([joined.duplicate, again.duplicate]).toEqual([false, true]);
    expect(again.case).toMatchObject({ kind: 'exception', wishes: ['replacement'], claim: { amount: '2000' } });
    expect(again.case?.thread.map(({ act, text }) => [act, text])).toEqual([
      ['file', null],
      ['join', 'Where is it?'],
      ['acknowledge', null],
    ]);
    expect(exception).toMatchObject({ level: 'level_2', contact: { phone: '+8613800134321' } });
  });
});

describe('Exceptions, with two processes at work', () => {
  it('are opened once each', async () => {
    const database = await freshPostgres();
    const clock = movableClock('2026-11-24T02:00:00Z');
    const one = await startCases(database, { clock });
    const two = await startCases(database, { clock, keys: one.keys });
    try {
      const ids: string[] = [];
      for (let index = 0; index < 25; index += 1) ids.push((await one.parcel()).id);
      await Promise.all(ids.map((id, index) => scan(index % 2 ? one : two, id, 'in_transit', wrong('lost'))));
      await Promise.all(ids.map((id, index) => scan(index % 2 ? two : one, id, 'inbound', wrong('lost'))));
      await settled(clock, async () => {
        const opened = await Promise.all(ids.map((id) => casesOf(one, id)));
        expect(opened.map(({ length }) => length)).toEqual(ids.map(() => 1));
      });
    } finally {
      await two.stop();
      await one.stop();
    }
  });
});
