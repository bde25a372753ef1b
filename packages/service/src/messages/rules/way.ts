import { contactChannels, type ContactChannel } from '@waybill/sdk/contract';
import type { Reach } from '../facts.ts';

/**
 * The way by which somebody is told: the one that they prefer, where it is set up and they can be reached by it, else any
 * other. Null: there is none.
 */
export const wayFor = (
  { ways, preferred }: Pick<Reach, 'ways' | 'preferred'>,
  setUp: ReadonlySet<ContactChannel>,
): ContactChannel | null => {
  const possible = contactChannels.filter((way) => ways[way] !== undefined && setUp.has(way));
  return possible.find((way) => way === preferred) ?? possible[0] ?? null;
};
