import { sha256, type OperatorKey } from '../platform/index.ts';
import type { Cleaner } from './cleaning/cleaner.ts';
import type { StoredEvidence } from './facts.ts';
import { EvidenceRefused } from './refused.ts';
import { refusalAtSight } from './rules/index.ts';
import type { EvidenceStorage } from './storage/storage.ts';

/** What it takes to keep evidence. */
export interface EvidenceRoom {
  readonly key: OperatorKey;
  readonly cleaner: Cleaner;
  readonly storage: EvidenceStorage;
}

/** Whose case the file is for. */
export interface Upload {
  /** The merchant's id. */
  readonly merchant: string;
  /** Files that the case has already. */
  readonly kept: number;
}

/**
 * Takes a stranger's file: makes it anew and stores that. Nothing of the file itself is stored.
 *
 * The same file of the same merchant always gets the same name, so a call that was cut off may be made again. Two cases
 * can therefore share one: who removes it sees to it that no other case has it.
 * @throws EvidenceRefused with the code and the words for whoever sent it
 * @throws ProblemError unavailable, when too many files wait already
 */
export const takeEvidence = async (
  bytes: Uint8Array,
  { merchant, kept }: Upload,
  { key, cleaner, storage }: EvidenceRoom,
): Promise<StoredEvidence> => {
  const refusal = refusalAtSight(bytes.length, kept);
  if (refusal !== undefined) throw new EvidenceRefused(refusal);
  const name = key.digest('evidence', `${merchant} ${sha256(bytes)}`);
  const cleaned = await cleaner.clean(bytes);
  await storage.put(name, cleaned.bytes);
  return { name, kind: cleaned.kind, size: cleaned.bytes.length };
};
