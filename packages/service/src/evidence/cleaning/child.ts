// The process that cleans one file and ends: the file on its standard input, what was made of it on its standard
// output after a line that names its kind. What it refuses, it says by its exit code.
import { Console } from 'node:console';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { EvidenceRefused } from '../refused.ts';
import { clean } from './clean.ts';
import { exitCodeOf } from './verdicts.ts';
import type { CleaningLimits } from '../facts.ts';

const { pixels, milliseconds, memory } = JSON.parse(process.argv[2] ?? '') as CleaningLimits;

// Whoever started this ends it in time; this is for when that one is gone.
const watch = new Worker(new URL(`./watch${extname(import.meta.filename)}`, import.meta.url), {
  workerData: { memory, milliseconds: milliseconds + 1000 },
});
await once(watch, 'online');
watch.unref();

// The service's own work goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// Decoders are talkative, and the standard output is for the file.
globalThis.console = new Console(process.stderr);

// A decoder that falls over the file on the side, where nobody waits for it.
process.on('uncaughtException', () => process.exit(exitCodeOf('not_readable')));
try {
  const { kind, bytes } = await clean(await buffer(process.stdin), pixels);
  process.stdout.write(`${kind}\n`);
  process.stdout.end(bytes);
} catch (error) {
  if (!(error instanceof EvidenceRefused)) process.stderr.write(inspect(error));
  process.exitCode = error instanceof EvidenceRefused ? exitCodeOf(error.code) : 1;
}
