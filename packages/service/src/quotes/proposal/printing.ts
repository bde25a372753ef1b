import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { ProblemError } from '../../platform/index.ts';
import type { ProposalDocument } from './document.ts';

/** How many documents may wait to be set. */
const mostWaiting = 20;

let press: Piscina<ProposalDocument, Uint8Array> | undefined;

/** One thread, made when it is needed and ended a minute after: fonts and heap take about 150 MB. */
const openPress = (): Piscina<ProposalDocument, Uint8Array> =>
  new Piscina({
    filename: new URL(`./typeset${extname(import.meta.url)}`, import.meta.url).href,
    name: 'typeset',
    minThreads: 0,
    maxThreads: 1,
    maxQueue: mostWaiting,
    idleTimeout: 60_000,
    // Left alone, its heap grows by some hundred megabytes before anything is collected.
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  });

/** The proposal as PDF. @throws ProblemError unavailable, when too many wait already. */
export const printed = async (proposal: ProposalDocument): Promise<Uint8Array> => {
  press ??= openPress();
  if (press.queueSize >= mostWaiting) throw new ProblemError('unavailable', { retryAfter: 5 });
  return press.run(proposal);
};
