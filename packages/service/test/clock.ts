import { TestClock } from 'pg-boss';
import type { PlatformOptions } from '../src/platform/index.ts';

/** A clock that a test moves: the service's and that of its jobs, in JavaScript and in the database. */
export interface MovableClock {
  /** For `startService`. Several services may share one. */
  readonly options: Required<Pick<PlatformOptions, 'clock' | 'bossClock'>>;
  now(): Date;
  /** Moves on, doing on the way what falls due. */
  pass(minutes: number): Promise<void>;
  /** Moves on while nothing runs. */
  jump(minutes: number): Promise<void>;
}

export const movableClock = (start: string): MovableClock => {
  const boss = new TestClock(start);
  const now = (): Date => new Date(boss.now());
  return {
    options: { clock: { now }, bossClock: boss },
    now,
    // The last seconds are long enough for a poll of the queue after the last thing fell due.
    pass: async (minutes) => {
      await boss.setTime(boss.now() + minutes * 60_000);
      await boss.tick(5_000);
    },
    jump: (minutes) => boss.setTime(boss.now() + minutes * 60_000),
  };
};
