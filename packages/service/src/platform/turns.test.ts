import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('Heavy work runs a few at once, in the order in which it came, and what would wait too long is refused', async () => {
  const turns = new Turns(2, 3);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = async (index: number): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    done.push(index);
    if (index === 1) throw new TypeError('failed');
  };
  const all = await Promise.allSettled(Array.from({ length: 7 }, (_, index) => turns.take(() => work(index))));
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(all.map((one) => one.status === 'fulfilled' || String(one.reason))).toEqual([
    true,
    'TypeError: failed',
    true,
    true,
    true,
    ...Array<string>(2).fill('ProblemError: The service is stopping or not ready.'),
  ]);
  await turns.take(() => work(9));
  expect(done.at(-1)).toBe(9);
});
