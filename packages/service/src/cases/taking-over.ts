import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { actOn } from './acting.ts';
import { memberWith } from './assigning.ts';
import { findWaiting } from './case-store.ts';
import { levelRoles, mostTakenOver } from './defaults.ts';
import { beginDuty, findOnDuty } from './duty-store.ts';
import { levelsTakenOver } from './rules/index.ts';

/**
 * Somebody comes on duty, and takes over what waits for a person like them: the nearest clock first, until they have
 * their share. What they do not take waits for the next, or for its next clock. Who is on duty already takes nothing.
 *
 * Only whoever comes just now holds their row of the duty table, so nobody who holds a case waits for it.
 */
export const comeOnDuty = async (platform: Platform, tx: Tx, staffId: string): Promise<void> => {
  const now = platform.clock.now();
  if (!(await beginDuty(tx, staffId, now))) return;
  const onDuty = await findOnDuty(tx);
  const member = onDuty.find(({ id }) => id === staffId);
  if (member === undefined) return;
  const waiting = await findWaiting(tx, {
    levels: levelsTakenOver(member, onDuty, levelRoles),
    department: member.role === 'department' ? (member.department ?? '') : undefined,
    limit: Math.max(mostTakenOver - member.openCases, 0),
  });
  if (waiting.length === 0) return;
  const person = await memberWith(tx, staffId, now);
  for (const file of waiting) {
    const { department } = file.fact;
    await actOn(platform, tx, file, {
      ...{ by: { kind: 'system' }, channel: 'system' },
      body: { act: 'assign', department, person },
    });
  }
};
