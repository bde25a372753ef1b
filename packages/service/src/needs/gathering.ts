import { contactKeysOf, findCase } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { newId, type LoggedEvent, type Platform } from '../platform/index.ts';
import { findReview } from '../reviews/index.ts';
import type { SourceFact } from './facts.ts';
import { recordSuggestion } from './recording.ts';
import { suggestedBy } from './rules/index.ts';
import { dropSuggestion, keepSuggestion } from './suggestion-store.ts';

/** Acts after which a case may suggest something else than before. */
const telling: ReadonlySet<unknown> = new Set(['file', 'confirm', 'join', 'erase']);

/** What the log tells of that may suggest something, or not any more. */
export const sourceIn = ({ type, data, subject }: LoggedEvent): SourceFact | null => {
  switch (type) {
    case 'review.created':
      return data.suggests === true ? { kind: 'review', id: subject } : null;
    case 'review.changed':
      return Array.isArray(data.fields) && data.fields.includes('suggestion') ? { kind: 'review', id: subject } : null;
    case 'case.filed':
    case 'case.changed':
      return telling.has(data.act) ? { kind: 'case', id: subject } : null;
    default:
      return null;
  }
};

/** What is suggested there, by whom and since when. */
const read = async (platform: Platform, tx: Tx, merchantId: string, { kind, id }: SourceFact) => {
  if (kind === 'review') {
    const review = await findReview(tx, merchantId, id);
    return review && { text: review.suggestion, personKeys: review.personKeys, at: review.createdAt };
  }
  const file = await findCase(tx, merchantId, id);
  return (
    file && {
      text: suggestedBy(file),
      personKeys: contactKeysOf(platform, file.fact.contact),
      at: file.fact.filedAt,
    }
  );
};

/** Keeps what a review or a case suggests as it now stands, however often it is looked at. */
export const gatherFrom = async (platform: Platform, tx: Tx, merchantId: string, source: SourceFact): Promise<void> => {
  const {
    text = null,
    personKeys = [],
    at = platform.clock.now(),
  } = (await read(platform, tx, merchantId, source)) ?? {};
  if (text !== null) await keepSuggestion(tx, { id: newId('sug'), merchantId, source, text, personKeys, at });
  else if (!(await dropSuggestion(tx, merchantId, source))) return;
  await recordSuggestion(tx, { merchantId, source }, platform.clock.now());
};
