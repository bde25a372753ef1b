import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const systemName = (): string => {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return name ?? `${type()} ${release()}`;
  } catch {
    return `${type()} ${release()}`;
  }
};

/** What it was measured on. */
export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores of ${first?.model.trim() ?? 'an unknown processor'}, ${memory} GB, ${systemName()}, Node ${process.version}`;
};

/** How many processes wanted a core over the last minute: above the number of cores, figures in milliseconds suffer. */
export const load = (): string => loadavg()[0]?.toFixed(1) ?? 'unknown';
