import { keep, type StoragePolicy } from './kept.ts';
import { forget, prefix, remembered, type RememberedCase } from './remembered-cases.ts';

const most = 10;
/** Milliseconds. */
const lasting = 30 * 86_400_000;

/** Remembers a case, or what is newer of it. The oldest give way where there are more than ten. */
export const remember = (policy: StoragePolicy, { id, number, token, parcel, filedAt }: RememberedCase): void => {
  keep(policy, prefix + id, { id, number, token, parcel, filedAt }, Date.now() + lasting);
  for (const old of remembered(policy).slice(most)) forget(policy, old.id);
};
