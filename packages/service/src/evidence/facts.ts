/** What may be sent as evidence. */
export const sentKinds = ['jpeg', 'png', 'webp', 'heic', 'pdf', 'mp4'] as const;
export type SentKind = (typeof sentKinds)[number];

/** What is kept of it: a HEIC picture becomes a JPEG, which every browser and every clerk's computer shows. */
export const keptKinds = ['jpeg', 'png', 'webp', 'pdf', 'mp4'] as const satisfies readonly SentKind[];
export type KeptKind = (typeof keptKinds)[number];

/** Why a file is refused. A stable name; never renamed. */
export type RefusalCode =
  'too_large' | 'too_many' | 'kind_not_allowed' | 'too_many_pixels' | 'not_readable' | 'timed_out';

/** A file as it may be kept: made anew from what was sent, without where it was taken and without anything that runs. */
export interface Cleaned {
  readonly kind: KeptKind;
  readonly bytes: Uint8Array;
}

/** How far the making anew may go. */
export interface CleaningLimits {
  /** Width times height. */
  readonly pixels: number;
  readonly milliseconds: number;
  /** Bytes of memory that are really used (resident). */
  readonly memory: number;
  /** Bytes of the file that comes out. */
  readonly keptBytes: number;
}

/** A file that is in the storage. */
export interface StoredEvidence {
  /** Where it is in the storage. Nobody can guess it. */
  readonly name: string;
  readonly kind: KeptKind;
  /** Bytes, as it is stored. */
  readonly size: number;
}
