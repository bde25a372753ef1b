import * as z from 'zod/mini';
import type { Platform } from '../platform/index.ts';

const page = z
  .string()
  .check(z.regex(/^https?:\/\/[^\s]+$/, 'an address'), z.regex(/\{token\}/, 'an address in which {token} stands'));

/** The pages of a store that messages lead to, by what they show. */
const pages = z.strictObject({
  /** Where a case is followed. */
  case: z.optional(page),
  /** Where somebody rates. */
  rating: z.optional(page),
});

/** What the operator may set for messages: by a merchant's name, the pages of its store. */
export const messageSettings = z.strictObject({ pages: z.optional(z.record(z.string(), pages)) });

export type StorePages = z.output<typeof pages>;

/** Without a page a message says what to do, and leads nowhere. */
export const pagesOf = ({ settings }: Pick<Platform, 'settings'>, merchant: string): StorePages =>
  messageSettings.parse(settings.messages ?? {}).pages?.[merchant] ?? {};
