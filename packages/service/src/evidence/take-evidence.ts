import type { OperatorKey } from '../platform/index.ts';
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

/**
 * Where an upload is kept, before it is there: nobody can guess it, no other upload has it, and whoever forgets the upload
 * knows what to remove, wherever its file is by then.
 */
export const storageName = (key: OperatorKey, uploadId: string): string => key.digest('evidence', uploadId);

/** A file that somebody sent, whole. */
export interface Upload {
  /** What it is kept under: see `storageName`. */
  readonly name: string;
  /** Files that the case has already. */
  readonly kept: number;
}

/**
 * Takes a stranger's file: makes it anew and stores that. Nothing of the file itself is stored.
 *
 * An upload always gets the same name, so a call that was cut off may be made again.
 * @throws EvidenceRefused with the code and the words for whoever sent it
 * @throws ProblemError unavailable, when too many files wait already
 */
export const takeEvidence = async (
  bytes: Uint8Array,
  { name, kept }: Upload,
  { cleaner, storage }: EvidenceRoom,
): Promise<StoredEvidence> => {
  const refusal = refusalAtSight(bytes.length, kept);
  if (refusal !== undefined) throw new EvidenceRefused(refusal);
  const cleaned = await cleaner.clean(bytes);
  await storage.put(name, cleaned.bytes);
  return { name, kind: cleaned.kind, size: cleaned.bytes.length };
};
