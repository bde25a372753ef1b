import { fileTypeFromBuffer } from 'file-type';
import type { Cleaned, SentKind } from '../facts.ts';
import { EvidenceRefused } from '../refused.ts';
import { sentKindOf } from '../rules/index.ts';

/**
 * What was sent, made anew as what its content says it is. Runs only where it may be ended: see cleaner.ts.
 * @param pixels of a picture, at most
 * @throws EvidenceRefused kind_not_allowed, too_many_pixels, not_readable
 */
export const clean = async (bytes: Uint8Array, pixels: number): Promise<Cleaned> => {
  const kind = sentKindOf((await fileTypeFromBuffer(bytes))?.mime);
  if (kind === undefined) throw new EvidenceRefused('kind_not_allowed');
  const remake = await remakerOf(kind);
  try {
    return { kind: kind === 'heic' ? 'jpeg' : kind, bytes: await remake(bytes, pixels) };
  } catch (cause) {
    throw cause instanceof EvidenceRefused ? cause : new EvidenceRefused('not_readable', { cause });
  }
};

type Remake = (bytes: Uint8Array, pixels: number) => Promise<Uint8Array>;

/** Each decoder takes a tenth of a second to load: only the one that is needed is. */
const remakerOf = async (kind: SentKind): Promise<Remake> => {
  switch (kind) {
    case 'heic':
      return (await import('./heic.ts')).repaintHeic;
    case 'pdf':
      return (await import('./document.ts')).reprint;
    case 'mp4':
      return (await import('./video.ts')).refilm;
    default: {
      const { repaint } = await import('./picture.ts');
      return (bytes, pixels) => repaint(bytes, kind, pixels);
    }
  }
};
