import { drop, keep, kept, type StoragePolicy } from '../controllers/kept.ts';

/** Where a message that is not sent yet is kept: one for each case. */
const keyOf = (id: string): string => `waybill:messages:${id}`;
/** Milliseconds. */
const lasting = 7 * 86_400_000;

/** What was typed here before the page was left; empty without. */
export const draftOf = (policy: StoragePolicy, id: string): string => {
  const found = kept(policy, keyOf(id)).find(({ key }) => key === keyOf(id))?.value;
  return typeof found === 'string' ? found : '';
};

/** Keeps what is typed, until it is sent or seven days are over. */
export const keepDraft = (policy: StoragePolicy, id: string, text: string): void => {
  if (text.trim()) keep(policy, keyOf(id), text, Date.now() + lasting);
  else drop(policy, keyOf(id));
};
