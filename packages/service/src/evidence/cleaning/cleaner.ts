import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Turns } from '../../platform/index.ts';
import { atOnce, cleaningLimits } from '../defaults.ts';
import { keptKinds, type Cleaned, type CleaningLimits, type RefusalCode } from '../facts.ts';
import { EvidenceRefused } from '../refused.ts';
import { refusalOf } from './verdicts.ts';

/** Makes files anew, each in a process of its own that is ended when it takes too long or too much. */
export interface Cleaner {
  /**
   * @throws EvidenceRefused kind_not_allowed, too_many_pixels, not_readable, timed_out
   * @throws ProblemError unavailable, when too many files wait already
   */
  clean(bytes: Uint8Array): Promise<Cleaned>;
}

export const createCleaner = (limits: CleaningLimits = cleaningLimits): Cleaner => {
  const turns = new Turns(atOnce.cleaned, atOnce.waiting);
  return { clean: (bytes) => turns.take(() => cleanApart(bytes, limits)) };
};

const childFile = fileURLToPath(new URL(`./child${extname(import.meta.filename)}`, import.meta.url));

const cleanApart = async (bytes: Uint8Array, limits: CleaningLimits): Promise<Cleaned> => {
  // Without our environment, which holds keys.
  const child = spawn(process.execPath, [childFile, JSON.stringify(limits)], { env: {}, windowsHide: true });
  let ended: RefusalCode | undefined;
  const end = (why: RefusalCode): void => {
    ended ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(end, limits.milliseconds, 'timed_out');
  // It may be gone before it has read everything; what became of it says the rest.
  child.stdin.on('error', () => undefined).end(bytes);
  try {
    const [answer, complaint, [exitCode]] = await Promise.all([
      readUpTo(limits.keptBytes, child.stdout, () => end('too_many_pixels')),
      readUpTo(4096, child.stderr, () => undefined),
      once(child, 'close') as Promise<[number | null]>,
    ]);
    if (ended !== undefined) throw new EvidenceRefused(ended);
    if (exitCode === 0) return answerOf(answer);
    // Ended by its watch, or by what a decoder did to it: that is the file's doing.
    if (exitCode === null) throw new EvidenceRefused('not_readable', { cause: complaint.toString() });
    const refusal = refusalOf(exitCode);
    if (refusal !== undefined) throw new EvidenceRefused(refusal);
    throw new Error(`Evidence cannot be cleaned here: ${complaint.toString()}`);
  } finally {
    clearTimeout(timer);
  }
};

/** All of a stream, or its first bytes: what goes beyond is left out, and told once. */
const readUpTo = async (most: number, stream: Readable, onMore: () => void): Promise<Buffer> => {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) read.push(chunk);
    else onMore();
  }
  return Buffer.concat(read);
};

const answerOf = (answer: Buffer): Cleaned => {
  const line = answer.indexOf('\n');
  const named = answer.toString('latin1', 0, line);
  const kind = keptKinds.find((each) => each === named);
  if (kind === undefined) throw new Error('The cleaning process answered something else.');
  return { kind, bytes: answer.subarray(line + 1) };
};
