import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { caseSettings } from '../cases/index.ts';
import { messageSettings } from '../messages/index.ts';
import { reviewSettings } from '../reviews/index.ts';
import { scorecardSettings } from '../scorecard/index.ts';
import { trackingSettings } from '../tracking/index.ts';
import { CommandError, reasonOf } from './command-error.ts';

/** A section a room. */
const settings = z.strictObject({
  tracking: z.optional(trackingSettings),
  cases: z.optional(caseSettings),
  scorecard: z.optional(scorecardSettings),
  messages: z.optional(messageSettings),
  reviews: z.optional(reviewSettings),
});
export type Settings = z.output<typeof settings>;

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * What the operator has set: `settings.json` in the data folder, or nothing where there is none.
 *
 * @throws CommandError naming every place that is wrong.
 */
export const readSettings = async (data: string): Promise<Settings> => {
  const file = join(data, 'settings.json');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if (isMissing(cause)) return {};
    throw new CommandError(
      `${file} cannot be read (${reasonOf(cause)}). Mend it, or take it away to use the defaults.`,
      { cause },
    );
  }
  const { data: checked, error } = settings.safeParse(json);
  if (checked) return checked;
  const places = error.issues.map((issue) => `${issue.path.join('.') || 'the top'}: ${issue.message}`);
  throw new CommandError(`${file} sets what cannot be set. ${places.join('; ')}`);
};
