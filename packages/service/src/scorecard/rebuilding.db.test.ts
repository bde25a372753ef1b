import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { movableClock, type MovableClock } from '../../test/clock.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { startService, type TestService } from '../../test/service.ts';
import { asOperator, type Database } from '../db/index.ts';
import { ensureStaff, newId, type LoggedEvent } from '../platform/index.ts';
import { insertNeed } from '../needs/need-store.ts';
import { findCases, weeklyReview } from '../cases/index.ts';
import { figureDefinitions } from './defaults.ts';
import { subjectKinds, type Cell } from './facts.ts';
import { countDue } from './following.ts';
import { rebuildScorecard } from './rebuilding.ts';
import { cellsOf, summed } from './rules/index.ts';
import { standingsOf } from './standings.ts';
import { pageOf } from './store/rebuilding-store.ts';
import { followLog } from './testing/following.ts';
import { happen } from './testing/happen.ts';
import { happening, wholeStory } from './testing/histories.ts';
import type { World } from './testing/world.ts';

/** All that is read, in an order of its own. */
const sums = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<Record<string, unknown>>`
    select merchant_id, span, start::text, cut, cut_of, measure, part, numerator, denominator from scorecard_rollups
    where generation = (select current from scorecard_generations)
    order by merchant_id, span, start, cut, cut_of, measure, part`.execute(db.kysely);
  return rows.map((row) => Object.values(row).join(' '));
};

describeOnBoth('The sums of the scorecard', (fresh, kind) => {
  let db: Database;
  let clock: MovableClock;
  let service: TestService;
  let world: World;
  let read = '0-0' as LoggedEvent['cursor'];

  beforeAll(async () => {
    db = await (await fresh()).open();
    clock = movableClock('2026-11-24T02:00:00Z');
    service = await startService(db, clock.options);
    const hire = (name: string) =>
      ensureStaff(db, { name, displayName: name, email: `${name}@operator.example`, role: 'agent', department: null });
    world = {
      merchants: [service.keys.merchantId, (await service.anotherMerchant('Other shop')).merchantId],
      staff: [(await hire('chen')).id, (await hire('li')).id],
      ...{ parcels: [], cases: [], quotes: [], reviews: [], rated: new Set() },
      needs: [newId('ned'), newId('ned')],
    };
    const need = { ...{ words: null, kano: null, moscow: null, outcome: null, state: 'open' as const } };
    for (const id of world.needs) {
      const at = clock.now();
      await asOperator(db, (tx) =>
        insertNeed(tx, { ...need, id, title: id, stateSince: at, createdAt: at }, world.staff[0] ?? ''),
      );
    }
  }, 240_000);
  afterAll(() => service.stop());

  const measures = new Set(figureDefinitions.flatMap(({ measure, over }) => [measure, over ?? measure]));
  const measured = async (): Promise<string[]> => {
    const { rows } = await sql<{ measure: string }>`select distinct measure from scorecard_rollups order by 1`.execute(
      db.kysely,
    );
    return rows.map(({ measure }) => measure);
  };

  const follow = async (atOnce: number): Promise<void> => {
    read = await followLog(service.platform, read, atOnce);
  };

  /** What the tables say, added up here. */
  const fromTables = (): Promise<string[]> =>
    asOperator(db, async (tx) => {
      const cells: Cell[] = [];
      for (const kind of subjectKinds) {
        const ids = (await pageOf(tx, kind, '', 100_000)).map(({ subject }) => subject);
        for (const { merchantId, contributions } of (await standingsOf[kind](service.platform, tx, ids)).values())
          cells.push(...contributions.flatMap((one) => cellsOf(merchantId, one)));
      }
      return summed(cells)
        .map((cell) =>
          [
            ...[cell.merchantId, cell.span, cell.start, cell.cut, cell.cutOf, cell.measure, cell.part],
            ...[cell.numerator, cell.denominator],
          ].join(' '),
        )
        .sort();
    });

  it('are the same after any history, followed in any steps, as when they are made from the tables', async () => {
    let most = 0;
    for (const one of wholeStory) await happen({ platform: service.platform, clock }, world, one);
    await follow(10);
    await countDue(service.platform);
    expect(await measured()).toEqual([...measures].sort());
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(60),
        async (history, atOnce, rebuiltAfter) => {
          for (const [place, one] of history.entries()) {
            await happen({ platform: service.platform, clock }, world, one);
            if (place % 7 === 0) await follow(atOnce);
            if (place === rebuiltAfter) await rebuildScorecard(service.platform);
          }
          await follow(atOnce);
          await countDue(service.platform);
          const followed = await sums(db);
          most = Math.max(most, followed.length);
          expect(followed.toSorted()).toEqual(await fromTables());
          await rebuildScorecard(service.platform);
          expect(await sums(db)).toEqual(followed);
        },
      ),
      { numRuns: kind === 'PGlite' ? 8 : 4 },
    );
    expect(most).toBeGreaterThan(100);
  }, 240_000);

  it('agree with the weekly review on responses, plans and promises', async () => {
    const week = { from: new Date('2026-11-23T16:00:00Z'), to: new Date('2026-11-30T16:00:00Z') };
    // Whatever fell due in the week is past by then.
    await clock.jump(60 * 24 * 30);
    await countDue(service.platform);
    const review = await asOperator(db, async (tx) => {
      const ids = world.cases.map(({ id }) => id);
      return weeklyReview(await findCases(tx, ids), week, clock.now());
    });
    const sumOf = async (measure: string) => {
      const { rows } = await sql<{ kept: number; due: number }>`
        select coalesce(sum(numerator), 0)::int as kept, coalesce(sum(denominator), 0)::int as due from scorecard_rollups
        where generation = (select current from scorecard_generations) and span = 'day' and cut = 'all'
          and measure = ${measure} and start >= '2026-11-24' and start < '2026-12-01'`.execute(db.kysely);
      return rows[0];
    };
    for (const [measure, { kept, due }] of [
      ['response', review.responded],
      ['plan', review.planned],
      ['promises', review.promises],
    ] as const) {
      expect([measure, await sumOf(measure)]).toEqual([measure, { kept, due }]);
    }
    expect(review.responded.due).toBeGreaterThan(0);
  });
});
