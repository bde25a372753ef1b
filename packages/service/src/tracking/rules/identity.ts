import { createHash } from 'node:crypto';
import type { ScanFact } from '../facts.ts';

export { formatLocalTime, parseLocalTime } from './local-time.ts';

/** Carriers repeat a scan with other spaces, or with an empty string for nothing. */
const sameText = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * What makes a scan this scan and no other, as a SHA-256 in hex: its instant, whatever offset it was written with, and
 * what it says. The same scan sent twice is one scan.
 */
export const scanFingerprint = ({
  at,
  milestone,
  code,
  text,
  location,
  exception,
}: Pick<ScanFact, 'at' | 'milestone' | 'code' | 'text' | 'location' | 'exception'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        at.getTime(),
        milestone,
        sameText(code),
        sameText(text),
        sameText(location.city),
        sameText(location.region),
        sameText(location.country),
        exception === null ? null : [exception.class, exception.code, exception.party],
      ]),
    )
    .digest('hex');
