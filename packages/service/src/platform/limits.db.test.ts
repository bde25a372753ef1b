import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import type { Database } from '../db/index.ts';
import { defaultLimits, Limits } from './limits.ts';

describeOnBoth('Limits', (fresh) => {
  let db: Database;
  beforeEach(async () => {
    db = await (await fresh()).open();
  });
  afterEach(() => db.close());

  it('let through exactly as many calls as are allowed, also when they come at once', async () => {
    const limits = new Limits(db, { ...defaultLimits, address: { points: 25, seconds: 60 } });
    const taken = await Promise.all(Array.from({ length: 60 }, () => limits.tryTake('address', 'a')));
    expect(taken.filter((remaining) => remaining.points >= 0)).toHaveLength(25);
  });

  it('count over processes', async () => {
    const policy = { ...defaultLimits, signIns: { points: 4, seconds: 60 } };
    const [one, two] = [new Limits(db, policy), new Limits(db, policy)];
    const allowed = [];
    for (let calls = 0; calls < 4; calls += 1) {
      for (const limits of [one, two]) allowed.push((await limits.tryTake('signIns', 'a')).points >= 0);
    }
    expect(allowed.filter(Boolean)).toHaveLength(4);
  });

  it('say how long to wait', async () => {
    const limits = new Limits(db, { ...defaultLimits, signIns: { points: 1, seconds: 30 } });
    await limits.take('signIns', 'a');
    await expect(limits.take('signIns', 'a')).rejects.toMatchObject({
      code: 'rate_limited',
      details: { retryAfter: 30 },
    });
    expect((await limits.take('signIns', 'b')).points).toBe(0);
  });
});
