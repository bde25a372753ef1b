import { codePauses, pauses, surelyOverMinutes } from '../defaults.ts';
import type { MessageFact, Notice } from '../facts.ts';

/**
 * What is to be done with a message that is looked at: `send` it, leave it alone (`nothing`: it has ended, or somebody is
 * sending it), or say that nobody knows what became of it (`lost`), because whoever sent it is gone. To send it again then
 * could tell it twice.
 */
export const standingOf = (
  { state, takenAt }: Pick<MessageFact, 'state' | 'takenAt'>,
  now: Date,
): 'send' | 'nothing' | 'lost' => {
  if (state === 'waiting') return 'send';
  if (state !== 'sending' || takenAt === null) return 'nothing';
  return now.getTime() - takenAt.getTime() >= surelyOverMinutes * 60_000 ? 'lost' : 'nothing';
};

/** Milliseconds until the next try after so many that no channel could take; null: that was the last one. */
export const pauseAfter = (kind: Notice['kind'], tries: number): number | null => {
  const minutes = (kind === 'code' ? codePauses : pauses)[tries - 1];
  return minutes === undefined ? null : minutes * 60_000;
};
