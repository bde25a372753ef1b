import { expect, it } from 'vitest';
import { keptKinds } from '../facts.ts';
import { downloadHeaders } from './download.ts';

it('Evidence is a download that nothing runs, embeds or keeps, under a name of ours', () => {
  expect(downloadHeaders('jpeg', 1)).toEqual({
    'Content-Type': 'image/jpeg',
    'Content-Disposition': 'attachment; filename="photo-1.jpg"',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
  });
});

it('Every kind has its type, its name and its ending', () => {
  expect(
    keptKinds.map((kind) => {
      const headers = downloadHeaders(kind, 6);
      return [headers['Content-Type'], headers['Content-Disposition']];
    }),
  ).toEqual([
    ['image/jpeg', 'attachment; filename="photo-6.jpg"'],
    ['image/png', 'attachment; filename="photo-6.png"'],
    ['image/webp', 'attachment; filename="photo-6.webp"'],
    ['application/pdf', 'attachment; filename="document-6.pdf"'],
    ['video/mp4', 'attachment; filename="video-6.mp4"'],
  ]);
});
