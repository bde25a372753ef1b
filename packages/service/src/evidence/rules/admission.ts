import { bytesPerFile, filesPerCase } from '../defaults.ts';
import type { RefusalCode, SentKind } from '../facts.ts';

/**
 * Why a file is not even looked at, or undefined.
 * @param size bytes
 * @param kept files that the case has already
 */
export const refusalAtSight = (size: number, kept: number): RefusalCode | undefined => {
  if (kept >= filesPerCase) return 'too_many';
  return size > bytesPerFile ? 'too_large' : undefined;
};

const kinds: Readonly<Record<string, SentKind>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
};

/**
 * What a file is, or undefined where it is nothing that we take.
 * @param mediaType as its content says. Its name and what the sender calls it say nothing.
 */
export const sentKindOf = (mediaType: string | undefined): SentKind | undefined =>
  mediaType !== undefined && Object.hasOwn(kinds, mediaType) ? kinds[mediaType] : undefined;
