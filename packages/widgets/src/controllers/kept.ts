import { onServer } from '../on-server.ts';

/** Where an element may keep something for its reader: nowhere, until this tab is closed, or in this browser. */
export type StoragePolicy = 'none' | 'session' | 'local';

/** Something that was kept, as JSON had it. */
export interface Kept {
  readonly key: string;
  readonly value: unknown;
}

/** Undefined where nothing may be kept: by the policy, because the browser blocks it, or on a server, which is everybody’s. */
const storageOf = (policy: StoragePolicy): Storage | undefined => {
  try {
    return policy === 'none' || onServer ? undefined : policy === 'local' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
};

/** What stands there, while its time is not over. */
const read = (text: string | null): { readonly value: unknown } | undefined => {
  try {
    const { value, until } = JSON.parse(text ?? '') as { readonly value: unknown; readonly until: number };
    return until > Date.now() ? { value } : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Keeps a value under a key of its own, so that two tabs which keep different things never overwrite each other's. A
 * storage that is blocked or full keeps nothing, and does not throw.
 *
 * @param until milliseconds since 1970 when it ends.
 */
export const keep = (policy: StoragePolicy, key: string, value: unknown, until: number): void => {
  try {
    storageOf(policy)?.setItem(key, JSON.stringify({ value, until }));
  } catch {
    // Full, or closed to this page: the element goes on without.
  }
};

/** Everything whose key begins so. What has ended or cannot be read is taken away. */
export const kept = (policy: StoragePolicy, prefix: string): readonly Kept[] => {
  const storage = storageOf(policy);
  return Object.keys(storage ?? {})
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const found = read(storage?.getItem(key) ?? null);
      if (!found) storage?.removeItem(key);
      return found ? [{ key, ...found }] : [];
    });
};

export const drop = (policy: StoragePolicy, key: string): void => storageOf(policy)?.removeItem(key);
