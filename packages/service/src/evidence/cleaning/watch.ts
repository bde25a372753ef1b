import { isMainThread, workerData } from 'node:worker_threads';

/** What a process may use before its watch ends it. */
export interface Bounds {
  /** Bytes, resident. */
  readonly memory: number;
  readonly milliseconds: number;
}

/** A file can fill memory at about a gigabyte a second, so this overshoots by some tens of megabytes. */
const everyMilliseconds = 20;

/**
 * Runs as a thread of its own, and ends its whole process when that uses too much: decoders hold the main thread until
 * they are done. The memory of native code and of WebAssembly, which no limit of Node's sees, counts too.
 */
const watch = ({ memory, milliseconds }: Bounds): void => {
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  setTimeout(end, milliseconds);
  setInterval(() => {
    if (process.memoryUsage.rss() > memory) end();
  }, everyMilliseconds);
};

if (!isMainThread) watch(workerData as Bounds);
