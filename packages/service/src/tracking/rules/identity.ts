import { createHash } from 'node:crypto';
import type { ScanFact } from '../facts.ts';

export { formatLocalTime, parseLocalTime } from './local-time.ts';

/** Carriers repeat a scan with other spaces, or with an empty string for nothing. */
const sameText = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();

type Identifying = Pick<ScanFact, 'at' | 'milestone' | 'code' | 'text' | 'location' | 'exception'>;

const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const wordsOf = ({ at, code, text, location }: Identifying): readonly unknown[] => [
  at.getTime(),
  sameText(code),
  sameText(text),
  sameText(location.city),
  sameText(location.region),
  sameText(location.country),
];

/**
 * What makes a scan this scan and no other, as a SHA-256 in hex: its instant, whatever offset it was written with, and
 * what it says. The same scan sent twice is one scan.
 */
export const scanFingerprint = (scan: Identifying): string => {
  const { milestone, exception } = scan;
  return digest([
    milestone,
    ...wordsOf(scan),
    exception === null ? null : [exception.class, exception.code, exception.party],
  ]);
};

/**
 * The same for a scan that we read from a carrier's words: what we make of them can change with the scans around it,
 * so only the words count, where there are any.
 */
export const readScanFingerprint = (scan: Identifying): string =>
  sameText(scan.code) === '' && sameText(scan.text) === '' ? scanFingerprint(scan) : digest(['read', ...wordsOf(scan)]);
