import type { KeptKind } from '../facts.ts';

const forms: Readonly<Record<KeptKind, { mediaType: string; called: string; ending: string }>> = {
  jpeg: { mediaType: 'image/jpeg', called: 'photo', ending: 'jpg' },
  png: { mediaType: 'image/png', called: 'photo', ending: 'png' },
  webp: { mediaType: 'image/webp', called: 'photo', ending: 'webp' },
  pdf: { mediaType: 'application/pdf', called: 'document', ending: 'pdf' },
  mp4: { mediaType: 'video/mp4', called: 'video', ending: 'mp4' },
};

/**
 * What a file is called, and of what type it is, to whoever reads its case.
 * @param number which file of its case, from 1
 */
export const shownAs = (kind: KeptKind, number: number): { readonly name: string; readonly contentType: string } => {
  const { mediaType, called, ending } = forms[kind];
  return { name: `${called}-${number}.${ending}`, contentType: mediaType };
};

/**
 * The headers that evidence is served with: a download that no page runs, embeds or keeps, under a name of ours.
 * @param number which file of its case, from 1
 */
export const downloadHeaders = (kind: KeptKind, number: number): Record<string, string> => {
  const { name, contentType } = shownAs(kind, number);
  return {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  };
};
